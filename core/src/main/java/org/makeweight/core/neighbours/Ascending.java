package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Sorts by non-negative values where their last bits do not matter. */
final class Ascending {
    private Ascending() {}

    /** The indices of values in ascending order; the last bits of a value give way to its index. */
    static int[] indices(double[] values) {
        long mask = Long.highestOneBit(Math.max(1, values.length)) * 2 - 1;
        long[] keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (Double.doubleToLongBits(values[i]) & ~mask) | i;
        }
        Arrays.sort(keys); // the bits of numbers that are not negative ascend with them
        int[] indices = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            indices[i] = (int) (keys[i] & mask);
        }
        return indices;
    }
}
