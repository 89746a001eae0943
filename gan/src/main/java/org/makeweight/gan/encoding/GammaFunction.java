package org.makeweight.gan.encoding;

/**
 * Logarithm and logarithmic derivative of the gamma function, by recurrence up to 10 and their asymptotic series from
 * there; relative error about 1e-14 away from zeros.
 *
 * <p>Reference: M. Abramowitz and I. A. Stegun (1964), Handbook of mathematical functions, 6.1.41 and 6.3.18.
 */
final class GammaFunction {
    private static final double LARGE = 10;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    private GammaFunction() {}

    /** The natural logarithm of the gamma function. */
    static double log(double x) {
        double product = 1;
        double y = x;
        while (y < LARGE) {
            product *= y;
            y++;
        }
        double q = 1 / (y * y);
        double series = (1 / 12.0 + q * (-1 / 360.0 + q * (1 / 1260.0 + q * (-1 / 1680.0 + q * (1 / 1188.0))))) / y;
        return (y - 0.5) * StrictMath.log(y) - y + HALF_LOG_TWO_PI + series - StrictMath.log(product);
    }

    /** The derivative of {@link #log}. */
    static double digamma(double x) {
        double sum = 0;
        double y = x;
        while (y < LARGE) {
            sum -= 1 / y;
            y++;
        }
        double q = 1 / (y * y);
        double series = q * (1 / 12.0 + q * (-1 / 120.0 + q * (1 / 252.0 + q * (-1 / 240.0 + q * (1 / 132.0)))));
        return sum + StrictMath.log(y) - 1 / (2 * y) - series;
    }

    /** The natural logarithm of the beta function. */
    static double logBeta(double a, double b) {
        return log(a) + log(b) - log(a + b);
    }
}
