package org.makeweight.evaluation.statistics;

/**
 * Two methods on one data set, from differences over the folds of repeated cross-validation. Training parts overlap, so folds
 * are no independent sample and the plain t test rejects far too often; here the variance of the mean is taken as
 * {@code s² (1/n + ρ)} with {@code ρ} test rows for each training row. The Bayesian twin is the posterior of the mean difference:
 * Student's distribution with this centre, scale and degrees of freedom.
 *
 * <p>Nadeau and Bengio (2003), Machine Learning 52, 239-281; Corani and Benavoli (2015), Machine Learning 100, 285-304. Time O(n).
 *
 * @param n folds of all repeats
 * @param meanDifference x less y
 * @param sdDifference with divisor n - 1
 * @param testTrainRatio 1 / (folds - 1)
 * @param t NaN where all differences are equal
 * @param p two-sided; where all differences are equal: 1 if they are 0, else NaN, no test
 * @param interval of the mean difference at 95 %; NaN where all differences are equal and not 0
 * @param naiveT of the plain t test, to be seen beside it and never to be believed
 * @param naiveP of the plain t test
 * @param above posterior probability that x exceeds y by more than the region of practical equivalence
 * @param within posterior probability that the difference lies in this region
 * @param below posterior probability that y exceeds x by more
 */
public record CorrectedResampledT(
        int n,
        double meanDifference,
        double sdDifference,
        double testTrainRatio,
        double t,
        double p,
        Interval interval,
        double naiveT,
        double naiveP,
        double above,
        double within,
        double below) {

    /**
     * Compares two methods.
     *
     * @param differences x less y in each fold of each repeat, at least two
     * @param folds of one repeat, at least 2
     * @param rope half the width of the region of practical equivalence, not negative
     */
    public static CorrectedResampledT of(double[] differences, int folds, double rope) {
        int n = differences.length;
        if (n < 2 || folds < 2) {
            throw new IllegalArgumentException("needs two folds at least");
        }
        double[] rounded = new double[n];
        for (int i = 0; i < n; i++) {
            rounded[i] = Ranks.rounded(differences[i]);
        }
        double ratio = 1.0 / (folds - 1);
        if (areEqual(rounded)) {
            return ofEqual(n, rounded[0], ratio, rope);
        }
        SampleSummary summary = SampleSummary.of(differences);
        double mean = summary.mean();
        double scale = summary.sd() * Math.sqrt(1.0 / n + ratio);
        int df = n - 1;
        double half = scale * TailProbability.studentQuantile((1 + Interval.LEVEL) / 2, df);
        double belowRope = TailProbability.studentBelow((-rope - mean) / scale, df);
        double aboveRope = TailProbability.studentBelow((mean - rope) / scale, df);
        return new CorrectedResampledT(
                n,
                mean,
                summary.sd(),
                ratio,
                mean / scale,
                TailProbability.studentTwoSided(mean / scale, df),
                new Interval(mean - half, mean + half),
                mean / summary.se(),
                TailProbability.studentTwoSided(mean / summary.se(), df),
                aboveRope,
                Math.max(0, 1 - aboveRope - belowRope),
                belowRope);
    }

    private static boolean areEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** No variance: the posterior is a point, and nothing can be tested unless the methods agree everywhere. */
    private static CorrectedResampledT ofEqual(int n, double difference, double ratio, double rope) {
        double p = difference == 0 ? 1 : Double.NaN;
        Interval interval = difference == 0 ? new Interval(0, 0) : Interval.NONE;
        double above = difference > rope ? 1 : 0;
        double below = difference < -rope ? 1 : 0;
        return new CorrectedResampledT(
                n, difference, 0, ratio, Double.NaN, p, interval, Double.NaN, p, above, 1 - above - below, below);
    }

    /** Degrees of freedom, n - 1. */
    public int df() {
        return n - 1;
    }
}
