package org.makeweight.core.neighbours;

import org.makeweight.core.vector.FusedMultiplyAdd;

/**
 * Loops over the points of a block. They are written the way HotSpot's C2 turns into vector instructions from JDK 17 on:
 * one array for each operand, a plain index, nothing else in the loop, and no more columns at a time. On JDK 17 five
 * columns, or three queries by three columns without fused multiply-add, fall back to scalar code, six times slower.
 */
final class FloatLoops {
    private static final boolean FUSED = FusedMultiplyAdd.isFast();

    private FloatLoops() {}

    private static float multiplyAdd(float a, float b, float sum) {
        return FUSED ? Math.fma(a, b, sum) : a * b + sum;
    }

    /**
     * Adds to the sums of three queries the products of three columns with three values of each; of one query, if not
     * three are left. All values are read before a sum is written, which the compiler must suppose to change the
     * columns: it would read them anew for each query.
     *
     * <p>Both loops stand in one method to make it too large to be compiled into its callers. Among their loops some
     * starts of the virtual machine left it scalar.
     *
     * @param sums {@code [queries][at least n]}
     * @param g the first of these queries
     * @param count the queries that there are
     * @param column the first of the three
     * @param negated values of the queries, negated
     * @param places where the values of each query begin
     * @return for how many queries this was done
     */
    static int products3(
            float[][] sums, int g, int count, float[][] columns, int column, float[] negated, int[] places, int n) {
        float[] a = columns[column];
        float[] b = columns[column + 1];
        float[] c = columns[column + 2];
        if (FUSED && g + 3 <= count) {
            int at = places[g] + column;
            float x0 = negated[at];
            float y0 = negated[at + 1];
            float z0 = negated[at + 2];
            at = places[g + 1] + column;
            float x1 = negated[at];
            float y1 = negated[at + 1];
            float z1 = negated[at + 2];
            at = places[g + 2] + column;
            float x2 = negated[at];
            float y2 = negated[at + 1];
            float z2 = negated[at + 2];
            float[] sums0 = sums[g];
            float[] sums1 = sums[g + 1];
            float[] sums2 = sums[g + 2];
            for (int j = 0; j < n; j++) {
                float p = a[j];
                float q = b[j];
                float r = c[j];
                float s0 = multiplyAdd(z0, r, multiplyAdd(y0, q, multiplyAdd(x0, p, sums0[j])));
                float s1 = multiplyAdd(z1, r, multiplyAdd(y1, q, multiplyAdd(x1, p, sums1[j])));
                float s2 = multiplyAdd(z2, r, multiplyAdd(y2, q, multiplyAdd(x2, p, sums2[j])));
                sums0[j] = s0;
                sums1[j] = s1;
                sums2[j] = s2;
            }
            return 3;
        }
        int at = places[g] + column;
        float x = negated[at];
        float y = negated[at + 1];
        float z = negated[at + 2];
        float[] sum = sums[g];
        for (int j = 0; j < n; j++) {
            sum[j] = multiplyAdd(z, c[j], multiplyAdd(y, b[j], multiplyAdd(x, a[j], sum[j])));
        }
        return 1;
    }

    /** Takes from each sum the product of a column with a value. */
    static void products1(float[] sums, float[] column, float value, int n) {
        float x = -value;
        for (int j = 0; j < n; j++) {
            sums[j] = multiplyAdd(x, column[j], sums[j]);
        }
    }

    /**
     * Adds to each sum the squared differences of three columns to three values of a query.
     *
     * @param negated the values of a query, negated, from {@code at} on
     */
    static void differences3(float[] sums, float[][] columns, int column, float[] negated, int at, int n) {
        float[] a = columns[column];
        float[] b = columns[column + 1];
        float[] c = columns[column + 2];
        float x = negated[at];
        float y = negated[at + 1];
        float z = negated[at + 2];
        for (int j = 0; j < n; j++) {
            float s = x + a[j];
            float t = y + b[j];
            float u = z + c[j];
            sums[j] = multiplyAdd(u, u, multiplyAdd(t, t, multiplyAdd(s, s, sums[j])));
        }
    }

    /** Adds to each sum the squared difference of a column to a value. */
    static void differences1(float[] sums, float[] column, float value, int n) {
        for (int j = 0; j < n; j++) {
            float s = value - column[j];
            sums[j] = multiplyAdd(s, s, sums[j]);
        }
    }

    /** Adds {@code mismatch} where codes differ: for whole numbers, (1 + t) - |1 - t| is 2 unless t = 0. */
    static void mismatches(float[] sums, float[] codes, float code, float mismatch, int n) {
        float half = mismatch / 2;
        for (int j = 0; j < n; j++) {
            float t = Math.abs(code - codes[j]);
            sums[j] += half * ((1 + t) - Math.abs(1 - t));
        }
    }

    /** Adds to each sum four times the squared gap between a value and an interval; the doubling is exact. */
    static void gaps(float[] sums, float[] values, float low, float high, int n) {
        for (int j = 0; j < n; j++) {
            float under = low - values[j];
            float over = values[j] - high;
            float twice = (under + Math.abs(under)) + (over + Math.abs(over));
            sums[j] = multiplyAdd(twice, twice, sums[j]);
        }
    }

    /** Makes {@code wanted} positive where a sum is below the bound, and leaves what is positive so. */
    static void below(float[] wanted, float[] sums, float bound, int n) {
        for (int j = 0; j < n; j++) {
            float x = bound - sums[j];
            wanted[j] += x + Math.abs(x);
        }
    }

    /** Makes {@code wanted} positive where a sum is below its bound, and leaves what is positive so. */
    static void below(float[] wanted, float[] sums, float[] bounds, int n) {
        for (int j = 0; j < n; j++) {
            float x = bounds[j] - sums[j];
            wanted[j] += x + Math.abs(x);
        }
    }

    /** Sets each sum to a value and a constant. */
    static void add(float[] sums, float[] values, float constant, int n) {
        for (int j = 0; j < n; j++) {
            sums[j] = values[j] + constant;
        }
    }

    /** Sets each result to the larger of a value and a constant. */
    static void larger(float[] results, float[] values, float constant, int n) {
        for (int j = 0; j < n; j++) {
            results[j] = Math.max(values[j], constant);
        }
    }
}
