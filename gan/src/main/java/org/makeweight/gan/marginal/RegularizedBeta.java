package org.makeweight.gan.marginal;

/**
 * The regularized incomplete beta function, which is the distribution function of the beta distribution, and its inverse.
 * Only {@link StrictMath} is called, so that results are the same everywhere.
 *
 * <p>Time: a continued fraction of some tens of terms, growing with the square root of a + b.
 *
 * @param a above 0
 * @param b above 0
 * @param logBeta logarithm of the complete beta function
 */
record RegularizedBeta(double a, double b, double logBeta) {
    private static final int MOST_TERMS = 20_000;
    private static final int MOST_STEPS = 200;
    private static final double ROUNDING = 0x1p-53;

    /** Stands for zero where the continued fraction would divide by it. */
    private static final double TINY = 1e-300;

    /** The inverse is as near as this, of a range from 0 to 1. */
    private static final double NEAR = 1e-14;

    RegularizedBeta(double a, double b) {
        this(a, b, logGamma(a) + logGamma(b) - logGamma(a + b));
    }

    /** The probability of a value up to x, of [0, 1]; relative error about 1e-14 times the logarithm of beta. */
    double probability(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double factor = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
        return x < (a + 1) / (a + b + 2) ? factor * fraction(a, b, x) / a : 1 - factor * fraction(b, a, 1 - x) / b;
    }

    /**
     * The continued fraction that times {@code x^a (1-x)^b / (a B(a, b))} is the function, evaluated from the front by
     * Lentz's method. Reference: NIST Digital Library of Mathematical Functions, 8.17.22.
     */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / awayFromZero(1 + even * d);
            c = awayFromZero(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / awayFromZero(1 + odd * d);
            c = awayFromZero(1 + odd / c);
            value *= c * d;
            if (Math.abs(c * d - 1) <= ROUNDING) {
                break;
            }
        }
        return value;
    }

    private static double awayFromZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }

    /** The value up to which there is a probability p, of [0, 1], to 1e-14: Newton's steps within a narrowing bracket. */
    double quantile(double p) {
        if (p <= 0 || p >= 1) {
            return p <= 0 ? 0 : 1;
        }
        double low = 0;
        double high = 1;
        double x = a / (a + b);
        for (int step = 0; step < MOST_STEPS && high - low > NEAR; step++) {
            double excess = probability(x) - p;
            if (excess == 0) {
                return x;
            }
            if (excess < 0) {
                low = x;
            } else {
                high = x;
            }
            double density = StrictMath.exp((a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x) - logBeta);
            double next = x - excess / density;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= NEAR) {
                return next;
            }
            x = next;
        }
        return (low + high) / 2;
    }

    /** The logarithm of the gamma function by Stirling's series, from 10 on; below by its recurrence. */
    static double logGamma(double x) {
        double shift = 1;
        double z = x;
        while (z < 10) {
            shift *= z;
            z++;
        }
        double q = 1 / (z * z);
        double series = -1 / 360360.0 * 691;
        series = series * q + 1 / 1188.0;
        series = series * q - 1 / 1680.0;
        series = series * q + 1 / 1260.0;
        series = series * q - 1 / 360.0;
        series = series * q + 1 / 12.0;
        return (z - 0.5) * StrictMath.log(z)
                - z
                + 0.5 * StrictMath.log(2 * Math.PI)
                + series / z
                - StrictMath.log(shift);
    }
}
