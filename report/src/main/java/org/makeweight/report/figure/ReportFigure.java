package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.ScoreTable;

/**
 * A figure of a report, drawn once for the folder, the paper and the page.
 *
 * @param name of its files, without ending
 * @param classifier that it is about; empty if about all
 * @param threshold that it is about; empty if about none in particular
 * @param tikz whether it is written for LaTeX to draw, too
 */
public record ReportFigure(
        String name,
        Kind kind,
        Optional<Candidates<Learner>> classifier,
        Optional<Threshold> threshold,
        Drawing drawing,
        boolean tikz) {
    /** What a figure shows, in the order of a paper. */
    public enum Kind {
        TRAINING,
        RECALL_PRECISION,
        CHANGES,
        QUALITY,
        CURVES
    }

    /** All figures of a report, kind by kind. */
    public static List<ReportFigure> of(Evidence evidence) {
        List<ReportFigure> figures = new ArrayList<>();
        ReportModel model = evidence.model();
        RunFigures.trainings(model)
                .forEach((augmenter, drawing) -> figures.add(new ReportFigure(
                        "training-" + model.augmenters().fileName(augmenter),
                        Kind.TRAINING,
                        Optional.empty(),
                        Optional.empty(),
                        drawing,
                        false)));
        for (Threshold threshold : model.thresholds(Metric.RECALL)) {
            for (Candidates<Learner> classifier : model.compared()) {
                String name = "recall-precision" + ending(model, classifier) + ScoreTable.suffix(model, threshold);
                RunFigures.recallPrecision(model, classifier, threshold)
                        .ifPresent(drawing -> figures.add(new ReportFigure(
                                name,
                                Kind.RECALL_PRECISION,
                                Optional.of(classifier),
                                Optional.of(threshold),
                                drawing,
                                false)));
            }
        }
        for (Candidates<Learner> classifier : model.compared()) {
            EvidenceFigures.of(evidence, classifier)
                    .forEach((name, drawing) -> figures.add(new ReportFigure(
                            name + ending(model, classifier),
                            EvidenceFigures.ofQuality(name) ? Kind.QUALITY : Kind.CHANGES,
                            Optional.of(classifier),
                            Optional.empty(),
                            drawing,
                            EvidenceFigures.TIKZ.contains(name))));
        }
        for (Candidates<Learner> classifier : model.compared()) {
            CurveFigures.of(model, classifier)
                    .forEach((name, drawing) -> figures.add(new ReportFigure(
                            name + ending(model, classifier),
                            Kind.CURVES,
                            Optional.of(classifier),
                            Optional.empty(),
                            drawing,
                            false)));
        }
        return figures;
    }

    private static String ending(ReportModel model, Candidates<Learner> classifier) {
        return "-" + model.classifiers().fileName(classifier.name());
    }
}
