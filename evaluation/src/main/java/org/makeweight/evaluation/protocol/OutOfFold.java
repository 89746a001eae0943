package org.makeweight.evaluation.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.ErrorCosts;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;

/**
 * Predictions of the rows of a training part, each made by what was trained without the row.
 *
 * @param folds by inner repeat and fold
 */
public record OutOfFold(List<OfFold> folds) {
    public OutOfFold {
        folds = List.copyOf(folds);
    }

    /** The predictions of an inner fold. */
    public record OfFold(int repeat, Scores scores) {}

    /**
     * How good the predictions are: from counts added up over the folds of a repeat, averaged over repeats; for a metric of
     * scores the mean over folds, since scores of differently trained models are not comparable.
     */
    public double value(Metric metric, Optional<ErrorCosts> costs, double threshold) {
        if (!metric.countsDecisions()) {
            return folds.stream()
                            .mapToDouble(fold -> metric.of(fold.scores(), threshold))
                            .sum()
                    / folds.size();
        }
        Map<Integer, Confusion> repeats = new TreeMap<>();
        for (OfFold fold : folds) {
            repeats.merge(fold.repeat(), Confusion.at(threshold, fold.scores()), Confusion::plus);
        }
        double sum = 0;
        for (Confusion confusion : repeats.values()) {
            sum += metric.of(confusion, costs);
        }
        return sum / repeats.size();
    }

    /**
     * The score that is the best threshold for a metric, of equally good ones the largest. Counts of all folds and repeats
     * are added up. Time O(n log n) in predictions.
     */
    public double bestThreshold(Metric metric, Optional<ErrorCosts> costs) {
        List<double[]> predictions = new ArrayList<>();
        long positives = 0;
        for (OfFold fold : folds) {
            for (int row = 0; row < fold.scores().rows(); row++) {
                boolean positive = fold.scores().positive(row);
                predictions.add(new double[] {fold.scores().score(row), positive ? 1 : 0});
                positives += positive ? 1 : 0;
            }
        }
        double[][] descending = predictions.toArray(double[][]::new);
        Arrays.sort(descending, (a, b) -> Double.compare(b[0], a[0]));
        double threshold = Double.NaN;
        double best = Double.NEGATIVE_INFINITY;
        long tp = 0;
        for (int i = 0; i < descending.length; i++) {
            tp += (long) descending[i][1];
            boolean last = i + 1 == descending.length || descending[i + 1][0] < descending[i][0];
            if (last) {
                long fp = i + 1 - tp;
                double value =
                        metric.of(new Confusion(tp, fp, positives - tp, descending.length - positives - fp), costs);
                double goodness = metric.direction().goodness(value);
                if (goodness > best) {
                    best = goodness;
                    threshold = descending[i][0];
                }
            }
        }
        return threshold;
    }
}
