package org.makeweight.evaluation.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Upper tails of the distributions that tests need, computed as such: one less a distribution function would lose the
 * digits of small probabilities.
 */
final class TailProbability {
    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double QUANTILE_ACCURACY = 1e-13;

    private TailProbability() {}

    /** The probability of a standard normal value above z. */
    static double normal(double z) {
        return 0.5 * Erf.erfc(z * ROOT_HALF);
    }

    /** The probability of a standard normal value beyond ±z. */
    static double normalTwoSided(double z) {
        return Math.min(1, 2 * normal(Math.abs(z)));
    }

    static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** The probability of a value above x, with so many degrees of freedom; NaN if x is NaN. */
    static double chiSquared(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /** The probability of a value above f, with so many degrees of freedom; NaN if f is NaN. */
    static double f(double f, double above, double below) {
        if (f == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return f <= 0 ? 1 : Beta.regularizedBeta(below / (below + above * f), below / 2, above / 2);
    }

    /** The probability of a value of Student's distribution beyond ±t; NaN if t is NaN. */
    static double studentTwoSided(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    /** The probability of a value of Student's distribution below t. */
    static double studentBelow(double t, double df) {
        double beyond = studentTwoSided(t, df) / 2;
        return t < 0 ? beyond : 1 - beyond;
    }

    static double studentQuantile(double p, double df) {
        return new TDistribution(null, df, QUANTILE_ACCURACY).inverseCumulativeProbability(p);
    }
}
