package org.makeweight.evaluation.quality;

import java.util.Arrays;

/** How two columns hang together. */
final class Association {
    private Association() {}

    /**
     * Pearson's correlation over the rows in which both cells are there.
     *
     * @return in [-1, 1]; NaN if either column is constant there
     */
    static double pearson(double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        int n = 0;
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int row = 0; row < a.length; row++) {
            if (!Double.isNaN(a[row]) && !Double.isNaN(b[row])) {
                sumA += a[row];
                sumB += b[row];
                least[0] = Math.min(least[0], a[row]);
                least[1] = Math.min(least[1], b[row]);
                most[0] = Math.max(most[0], a[row]);
                most[1] = Math.max(most[1], b[row]);
                n++;
            }
        }
        // by the range: rounding gives 0.1 repeated a deviation above zero
        if (!(least[0] < most[0] && least[1] < most[1])) {
            return Double.NaN;
        }
        return pearson(a, b, sumA / n, sumB / n);
    }

    private static double pearson(double[] a, double[] b, double meanA, double meanB) {
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int row = 0; row < a.length; row++) {
            if (!Double.isNaN(a[row]) && !Double.isNaN(b[row])) {
                double x = a[row] - meanA;
                double y = b[row] - meanB;
                products += x * y;
                squaresA += x * x;
                squaresB += y * y;
            }
        }
        double scale = Math.sqrt(squaresA) * Math.sqrt(squaresB);
        return scale > 0 ? Math.max(-1, Math.min(1, products / scale)) : Double.NaN;
    }

    /** 1 minus the total variation distance of the pairs (a, b) from the pairs (c, d). */
    static double tvComplement(int[] a, int[] b, int[] c, int[] d) {
        long[] first = sortedPairs(a, b);
        long[] second = sortedPairs(c, d);
        int i = 0;
        int j = 0;
        double sum = 0;
        while (i < first.length || j < second.length) {
            long pair = Math.min(
                    i < first.length ? first[i] : Long.MAX_VALUE, j < second.length ? second[j] : Long.MAX_VALUE);
            int fromI = i;
            int fromJ = j;
            while (i < first.length && first[i] == pair) {
                i++;
            }
            while (j < second.length && second[j] == pair) {
                j++;
            }
            sum += Math.abs((i - fromI) / (double) first.length - (j - fromJ) / (double) second.length);
        }
        return 1 - sum / 2;
    }

    /**
     * Cramér's V, without correction for bias.
     *
     * @return in [0, 1]; NaN if either column is constant
     */
    static double cramersV(int[] a, int[] b) {
        int[] rowCounts = counts(a);
        int[] columnCounts = counts(b);
        long smaller = Math.min(different(rowCounts), different(columnCounts));
        if (smaller < 2) {
            return Double.NaN;
        }
        long[] pairs = sortedPairs(a, b);
        double sum = 0;
        int i = 0;
        while (i < pairs.length) {
            int from = i;
            while (i < pairs.length && pairs[i] == pairs[from]) {
                i++;
            }
            double count = i - from;
            double expected =
                    (double) rowCounts[(int) (pairs[from] >>> Integer.SIZE)] * columnCounts[(int) pairs[from]];
            sum += count * (count / expected);
        }
        return Math.sqrt(Math.max(0, Math.min(1, (sum - 1) / (smaller - 1))));
    }

    private static int[] counts(int[] codes) {
        int[] counts = new int[Arrays.stream(codes).max().orElse(0) + 1];
        for (int code : codes) {
            counts[code]++;
        }
        return counts;
    }

    private static long different(int[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    private static long[] sortedPairs(int[] a, int[] b) {
        long[] pairs = new long[a.length];
        for (int row = 0; row < pairs.length; row++) {
            pairs[row] = ((long) a[row] << Integer.SIZE) | b[row];
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
