package org.makeweight.evaluation.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks and the rounding before ranking. */
final class Ranks {
    private static final double TWELVE_DECIMALS = 1e12;

    /** Above it a double has fewer than twelve decimals anyway. */
    private static final double COARSE = 0x1p53 / TWELVE_DECIMALS;

    private Ranks() {}

    /** Ranks from 1 in ascending order; equal values share the mean of theirs. Time O(n log n). */
    static double[] of(double[] values) {
        int n = values.length;
        int[] order = order(values);
        double[] ranks = new double[n];
        int from = 0;
        while (from < n) {
            int to = from + 1;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** The sum of t³ - t over groups of t equal values. */
    static double tieTerm(double[] values) {
        int[] order = order(values);
        double sum = 0;
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double t = to - from;
            sum += t * t * t - t;
            from = to;
        }
        return sum;
    }

    /** Positions in ascending order of their values, equal ones in the order given. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Rounded to twelve decimals, so that figures which differ by rounding errors only are equal. */
    static double rounded(double value) {
        if (!(Math.abs(value) < COARSE)) {
            return value;
        }
        // adding zero makes a negative zero positive
        return Math.rint(value * TWELVE_DECIMALS) / TWELVE_DECIMALS + 0.0;
    }
}
