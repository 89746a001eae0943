package org.makeweight.evaluation.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.random.RandomState;

/**
 * How far the difference of two decisions on the same test rows would vary with other test rows: rows are drawn again with
 * replacement, each with its label and both decisions. The training rows stay as they are, so that the interval says nothing of how
 * much another training set would change.
 *
 * <p>Percentiles, interpolated linearly. Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13. Time
 * O(resamples · rows).
 */
public final class RowBootstrap {
    /** So many samples are drawn. */
    public static final int RESAMPLES = 2000;

    private RowBootstrap() {}

    /**
     * The interval at 95 % of the first decision's figure less the second's.
     *
     * @param positive whether each test row is of the minority
     * @param first whether each is taken for it
     * @param second likewise by the other method
     * @param figure of the counts {@code [tp, fp, fn, tn]}
     * @throws IllegalArgumentException if the lengths differ, or there is no row
     */
    public static Interval ofDifference(
            boolean[] positive,
            boolean[] first,
            boolean[] second,
            ToDoubleFunction<long[]> figure,
            RandomState random) {
        int n = positive.length;
        if (n == 0 || first.length != n || second.length != n) {
            throw new IllegalArgumentException("needs as many decisions as rows, and one at least");
        }
        double[] replicates = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            long[] one = new long[4];
            long[] other = new long[4];
            for (int i = 0; i < n; i++) {
                int row = (int) random.randint(0, n);
                one[cell(positive[row], first[row])]++;
                other[cell(positive[row], second[row])]++;
            }
            replicates[r] = figure.applyAsDouble(one) - figure.applyAsDouble(other);
        }
        Arrays.sort(replicates);
        double tail = (1 - Interval.LEVEL) / 2;
        return new Interval(BcaBootstrap.percentile(replicates, tail), BcaBootstrap.percentile(replicates, 1 - tail));
    }

    /** Where a row is counted: tp, fp, fn, tn. */
    private static int cell(boolean positive, boolean taken) {
        return taken ? positive ? 0 : 1 : positive ? 2 : 3;
    }
}
