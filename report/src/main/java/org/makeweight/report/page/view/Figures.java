package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.CurveFigures;
import org.makeweight.report.figure.EvidenceFigures;
import org.makeweight.report.figure.RunFigures;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.ScoreTable;

/** The figures of the page, which are those of the folder of figures. */
final class Figures {
    private Figures() {}

    /** What methods change. */
    static List<FigureView> changes(Evidence evidence) {
        ReportModel model = evidence.model();
        List<FigureView> figures = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            String ending = "-" + model.classifiers().fileName(classifier.name());
            EvidenceFigures.of(evidence, classifier)
                    .forEach((name, figure) ->
                            figures.add(FigureView.wide(name + ending, Selection.of(classifier), figure)));
        }
        return figures;
    }

    static List<FigureView> recallPrecision(ReportModel model) {
        List<FigureView> figures = new ArrayList<>();
        for (Threshold threshold : model.thresholds(Metric.RECALL)) {
            for (Candidates<Learner> classifier : model.compared()) {
                String name = "recall-precision-" + model.classifiers().fileName(classifier.name())
                        + ScoreTable.suffix(model, threshold);
                RunFigures.recallPrecision(model, classifier, threshold)
                        .ifPresent(figure ->
                                figures.add(FigureView.plot(name, Selection.of(classifier, threshold), figure)));
            }
        }
        return figures;
    }

    /** Curves over all thresholds. */
    static List<FigureView> curves(ReportModel model) {
        List<FigureView> figures = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            String ending = "-" + model.classifiers().fileName(classifier.name());
            CurveFigures.of(model, classifier)
                    .forEach((name, figure) ->
                            figures.add(FigureView.plot(name + ending, Selection.of(classifier), figure)));
        }
        return figures;
    }

    static List<FigureView> trainings(ReportModel model) {
        List<FigureView> figures = new ArrayList<>();
        RunFigures.trainings(model)
                .forEach((augmenter, figure) -> figures.add(
                        FigureView.wide("training-" + model.augmenters().fileName(augmenter), Selection.ANY, figure)));
        return figures;
    }
}
