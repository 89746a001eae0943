package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.report.answer.FileAnswer;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.ReportFigure;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;
import org.makeweight.report.table.CeilingTable;
import org.makeweight.report.table.CostTable;
import org.makeweight.report.table.DatasetTable;
import org.makeweight.report.table.EffectTable;
import org.makeweight.report.table.GainTable;
import org.makeweight.report.table.MethodTable;
import org.makeweight.report.table.MetricTable;
import org.makeweight.report.table.Provenance;
import org.makeweight.report.table.ReportTable;
import org.makeweight.report.table.SetEffectTable;
import org.makeweight.report.table.SignalTable;
import org.makeweight.report.table.TestTable;

/**
 * The whole page, section by section. What may be missing is a list of one or none, which a template can ask for.
 *
 * @param name of the experiment
 * @param answer to the question of one file; none if the run has another
 * @param unfinished that trials are still to be done; none if the run is whole
 * @param quality of synthetic rows; none if it is not measured
 * @param origins the table of where synthetic rows came from; none if that is not kept
 * @param across the table of effects over data sets
 * @param tests tables of ranks, and of each data set by itself
 * @param changes figures of what methods change
 * @param rowsAgainstGain figures of the quality of synthetic rows against the gain
 * @param curves figures over all thresholds
 * @param ceilings tables of what could be reached
 * @param trainings figures of how generators trained
 * @param signals the table of what their fits told
 */
public record PageView(
        String name,
        String lede,
        List<AnswerView> answer,
        List<Unfinished> unfinished,
        List<CardView> cards,
        List<TableView> across,
        List<TableView> tests,
        List<FigureView> changes,
        List<FigureView> rowsAgainstGain,
        List<FigureView> recallPrecision,
        List<FigureView> curves,
        ScoresView primary,
        List<ScoresView> others,
        List<TableView> ceilings,
        List<FigureView> trainings,
        List<TableView> signals,
        List<QualityView> quality,
        List<TableView> origins,
        List<DatasetView> datasets,
        List<TableView> setup,
        TrialsView trials,
        TableView costs,
        CitationView citation,
        EnvironmentView environment,
        String version) {
    /** That a run is not finished. */
    public record Unfinished(int done, String planned) {}

    /** Everything in it. */
    public static PageView of(
            Evidence evidence,
            Optional<FileAnswer> answer,
            List<ReportFigure> figures,
            Optional<ReportTable> origins,
            Software software,
            List<Reference> works,
            Provenance provenance,
            Optional<Environment> environment) {
        ReportModel model = evidence.model();
        return new PageView(
                model.experiment().name(),
                lede(model),
                answer.map(AnswerView::of).stream().toList(),
                unfinished(model.counts()),
                model.compared().stream()
                        .map(classifier -> CardView.of(evidence, classifier))
                        .toList(),
                EffectTable.of(evidence).map(TableView::of).stream().toList(),
                tests(evidence),
                FigureView.of(figures, ReportFigure.Kind.CHANGES),
                FigureView.of(figures, ReportFigure.Kind.QUALITY),
                FigureView.of(figures, ReportFigure.Kind.RECALL_PRECISION),
                FigureView.of(figures, ReportFigure.Kind.CURVES),
                ScoresView.of(model, model.experiment().primary()),
                model.metrics().stream()
                        .skip(1)
                        .map(metric -> ScoresView.of(model, metric))
                        .toList(),
                ceilings(model),
                FigureView.of(figures, ReportFigure.Kind.TRAINING),
                SignalTable.of(model).map(TableView::ofPage).stream().toList(),
                QualityView.of(model).stream().toList(),
                origins.map(TableView::of).stream().toList(),
                DatasetView.of(model),
                List.of(
                        TableView.of(DatasetTable.of(model)),
                        TableView.of(MethodTable.of(model, software.version())),
                        TableView.of(MetricTable.of(model))),
                TrialsView.of(model),
                TableView.of(CostTable.of(model)),
                CitationView.of(software, works),
                EnvironmentView.of(environment, provenance.trials()),
                software.version());
    }

    private static String lede(ReportModel model) {
        int datasets = model.results().datasets().size();
        int augmenters = model.experiment().augmenters().size();
        int classifiers = model.experiment().classifiers().size();
        return "Do changes to the training rows help a classifier find the rare class? "
                + Protocol.count(augmenters, "method") + ", " + Protocol.count(classifiers, "classifier") + ", "
                + Protocol.count(datasets, "data set") + ". " + Protocol.of(model.experiment()) + ".";
    }

    private static List<Unfinished> unfinished(TrialCounts counts) {
        return counts.open() == 0
                ? List.of()
                : List.of(new Unfinished(counts.done(), Protocol.count(counts.planned(), "trial")));
    }

    private static List<TableView> tests(Evidence evidence) {
        List<TableView> tests = new ArrayList<>();
        tests.add(TableView.of(TestTable.of(evidence)));
        SetEffectTable.of(evidence).map(TableView::of).ifPresent(tests::add);
        return tests;
    }

    private static List<TableView> ceilings(ReportModel model) {
        List<TableView> tables = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            GainTable.of(model, classifier)
                    .map(table -> TableView.of(table, Selection.of(classifier)))
                    .ifPresent(tables::add);
        }
        CeilingTable.of(model).map(TableView::of).ifPresent(tables::add);
        return tables;
    }

    /** Whether there is anything to say of trainings. */
    public boolean trained() {
        return !trainings.isEmpty() || !signals.isEmpty();
    }

    /** Whether figures show what methods change. */
    public boolean changing() {
        return !changes.isEmpty();
    }

    /** Whether recall and precision are drawn. */
    public boolean drawn() {
        return !recallPrecision.isEmpty();
    }

    /** Whether there are curves. */
    public boolean curved() {
        return !curves.isEmpty();
    }

    /** Whether it is known what could be reached. */
    public boolean reachable() {
        return !ceilings.isEmpty();
    }

    /** Whether metrics were asked for besides the primary one. */
    public boolean several() {
        return !others.isEmpty();
    }
}
