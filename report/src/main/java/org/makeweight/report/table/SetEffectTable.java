package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Named;
import org.makeweight.report.evidence.Scope;
import org.makeweight.report.evidence.SetEffect;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/** What each method changes on each data set by itself, over the folds of cross-validation. */
public final class SetEffectTable {
    public static final String NAME = "per-dataset";

    private static final List<String> HEADER = List.of(
            "classifier",
            "metric",
            "threshold",
            "dataset",
            "augmenter",
            "control",
            "folds",
            "mean_difference",
            "ci_low",
            "ci_high",
            "t",
            "p",
            "p_holm",
            "p_worse",
            "p_equal",
            "p_better");

    private SetEffectTable() {}

    /** The table; empty if nothing can be compared, as after forward validation or a single split. */
    public static Optional<ReportTable> of(Evidence evidence) {
        List<List<String>> lines = new ArrayList<>();
        for (Scope scope : evidence.scopes()) {
            evidence.setEffects(scope).forEach(effect -> lines.add(line(scope, effect)));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportTable(new CsvTable(HEADER, lines), display(evidence)));
    }

    private static List<String> line(Scope scope, SetEffect effect) {
        return List.of(
                scope.classifier().name(),
                scope.metric().id(),
                scope.thresholdId(),
                effect.dataset(),
                effect.augmenter(),
                effect.control(),
                Integer.toString(effect.test().n()),
                ScoreTable.exact(effect.test().meanDifference()),
                ScoreTable.exact(effect.test().interval().low()),
                ScoreTable.exact(effect.test().interval().high()),
                ScoreTable.exact(effect.test().t()),
                ScoreTable.exact(effect.test().p()),
                ScoreTable.exact(effect.holm()),
                ScoreTable.exact(effect.worse()),
                ScoreTable.exact(effect.equal()),
                ScoreTable.exact(effect.better()));
    }

    private static DisplayTable display(Evidence evidence) {
        ReportModel model = evidence.model();
        Metric metric = model.experiment().primary();
        List<DisplayTable.Column> columns = new ArrayList<>();
        for (String heading : List.of("Classifier", "Data set", "Method", "Against")) {
            columns.add(new DisplayTable.Column(heading, DisplayTable.Align.LEFT));
        }
        for (String heading : List.of("Difference", "95 % interval", "p", "p Holm", "P worse", "equal", "better")) {
            columns.add(new DisplayTable.Column(heading, DisplayTable.Align.RIGHT));
        }
        List<List<DisplayCell>> rows = new ArrayList<>();
        model.compared().forEach(classifier -> {
            Scope scope = evidence.primary(classifier);
            String named = evidence.acrossSets(scope)
                    ? Named.of(evidence, scope).map(Named::augmenter).orElse("")
                    : "";
            String title = model.classifiers().of(classifier.name());
            String before = "";
            for (SetEffect effect : evidence.setEffects(scope)) {
                if (named.isEmpty() || effect.augmenter().equals(named)) {
                    rows.add(row(model, effect, title.equals(before) ? "" : title));
                    before = title;
                }
            }
        });
        return DisplayTable.list(
                NAME,
                "Differences in " + metric.title() + " on each data set",
                remarks(evidence, metric),
                columns,
                rows);
    }

    private static List<DisplayCell> row(ReportModel model, SetEffect effect, String classifier) {
        return List.of(
                new DisplayCell.Text(classifier),
                new DisplayCell.Text(model.datasetTitle(effect.dataset())),
                new DisplayCell.Text(model.augmenters().of(effect.augmenter())),
                new DisplayCell.Text(effect.control()),
                new DisplayCell.Text(ScoreTable.signed(effect.test().meanDifference())),
                EffectTable.interval(effect.test().interval()),
                EffectTable.p(effect.test().p()),
                EffectTable.p(effect.holm()),
                DisplayCell.number(effect.worse(), 2, Emphasis.NONE),
                DisplayCell.number(effect.equal(), 2, Emphasis.NONE),
                DisplayCell.number(effect.better(), 2, Emphasis.NONE));
    }

    private static List<String> remarks(Evidence evidence, Metric metric) {
        List<String> remarks = new ArrayList<>();
        boolean some = evidence.model().compared().stream()
                .anyMatch(classifier -> evidence.acrossSets(evidence.primary(classifier)));
        remarks.add("The primary metric"
                + (some ? " and the method that the summary names for each classifier" : "")
                + "; per-dataset.csv holds all.");
        remarks.add("Method less control, fold by fold, runs averaged within a fold."
                + (metric.countsDecisions()
                        ? " These are means of folds; other tables compute a figure from the summed counts of a"
                                + " repeat's folds, so differences may differ a little."
                        : "")
                + metric.direction().ofDifferences());
        remarks.add(
                "Interval and p: corrected resampled t test (Nadeau and Bengio 2003), since folds share training rows;"
                        + " Holm: adjusted over the methods compared with one control on one data set.");
        remarks.add(EvidenceRemarks.probabilities() + " Bayesian twin of the same test.");
        remarks.add("Blank: all folds differ by the same amount, which leaves nothing to test.");
        return remarks;
    }
}
