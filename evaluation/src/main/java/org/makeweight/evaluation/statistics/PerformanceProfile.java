package org.makeweight.evaluation.statistics;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The share of runs with a score better than each of some thresholds, averaged over data sets: a curve that shows all of a method's
 * scores at once. A curve that is nowhere below another is that of a method which is stochastically better.
 *
 * <p>Agarwal, Schwarzer, Castro, Courville and Bellemare (2021), NeurIPS (rliable); after Dolan and Moré (2002).
 */
public final class PerformanceProfile {
    private PerformanceProfile() {}

    /**
     * The profile of a method, in [0, 1] for each threshold.
     *
     * @param runs for each data set the scores of its runs, at least one; infinite where they failed
     * @param thresholds in the units of the scores
     */
    public static double[] of(List<double[]> runs, double[] thresholds, Direction direction) {
        return DoubleStream.of(thresholds)
                .map(threshold -> runs.stream()
                        .mapToDouble(scores -> DoubleStream.of(scores)
                                        .filter(score -> direction.oriented(score) > direction.oriented(threshold))
                                        .count()
                                / (double) scores.length)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Evenly spaced thresholds from the least to the largest score of some. */
    public static double[] thresholds(double least, double largest, int count) {
        double[] thresholds = new double[count];
        for (int i = 0; i < count; i++) {
            thresholds[i] = Ranks.rounded(least + (largest - least) * i / (count - 1));
        }
        return thresholds;
    }
}
