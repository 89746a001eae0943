package org.makeweight.core.number;

import java.util.Arrays;

/** Sorts the positions of numbers. */
final class RadixSort {
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 8;
    private static final int BUCKETS = 1 << DIGIT_BITS;

    private long[] keys;
    private long[] sortedKeys;
    private int[] scratch;
    private final int[][] counts = new int[DIGITS][BUCKETS];

    RadixSort(int length) {
        keys = new long[length];
        sortedKeys = new long[length];
        scratch = new int[length];
    }

    /**
     * The positions of the numbers from the smallest to the largest; equal numbers, such as 0 and -0, keep their order.
     *
     * @param numbers without NaN
     */
    int[] ascending(double[] numbers) {
        int[] order = new int[numbers.length];
        count(numbers, order);
        for (int digit = 0; digit < DIGITS; digit++) {
            int[] starts = counts[digit];
            int shift = digit * DIGIT_BITS;
            if (numbers.length == 0 || starts[bucket(keys[0], shift)] == numbers.length) {
                continue; // all numbers have this digit
            }
            int start = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                int count = starts[bucket];
                starts[bucket] = start;
                start += count;
            }
            for (int i = 0; i < order.length; i++) {
                int to = starts[bucket(keys[i], shift)]++;
                sortedKeys[to] = keys[i];
                scratch[to] = order[i];
            }
            long[] nextKeys = sortedKeys;
            sortedKeys = keys;
            keys = nextKeys;
            int[] nextOrder = scratch;
            scratch = order;
            order = nextOrder;
        }
        return order;
    }

    /** Makes the keys, whose order as unsigned integers is that of the numbers, and counts their digits. */
    private void count(double[] numbers, int[] order) {
        for (int[] ofDigit : counts) {
            Arrays.fill(ofDigit, 0);
        }
        for (int i = 0; i < numbers.length; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i] + 0.0); // makes 0 of -0
            long key = bits ^ ((bits >> 63) | Long.MIN_VALUE);
            keys[i] = key;
            order[i] = i;
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][bucket(key, digit * DIGIT_BITS)]++;
            }
        }
    }

    private static int bucket(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }
}
