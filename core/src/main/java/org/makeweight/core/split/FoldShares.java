package org.makeweight.core.split;

import org.makeweight.core.number.Sum;

/** How many rows of each class the folds hold while groups are dealt out, and where the next group should go. */
final class FoldShares {
    /** Below these, two numbers are equal for NumPy's {@code isclose}. */
    private static final double RELATIVE = 1e-5;

    private static final double ABSOLUTE = 1e-8;

    /** {@code [classes]}: rows in all groups. */
    private final double[] totals;
    /** {@code [folds x classes]}: rows so far. */
    private final double[][] counts;

    FoldShares(int folds, double[][] groupCounts) {
        this.totals = new double[groupCounts[0].length];
        this.counts = new double[folds][totals.length];
        for (double[] group : groupCounts) {
            addTo(totals, group);
        }
    }

    private static void addTo(double[] sums, double[] more) {
        for (int c = 0; c < sums.length; c++) {
            sums[c] += more[c];
        }
    }

    /** Puts a group into the fold where it does best, and tells which that is. */
    int add(double[] group) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double fewest = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < counts.length; fold++) {
            double unevenness = unevennessWith(group, fold);
            double rows = Sum.pairwise(counts[fold]);
            if (unevenness < least || (isClose(unevenness, least) && rows < fewest)) {
                least = unevenness;
                fewest = rows;
                best = fold;
            }
        }
        addTo(counts[best], group);
        return best;
    }

    private static boolean isClose(double a, double b) {
        return Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.abs(b);
    }

    /** The standard deviation over the folds of a class's shares, were the group in one of them; its mean over the classes. */
    private double unevennessWith(double[] group, int fold) {
        double[] deviations = new double[totals.length];
        double[] shares = new double[counts.length];
        for (int c = 0; c < totals.length; c++) {
            double sum = 0;
            for (int f = 0; f < shares.length; f++) {
                shares[f] = (counts[f][c] + (f == fold ? group[c] : 0)) / totals[c];
                sum += shares[f];
            }
            double mean = sum / shares.length;
            double squares = 0;
            for (double share : shares) {
                squares += (share - mean) * (share - mean);
            }
            deviations[c] = Math.sqrt(squares / shares.length);
        }
        return Sum.pairwise(deviations) / deviations.length;
    }
}
