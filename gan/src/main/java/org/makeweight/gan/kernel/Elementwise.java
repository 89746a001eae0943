package org.makeweight.gan.kernel;

/**
 * Loops over the elements of rows, in a form that HotSpot turns into vector code: without conditions and without
 * {@code double}. Each takes arrays of at least {@code n} elements.
 */
public final class Elementwise {
    /** Its square is above the inverse of the smallest float. */
    private static final float LARGE = 1e38f;

    private Elementwise() {}

    /**
     * Multiplies each z by the slope of a leaky rectifier there, 1 above 0, else {@code slope}, and writes that factor.
     * NaN stays.
     *
     * @param slope in [0, 1)
     */
    public static void rectify(float[] z, float slope, float[] factors, int n) {
        float rise = 1 - slope;
        for (int j = 0; j < n; j++) {
            // the order of the factors matters: their product alone would be infinite, and 0 times it NaN
            float positive = Math.min(1, Math.max(0, z[j]) * LARGE * LARGE);
            float factor = slope + rise * positive;
            factors[j] = factor;
            z[j] *= factor;
        }
    }

    /**
     * Multiplies each z and its factor by 0 where a uniform number is up to {@code rate}, else by
     * {@code 1 / (1 - rate)}.
     *
     * @param rate in [0, 1)
     */
    public static void dropOut(float[] z, float[] uniform, float rate, float[] factors, int n) {
        float scale = 1 / (1 - rate);
        for (int j = 0; j < n; j++) {
            float factor = Math.min(1, Math.max(0, uniform[j] - rate) * LARGE * LARGE) * scale;
            factors[j] *= factor;
            z[j] *= factor;
        }
    }

    /** {@code target *= factor}. */
    public static void multiply(float[] target, float[] factor, int n) {
        for (int j = 0; j < n; j++) {
            target[j] *= factor[j];
        }
    }

    /** {@code target += addend}. */
    public static void add(float[] target, float[] addend, int n) {
        for (int j = 0; j < n; j++) {
            target[j] += addend[j];
        }
    }

    /** {@code target[j] += addend[from + j]}. */
    public static void addFrom(float[] target, float[] addend, int from, int n) {
        for (int j = 0; j < n; j++) {
            target[j] += addend[from + j];
        }
    }

    /** {@code target += factor addend}, fused. */
    public static void addScaled(float[] target, float[] addend, float factor, int n) {
        for (int j = 0; j < n; j++) {
            target[j] = Math.fma(addend[j], factor, target[j]);
        }
    }

    /** {@code target += factor0 addend0}, then the others in their order, fused. */
    public static void addScaled(
            float[] target,
            float[] addend0,
            float factor0,
            float[] addend1,
            float factor1,
            float[] addend2,
            float factor2,
            float[] addend3,
            float factor3,
            int n) {
        for (int j = 0; j < n; j++) {
            float sum = Math.fma(addend0[j], factor0, target[j]);
            sum = Math.fma(addend1[j], factor1, sum);
            sum = Math.fma(addend2[j], factor2, sum);
            target[j] = Math.fma(addend3[j], factor3, sum);
        }
    }

    /** {@code target += a b}, each product rounded before it is added. */
    public static void addProduct(float[] target, float[] a, float[] b, int n) {
        for (int j = 0; j < n; j++) {
            target[j] += a[j] * b[j];
        }
    }

    /** {@code target *= factor}. */
    public static void scale(float[] target, float factor, int n) {
        for (int j = 0; j < n; j++) {
            target[j] *= factor;
        }
    }

    /** {@code target = share a + (1 - share) b}. */
    public static void mix(float[] a, float[] b, float share, float[] target, int n) {
        float rest = 1 - share;
        for (int j = 0; j < n; j++) {
            target[j] = share * a[j] + rest * b[j];
        }
    }

    /** The largest of the elements {@code [from, end)}, at least one; any number if one of them is NaN. */
    public static float largest(float[] x, int from, int end) {
        int largest = Integer.MIN_VALUE;
        for (int j = from; j < end; j++) {
            largest = Math.max(largest, ordered(Float.floatToRawIntBits(x[j])));
        }
        return Float.intBitsToFloat(ordered(largest));
    }

    /** Bits of floats as integers in the order of the floats, and back: comparing these takes no branch. */
    private static int ordered(int bits) {
        return bits ^ (bits >> 31 >>> 1);
    }

    /** The sum of squares in {@code double}: four partial sums over j modulo 4, added as (0 + 1) + (2 + 3). */
    public static double sumOfSquares(float[] x, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 4 <= n; j += 4) {
            s0 += (double) x[j] * x[j];
            s1 += (double) x[j + 1] * x[j + 1];
            s2 += (double) x[j + 2] * x[j + 2];
            s3 += (double) x[j + 3] * x[j + 3];
        }
        s0 += j < n ? (double) x[j] * x[j] : 0;
        s1 += j + 1 < n ? (double) x[j + 1] * x[j + 1] : 0;
        s2 += j + 2 < n ? (double) x[j + 2] * x[j + 2] : 0;
        return (s0 + s1) + (s2 + s3);
    }
}
