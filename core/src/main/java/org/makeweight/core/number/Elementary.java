package org.makeweight.core.number;

/**
 * Exponential and logarithm of many numbers from plain arithmetic only, because {@link Math#exp} and {@link Math#log}
 * may differ from one platform to another. Both work in {@code double} and are meant to be rounded to {@code float}.
 */
public final class Elementary {
    /** Beyond it a float's exponential is infinite, and below its negative zero, or nearly so. */
    private static final double LARGEST_EXPONENT = 87;

    /**
     * Below it an exponential is nothing beside 1, even in {@code double}; but its product with a gradient would be a
     * subnormal number, with which processors compute a hundred times slower.
     */
    private static final double LEAST_EXPONENT = -50;

    /** {@code exp(x) = exp(x / 2^10)^(2^10)}: ten squarings. */
    private static final double HALVED_TEN_TIMES = 0x1p-10;

    private static final double LN2 = 0.6931471805599453;

    /** The bits of the square root of one half: mantissas are taken from there to the square root of two. */
    private static final long LEAST_MANTISSA_BITS = 0x3fe6a09e667f3bcdL;

    private static final int MANTISSA_BITS = 52;

    /** More than any exponent of a {@code double}. */
    private static final int LARGE_EXPONENT = 2048;

    private Elementary() {}

    /**
     * Replaces each of the first n numbers x by e^x; relative error below 1e-8. What lies below -50 counts as -50, and
     * above 87 as 87; NaN stays.
     */
    public static void exp(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double y = Math.max(LEAST_EXPONENT, Math.min(LARGEST_EXPONENT, x[i])) * HALVED_TEN_TIMES;
            x[i] = power(y * (1 / 720.0) + 1 / 120.0, y);
        }
    }

    /**
     * Replaces each of the first n numbers x by e^x, with a relative error below 1e-12, for those who go on in
     * {@code double}. What lies beyond ±87 counts as ±87; NaN stays.
     */
    public static void preciseExp(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double y = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, x[i])) * HALVED_TEN_TIMES;
            double p = y * (1 / 40320.0) + 1 / 5040.0;
            p = p * y + 1 / 720.0;
            x[i] = power(p * y + 1 / 120.0, y);
        }
    }

    /**
     * {@code e^y} ten times squared.
     *
     * @param rest of the series of {@code e^y} from the fifth power on, divided by this power
     */
    private static double power(double rest, double y) {
        double p = rest * y + 1 / 24.0;
        p = p * y + 1 / 6.0;
        p = p * y + 0.5;
        p = p * y + 1;
        p = p * y + 1;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return p * p;
    }

    /**
     * Replaces each of the first n numbers by its natural logarithm; relative error below 1e-9.
     *
     * @param x positive, finite and not subnormal
     * @param scratch at least n long
     */
    public static void log(double[] x, int n, double[] scratch) {
        // two loops, because HotSpot 17 makes vector code of the second only if it stands alone
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(x[i]);
            long exponent = (bits - LEAST_MANTISSA_BITS) >> MANTISSA_BITS;
            x[i] = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
            scratch[i] = number(exponent + LARGE_EXPONENT) - LARGE_EXPONENT;
        }
        for (int i = 0; i < n; i++) {
            double s = (x[i] - 1) / (x[i] + 1);
            double q = s * s;
            double p = q * (1 / 11.0) + 1 / 9.0;
            p = p * q + 1 / 7.0;
            p = p * q + 1 / 5.0;
            p = p * q + 1 / 3.0;
            p = p * q + 1;
            x[i] = scratch[i] * LN2 + 2 * s * p;
        }
    }

    /**
     * An integer in [0, 2^52). HotSpot 17 makes of a cast an instruction that waits for the one before it, so that a
     * loop over casts takes four times as long.
     */
    public static double number(long integer) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(0x1p52) | integer) - 0x1p52;
    }
}
