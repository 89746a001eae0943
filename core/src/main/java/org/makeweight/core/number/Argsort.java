package org.makeweight.core.number;

/** The positions of numbers in ascending order, without objects. */
public final class Argsort {
    /** From so many keys on, counting digits is faster than merging. */
    private static final int MANY = 256;

    private Argsort() {}

    /**
     * The positions of the keys from the smallest key to the largest; equal keys keep their order. Time O(n log n), of many keys O(n);
     * memory 24 bytes a key.
     *
     * @param keys without NaN
     */
    public static int[] ascending(double[] keys) {
        if (keys.length >= MANY) {
            return new RadixSort(keys.length).ascending(keys);
        }
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] merged = new int[keys.length];
        for (int run = 1; run < order.length; run *= 2) {
            for (int from = 0; from < order.length; from += 2 * run) {
                int middle = Math.min(from + run, order.length);
                merge(keys, order, merged, from, middle, Math.min(middle + run, order.length));
            }
            int[] next = order;
            order = merged;
            merged = next;
        }
        return order;
    }

    private static void merge(double[] keys, int[] order, int[] merged, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takeLeft = right == to || (left < middle && keys[order[left]] <= keys[order[right]]);
            merged[i] = takeLeft ? order[left++] : order[right++];
        }
    }
}
