package org.makeweight.evaluation.statistics;

/** Sizes of effects that do not depend on the number of data sets. */
public final class EffectSize {
    private EffectSize() {}

    /**
     * Cliff's delta: the share of pairs in which a value of x is larger, less the share in which one of y is; in [-1, 1].
     * Pairs are all of x with all of y, whatever the data set. Cliff (1993), Psychological Bulletin 114, 494-509. Time O(n²).
     */
    public static double cliffsDelta(double[] x, double[] y) {
        long above = 0;
        for (double a : x) {
            for (double b : y) {
                above += a > b ? 1 : a < b ? -1 : 0;
            }
        }
        return above / ((double) x.length * y.length);
    }

    /** The probability that a value of x is larger than one of y, ties counting half. Vargha and Delaney (2000), JEBS 25, 101-132. */
    public static double varghaDelaneyA12(double[] x, double[] y) {
        return (cliffsDelta(x, y) + 1) / 2;
    }

    /** The mean of paired differences in their standard deviations; NaN where these are zero. Cohen (1988). */
    public static double cohenDz(double[] differences) {
        SampleSummary summary = SampleSummary.of(differences);
        return summary.sd() > 0 ? summary.mean() / summary.sd() : Double.NaN;
    }
}
