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
    private final int pieces;
    private final double[] lows;
    private final double[] highs;

    /** Splits points into the fewest parts of at most {@code partRows} rows. */
    MedianSplit(Points points, int partRows) {
        this(points, partRows, 1);
    }

    /**
     * Splits points into the fewest parts of at most {@code partRows} rows, and each part's rows into pieces.
     *
     * @param pieces of a part, a power of two
     */
    MedianSplit(Points points, int partRows, int pieces) {
        this.points = points;
        this.pieces = pieces;
        this.lows = new double[points.width()];
        this.highs = new double[points.width()];
        int rows = points.rows();
        int parts = Math.max(1, (int) (((long) rows + partRows - 1) / partRows));
        this.order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
        this.starts = new int[parts + 1];
        this.keys = new double[rows];
        split(0, rows, 0, parts);
        starts[parts] = rows;
    }

    int parts() {
        return starts.length - 1;
    }

    /** Where a piece of a part of some rows begins; the piece after the last begins at the end. */
    static int piece(int rows, int pieces, int piece) {
        return (int) ((long) rows * piece / pieces);
    }

    /** The rows of a part, piece by piece. */
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
            splitPart(from, to - from, 0, pieces);
            return;
        }
        int middle = middle(first, end);
        int at = from + (int) ((long) (to - from) * (middle - first) / (end - first));
        divide(from, to, at);
        split(from, at, first, middle);
        split(at, to, middle, end);
    }

    /** Splits the pieces {@code [first, end)} of the part of some rows that begins at {@code from}. */
    private void splitPart(int from, int rows, int first, int end) {
        int low = from + piece(rows, pieces, first);
        int high = from + piece(rows, pieces, end);
        if (end - first == 1) {
            return;
        }
        int middle = middle(first, end);
        divide(low, high, from + piece(rows, pieces, middle));
        splitPart(from, rows, first, middle);
        splitPart(from, rows, middle, end);
    }

    /** Puts the rows that are smaller in the widest column before {@code at} and the others behind it. */
    private void divide(int from, int to, int at) {
        if (at == from || at == to) {
            return;
        }
        int column = widest(from, to);
        if (column >= 0) {
            for (int i = from; i < to; i++) {
                keys[i] = points.values()[order[i] * points.width() + column];
            }
            select(from, to - 1, at);
        }
    }

    /** The column of the largest range among some of the rows, or -1 if they are all equal. */
    private int widest(int from, int to) {
        int step = Math.max(1, (to - from) / SAMPLE);
        Arrays.fill(lows, Double.POSITIVE_INFINITY);
        Arrays.fill(highs, Double.NEGATIVE_INFINITY);
        for (int i = from; i < to; i += step) {
            int row = order[i] * lows.length;
            for (int c = 0; c < lows.length; c++) {
                double value = points.values()[row + c];
                if (value < lows[c]) {
                    lows[c] = value;
                }
                if (value > highs[c]) {
                    highs[c] = value;
                }
            }
        }
        int widest = -1;
        double largest = 0;
        for (int c = 0; c < lows.length; c++) {
            if (highs[c] - lows[c] > largest) {
                largest = highs[c] - lows[c];
                widest = c;
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
