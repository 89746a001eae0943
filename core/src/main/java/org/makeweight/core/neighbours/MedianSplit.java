package org.makeweight.core.neighbours;

import java.util.Arrays;

/**
 * Points in parts of near neighbours: split at the median of the widest column, again and again, into parts of nearly
 * equal size.
 *
 * <p>Time O(rows log parts), memory O(rows).
 */
final class MedianSplit {
    /** Rows that are looked at to find the widest column; any column gives right answers. */
    private static final int SAMPLE = 256;

    private final Points points;
    private final int[] order;
    private final int[] starts;
    private final double[] keys;

    /** Splits points into the fewest parts of at most {@code partRows} rows. */
    MedianSplit(Points points, int partRows) {
        this.points = points;
        int rows = points.rows();
        int parts = Math.max(1, (int) (((long) rows + partRows - 1) / partRows));
        this.order = new int[rows];
        Arrays.setAll(order, row -> row);
        this.starts = new int[parts + 1];
        this.keys = new double[rows];
        split(0, rows, 0, parts);
        starts[parts] = rows;
    }

    int parts() {
        return starts.length - 1;
    }

    /** The rows of a part, ascending. */
    int[] rows(int part) {
        return Arrays.copyOfRange(order, starts[part], starts[part + 1]);
    }

    /** The rows of all parts, part by part. */
    int[] order() {
        return order;
    }

    /** The number of rows in the parts before one. */
    int start(int part) {
        return starts[part];
    }

    /** The part at which the parts {@code [first, end)} were split in two; both halves were split in the same way. */
    static int middle(int first, int end) {
        return (first + end) >>> 1;
    }

    private void split(int from, int to, int first, int end) {
        if (end - first == 1) {
            starts[first] = from;
            Arrays.sort(order, from, to);
            return;
        }
        int middle = middle(first, end);
        int at = from + (int) ((long) (to - from) * (middle - first) / (end - first));
        int column = widest(from, to);
        if (column >= 0) {
            for (int i = from; i < to; i++) {
                keys[i] = points.values()[order[i] * points.width() + column];
            }
            select(from, to - 1, at);
        }
        split(from, at, first, middle);
        split(at, to, middle, end);
    }

    /** The column of the largest range among some of the rows, or -1 if they are all equal. */
    private int widest(int from, int to) {
        int step = Math.max(1, (to - from) / SAMPLE);
        int widest = -1;
        double largest = 0;
        for (int column = 0; column < points.width(); column++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i += step) {
                double value = points.values()[order[i] * points.width() + column];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (high - low > largest) {
                largest = high - low;
                widest = column;
            }
        }
        return widest;
    }

    /** Hoare's selection: afterwards no key before {@code at} is larger than one from {@code at} on. */
    private void select(int from, int to, int at) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = medianOfThree(keys[low], keys[(low + high) >>> 1], keys[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (at <= j) {
                high = j;
            } else if (at >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double medianOfThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        double key = keys[i];
        keys[i] = keys[j];
        keys[j] = key;
        int row = order[i];
        order[i] = order[j];
        order[j] = row;
    }
}
