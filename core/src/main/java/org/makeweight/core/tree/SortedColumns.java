package org.makeweight.core.tree;

import org.makeweight.core.number.Argsort;

/**
 * A matrix whose columns are sorted: for each column its rows in ascending order, and for each row the rank of its value.
 * Immutable, and shared by all trees grown on the matrix. Time O(n d) by radix sort, memory 8 bytes a cell besides the
 * matrix.
 */
public final class SortedColumns {
    private final double[] values;
    private final int rows;
    private final int[][] order;
    private final int[][] ranks;

    private SortedColumns(double[] values, int rows, int[][] order, int[][] ranks) {
        this.values = values;
        this.rows = rows;
        this.order = order;
        this.ranks = ranks;
    }

    /**
     * Sorts the columns of a matrix, which must stay as it is.
     *
     * @param values {@code [rows x width]}, row-major, without NaN
     */
    public static SortedColumns of(double[] values, int rows, int width) {
        int[][] order = new int[width][];
        int[][] ranks = new int[width][rows];
        double[] column = new double[rows];
        for (int c = 0; c < width; c++) {
            for (int row = 0; row < rows; row++) {
                column[row] = values[row * width + c];
            }
            order[c] = Argsort.ascending(column);
            rank(column, order[c], ranks[c]);
        }
        return new SortedColumns(values, rows, order, ranks);
    }

    /** Equal values get one rank; so do 0 and -0. */
    private static void rank(double[] column, int[] order, int[] ranks) {
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && column[order[i]] != column[order[i - 1]]) {
                rank++;
            }
            ranks[order[i]] = rank;
        }
    }

    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int width() {
        return order.length;
    }

    double value(int row, int column) {
        return values[row * order.length + column];
    }

    /** The rows by the value of a column, equal ones ascending. */
    int[] order(int column) {
        return order[column];
    }

    /** The rank of each row's value in a column, from 0; equal values have one rank. */
    int[] ranks(int column) {
        return ranks[column];
    }
}
