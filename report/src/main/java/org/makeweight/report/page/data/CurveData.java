package org.makeweight.report.page.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.ScoreCurve;
import org.makeweight.evaluation.results.CurveSummary;
import org.makeweight.report.model.ReportModel;

/**
 * The curves of a method with a classifier on a data set, means over folds.
 *
 * @param precision at each of the places across, which are recalls
 * @param recall at each of the places across, which are false positive rates
 * @param calibration mean score and share of the minority of each bin that has rows; empty if scores are no probabilities
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record CurveData(
        int classifier, int dataset, int method, double[] precision, double[] recall, List<double[]> calibration) {
    /** So many numbers keep the page small; where there are many curves, each has fewer points. */
    private static final int MOST_NUMBERS = 60_000;

    private static final int MOST_POINTS = 60;
    private static final int FEWEST_POINTS = 8;

    /** The points of each curve that are kept, those at both ends among them. */
    static int[] kept(ReportModel model) {
        int curves = Math.max(1, 2 * model.results().curves().size());
        int points = Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, MOST_NUMBERS / curves));
        int[] kept = new int[Math.min(points, ScoreCurve.POINTS)];
        Arrays.setAll(kept, i -> (int) Math.round(i * (ScoreCurve.POINTS - 1.0) / (kept.length - 1)));
        return kept;
    }

    static List<CurveData> of(ReportModel model, Positions positions) {
        int[] kept = kept(model);
        List<CurveData> curves = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            for (CurveSummary curve : model.results().curves()) {
                treatment(model, classifier, curve)
                        .map(name -> of(model, positions, classifier, curve, name, kept))
                        .filter(data -> data.method() >= 0)
                        .ifPresent(curves::add);
            }
        }
        return curves;
    }

    /** As what a curve stands in the table of a classifier, if it stands there at all. */
    private static Optional<String> treatment(ReportModel model, Candidates<Learner> classifier, CurveSummary curve) {
        if (curve.classifier().equals(classifier.name())) {
            return Optional.of(curve.augmenter());
        }
        boolean beside = curve.augmenter().equals(Contenders.NOTHING)
                && model.experiment().contenders().beside(classifier).stream()
                        .anyMatch(ensemble -> ensemble.name().equals(curve.classifier()));
        return beside ? Optional.of(curve.classifier()) : Optional.empty();
    }

    private static CurveData of(
            ReportModel model,
            Positions positions,
            Candidates<Learner> classifier,
            CurveSummary curve,
            String name,
            int[] kept) {
        return new CurveData(
                positions.classifiers().indexOf(classifier.name()),
                model.results().datasetIds().indexOf(curve.dataset()),
                positions.methods().indexOf(name),
                pick(curve.precision().mean(), kept),
                pick(curve.recall().mean(), kept),
                curve.calibration().stream()
                        .filter(bin -> bin.rows() > 0)
                        .map(bin -> new double[] {Plotted.of(bin.score()), Plotted.of(bin.share())})
                        .toList());
    }

    private static double[] pick(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> Plotted.of(values[i])).toArray();
    }
}
