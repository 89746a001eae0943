package org.makeweight.core.neighbours;

/**
 * Loops over the points of a block. They are written the way HotSpot's C2 turns into vector instructions from JDK 17 on:
 * one array for each operand, a plain index, nothing else in the loop, and no more columns at a time. On JDK 17 six
 * columns, or three queries by three columns without fused multiply-add, fall back to scalar code, six times slower.
 */
final class FloatLoops {
    private static final boolean FUSED = FusedMultiplyAdd.isFast();

    private FloatLoops() {}

    private static float multiplyAdd(float a, float b, float sum) {
        return FUSED ? Math.fma(a, b, sum) : a * b + sum;
    }

    /** Takes from each sum the products of three columns with a query's values from {@code at} on. */
    static void products3(float[] sums, float[][] columns, int column, float[] query, int at, int n) {
        float[] a = columns[column];
        float[] b = columns[column + 1];
        float[] c = columns[column + 2];
        float x = -query[at];
        float y = -query[at + 1];
        float z = -query[at + 2];
        for (int j = 0; j < n; j++) {
            sums[j] = multiplyAdd(z, c[j], multiplyAdd(y, b[j], multiplyAdd(x, a[j], sums[j])));
        }
    }

    static void products1(float[] sums, float[] a, float value, int n) {
        float x = -value;
        for (int j = 0; j < n; j++) {
            sums[j] = multiplyAdd(x, a[j], sums[j]);
        }
    }

    /** Adds to each sum the squared differences of three columns to a query's values from {@code at} on. */
    static void differences3(float[] sums, float[][] columns, int column, float[] query, int at, int n) {
        float[] a = columns[column];
        float[] b = columns[column + 1];
        float[] c = columns[column + 2];
        float x = query[at];
        float y = query[at + 1];
        float z = query[at + 2];
        for (int j = 0; j < n; j++) {
            float s = x - a[j];
            float t = y - b[j];
            float u = z - c[j];
            sums[j] = multiplyAdd(u, u, multiplyAdd(t, t, multiplyAdd(s, s, sums[j])));
        }
    }

    static void differences1(float[] sums, float[] a, float x, int n) {
        for (int j = 0; j < n; j++) {
            float s = x - a[j];
            sums[j] = multiplyAdd(s, s, sums[j]);
        }
    }

    /** Adds {@code weight} where codes differ: for whole numbers (1 + t) - |1 - t| is 2 unless t = 0. */
    static void mismatches(float[] sums, float[] codes, float code, float weight, int n) {
        float half = weight / 2;
        for (int j = 0; j < n; j++) {
            float t = Math.abs(code - codes[j]);
            sums[j] += half * ((1 + t) - Math.abs(1 - t));
        }
    }

    /** Makes {@code wanted} positive where the sum is below a bound; values below stay positive. */
    static void below(float[] wanted, float bound, float[] sums, int n) {
        for (int j = 0; j < n; j++) {
            float x = bound - sums[j];
            wanted[j] += x + Math.abs(x);
        }
    }

    /** Makes {@code wanted} positive where the sum is below its own bound. */
    static void below(float[] wanted, float[] bounds, float[] sums, int n) {
        for (int j = 0; j < n; j++) {
            float x = bounds[j] - sums[j];
            wanted[j] += x + Math.abs(x);
        }
    }

    static void constant(float[] sums, float start, float[] offsets, int n) {
        for (int j = 0; j < n; j++) {
            sums[j] = start + offsets[j];
        }
    }

    static void larger(float[] larger, float[] values, float least, int n) {
        for (int j = 0; j < n; j++) {
            larger[j] = Math.max(values[j], least);
        }
    }

    /** Adds to each sum four times the squared gap between a value and an interval: doubling is exact. */
    static void gaps(float[] sums, float[] values, float low, float high, int n) {
        for (int j = 0; j < n; j++) {
            float under = low - values[j];
            float over = values[j] - high;
            float twice = (under + Math.abs(under)) + (over + Math.abs(over));
            sums[j] = multiplyAdd(twice, twice, sums[j]);
        }
    }
}
