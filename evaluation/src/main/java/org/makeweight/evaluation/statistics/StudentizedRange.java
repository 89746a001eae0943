package org.makeweight.evaluation.statistics;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.FastMath;

/**
 * The range of k independent standard normal values: the studentized range at infinite degrees of freedom, on which
 * Nemenyi's test rests. Computed by the trapezoidal rule, whose error for such integrands is that of rounding.
 *
 * <p>A probability costs some 150 evaluations of the normal distribution.
 */
final class StudentizedRange {
    private static final double STEP = 0.125;

    /** Beyond this the normal density is below 1e-22 of its peak. */
    private static final double REACH = 10;

    private static final double LARGEST_RANGE = 60;
    private static final double ACCURACY = 1e-12;
    private static final double INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    private StudentizedRange() {}

    /**
     * The probability of a range above q: {@code k ∫ φ(z) [Φ(z)^(k-1) - (Φ(z) - Φ(z-q))^(k-1)] dz}. The difference of the
     * powers is written as a product with {@code Φ(z-q)}, so that small probabilities keep their digits.
     *
     * @param k at least 2
     */
    static double above(double q, int k) {
        if (q <= 0) {
            return 1;
        }
        double sum = 0;
        int steps = (int) FastMath.ceil((2 * REACH + q) / STEP);
        for (int i = 0; i <= steps; i++) {
            double z = -REACH + i * STEP;
            double all = TailProbability.normal(-z);
            double low = TailProbability.normal(q - z);
            sum += density(z) * low * powers(all, all - low, k - 2);
        }
        return FastMath.min(1, k * sum * STEP);
    }

    /** {@code Σ a^i b^(n-i)} over i from 0 to n: {@code (a^(n+1) - b^(n+1)) / (a - b)}. */
    private static double powers(double a, double b, int n) {
        double sum = 1;
        double power = 1;
        for (int i = 0; i < n; i++) {
            power *= b;
            sum = sum * a + power;
        }
        return sum;
    }

    private static double density(double z) {
        return INVERSE_ROOT_TWO_PI * FastMath.exp(-z * z / 2);
    }

    /** The range above which there is a probability of alpha. */
    static double quantile(double alpha, int k) {
        return new BrentSolver(ACCURACY, ACCURACY).solve(1000, q -> above(q, k) - alpha, 0, LARGEST_RANGE);
    }
}
