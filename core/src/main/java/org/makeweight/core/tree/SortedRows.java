package org.makeweight.core.tree;

import java.util.Arrays;

/**
 * The rows that one tree is grown from, by the value of each column. A node's rows stand together in every column's order,
 * and stay sorted there when the node is split.
 */
final class SortedRows {
    private final SortedColumns columns;
    /** Orders that may be changed; allocated when first needed, and used for tree after tree. */
    private final int[][] own;
    /** The orders as they are now: own or, until the first split, the shared ones. */
    private final int[][] order;

    private final int[] scratch;
    private final byte[] goesLeft;
    private int rows;

    SortedRows(SortedColumns columns) {
        this.columns = columns;
        this.own = new int[columns.width()][];
        this.order = new int[columns.width()][];
        this.scratch = new int[columns.rows()];
        this.goesLeft = new byte[columns.rows()];
    }

    /** Begins a tree of the rows that have weight. */
    void begin(double[] weights) {
        rows = 0;
        for (double weight : weights) {
            rows += weight > 0 ? 1 : 0;
        }
        for (int c = 0; c < order.length; c++) {
            order[c] = rows == columns.rows() ? columns.order(c) : chosen(c, weights);
        }
    }

    private int[] chosen(int column, double[] weights) {
        int[] all = columns.order(column);
        int[] chosen = owned(column);
        if ((long) rows * (32 - Integer.numberOfLeadingZeros(rows)) < all.length) {
            return sorted(column, weights, chosen);
        }
        int n = 0;
        for (int row : all) {
            if (weights[row] > 0) {
                chosen[n++] = row;
            }
        }
        return chosen;
    }

    /** For few rows of many: sorts them by rank instead of looking for them in the order of all. */
    private int[] sorted(int column, double[] weights, int[] chosen) {
        int[] ranks = columns.ranks(column);
        long[] keys = new long[rows];
        int n = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                keys[n++] = ((long) ranks[row] << Integer.SIZE) | row;
            }
        }
        Arrays.sort(keys);
        for (int i = 0; i < n; i++) {
            chosen[i] = (int) keys[i];
        }
        return chosen;
    }

    private int[] owned(int column) {
        if (own[column] == null) {
            own[column] = new int[columns.rows()];
        }
        return own[column];
    }

    int rows() {
        return rows;
    }

    /** The number of columns. */
    int width() {
        return order.length;
    }

    int[] order(int column) {
        return order[column];
    }

    int[] ranks(int column) {
        return columns.ranks(column);
    }

    /** Whether a column has different values within a stretch. */
    boolean differs(int column, int from, int to) {
        int[] ranks = columns.ranks(column);
        return ranks[order[column][from]] != ranks[order[column][to - 1]];
    }

    /** Halfway between the values on both sides of a split, but below the larger one, which must go right. */
    double threshold(Split split) {
        double smaller = columns.value(order[split.column()][split.middle() - 1], split.column());
        double larger = columns.value(order[split.column()][split.middle()], split.column());
        double middle = smaller + (larger - smaller) / 2;
        return middle < larger ? middle : smaller;
    }

    /**
     * Puts the rows that go left first, in the order of each column that may still differ.
     *
     * @param live the columns whose order is still wanted
     */
    void divide(Node node, int[] live, Split split) {
        int[] splitOrder = order[split.column()];
        for (int i = node.from(); i < node.to(); i++) {
            goesLeft[splitOrder[i]] = (byte) (i < split.middle() ? 1 : 0);
        }
        for (int column : live) {
            int[] to = owned(column);
            if (column == split.column()) {
                if (to != splitOrder) {
                    System.arraycopy(splitOrder, node.from(), to, node.from(), node.rows());
                }
            } else {
                divide(order[column], to, node);
            }
            order[column] = to;
        }
    }

    private void divide(int[] source, int[] to, Node node) {
        int left = node.from();
        int right = 0;
        for (int i = node.from(); i < node.to(); i++) {
            int row = source[i];
            int one = goesLeft[row];
            to[left] = row;
            scratch[right] = row;
            left += one;
            right += 1 - one;
        }
        System.arraycopy(scratch, 0, to, left, right);
    }
}
