package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.dataset.DatasetFacts;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.plan.MinorityTypes;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.figure.RunFigures;
import org.makeweight.report.model.ReportModel;

/**
 * The part of the page about one data set.
 *
 * @param position among the data sets, from 0
 * @param trainings how generators trained on it; none if that is not drawn
 */
public record DatasetView(
        int position,
        String name,
        int rows,
        int minority,
        String imbalance,
        List<EnvironmentView.Fact> facts,
        List<TrainingView> trainings) {
    /** How a generator trained on it. */
    public record TrainingView(String anchor, String title, String svg) {}

    static List<DatasetView> of(ReportModel model) {
        List<DatasetView> views = new ArrayList<>();
        for (StoredDataset dataset : model.results().datasets()) {
            DatasetSummary summary = dataset.summary();
            views.add(new DatasetView(
                    views.size(),
                    model.datasetTitle(dataset.id()),
                    summary.rows(),
                    summary.minorityRows(),
                    Decimal.fixed(summary.imbalanceRatio(), 2),
                    facts(model, dataset),
                    trainings(model, dataset.id(), views.size() + 1)));
        }
        return views;
    }

    private static List<TrainingView> trainings(ReportModel model, String dataset, int number) {
        List<TrainingView> trainings = new ArrayList<>();
        RunFigures.trainings(model, dataset)
                .forEach((augmenter, drawing) -> trainings.add(new TrainingView(
                        "training-" + number + "-" + model.augmenters().fileName(augmenter),
                        drawing.title(),
                        SvgFormat.element(drawing))));
        return trainings;
    }

    /** Whether it is drawn how generators trained on it. */
    public boolean trained() {
        return !trainings.isEmpty();
    }

    private static List<EnvironmentView.Fact> facts(ReportModel model, StoredDataset dataset) {
        DatasetFacts known = dataset.facts();
        DatasetSummary summary = dataset.summary();
        List<EnvironmentView.Fact> facts = new ArrayList<>();
        String name = model.datasetTitle(dataset.id());
        add(facts, "Title", known.title().equals(name) ? "" : known.title());
        add(facts, "In tables with all digits", name.equals(dataset.id()) ? "" : dataset.id());
        add(facts, "Domain", known.domain());
        add(facts, "Family", known.family());
        add(facts, "Features", summary.numeric() + " numeric, " + summary.categorical() + " categorical");
        add(
                facts,
                "Minority",
                summary.target().name() + " = " + summary.target().minorityLabel());
        dataset.types().ifPresent(types -> add(facts, "Minority rows", words(types)));
        add(facts, "Missing cells", summary.missing() == 0 ? "none" : Integer.toString(summary.missing()));
        add(facts, "Licence", known.licence());
        return facts;
    }

    /** How difficult they are, by how many of their five nearest rows are of the minority. */
    private static String words(MinorityTypes types) {
        return types.safe() + " safe, " + types.borderline() + " borderline, " + types.rare() + " rare, "
                + types.outlier() + " outliers: 4 or 5, 2 or 3, 1, none of the five nearest rows are of the minority";
    }

    private static void add(List<EnvironmentView.Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new EnvironmentView.Fact(name, value));
        }
    }

    /** From 1, as its anchor has it. */
    public int number() {
        return position + 1;
    }
}
