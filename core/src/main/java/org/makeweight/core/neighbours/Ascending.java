package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Sorts by non-negative values when the last digits do not matter. */
final class Ascending {
    private Ascending() {}

    /** The indices 0 to {@code n - 1} by value, up to the last bits of the values, which give way to the index. */
    static int[] indices(double[] values, int n) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(n);
        long mask = (1L << bits) - 1;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (Double.doubleToLongBits(values[i]) & ~mask) | i; // in the order of the values, as none is negative
        }
        Arrays.sort(keys);
        int[] indices = new int[n];
        for (int i = 0; i < n; i++) {
            indices[i] = (int) (keys[i] & mask);
        }
        return indices;
    }
}
