package org.makeweight.gan.kernel;

import java.util.Arrays;

/**
 * Rows of which few elements are not 0, for factors that would waste most of a dense product. The order of the sums is that
 * of a dense product: every element of a result is one chain of fused multiply-adds, here over the stored elements only.
 */
public final class SparseRows {
    /** How much longer a multiply-add takes than in a dense product. */
    private static final long COST = 5;

    private int rows;
    /** Where each row ends; one more element for the row that is being written. */
    private int[] ends;

    private int[] columns;
    private float[] values;
    /** Scratch space of {@link #addTransposedProduct}; null before the first. */
    private SparseRows transposed;

    /** No rows yet; it grows as they come. */
    public SparseRows() {
        ends = new int[1];
        columns = new int[0];
        values = new float[0];
    }

    /** The elements of a matrix that are not 0. */
    public static SparseRows of(Matrix dense) {
        SparseRows sparse = new SparseRows();
        for (int r = 0; r < dense.rows(); r++) {
            float[] row = dense.row(r);
            for (int c = 0; c < dense.columns(); c++) {
                if (row[c] != 0) {
                    sparse.put(c, row[c]);
                }
            }
            sparse.endRow();
        }
        return sparse;
    }

    /** Takes all rows out. */
    public void clear() {
        rows = 0;
        ends[0] = 0;
    }

    public int rows() {
        return rows;
    }

    /** Adds an element to the row that is being written; columns come in ascending order. */
    public void put(int column, float value) {
        makeRoom(1);
        int at = ends[rows]++;
        columns[at] = column;
        values[at] = value;
    }

    private void makeRoom(int more) {
        int needed = ends[rows] + more;
        if (needed > columns.length) {
            columns = Arrays.copyOf(columns, 2 * needed + 16);
            values = Arrays.copyOf(values, 2 * needed + 16);
        }
    }

    /** Adds a row's elements, moved to the right, to the row that is being written. */
    public void putAll(SparseRows source, int row, int shift) {
        int from = source.begin(row);
        int more = source.ends[row] - from;
        int at = ends[rows];
        makeRoom(more);
        System.arraycopy(source.values, from, values, at, more);
        for (int e = 0; e < more; e++) {
            columns[at + e] = source.columns[from + e] + shift;
        }
        ends[rows] += more;
    }

    /** Ends the row that is being written. */
    public void endRow() {
        rows++;
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
        }
        ends[rows] = ends[rows - 1];
    }

    /** Where the elements of a row begin. */
    public int begin(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Where the elements of a row end. */
    public int end(int row) {
        return ends[row];
    }

    /** The column of an element. */
    public int column(int element) {
        return columns[element];
    }

    public float value(int element) {
        return values[element];
    }

    /** Writes the rows into a matrix, zeros included, from a column on. */
    public void write(Matrix target, int firstRow, int firstColumn, int width) {
        for (int r = 0; r < rows; r++) {
            float[] row = target.row(firstRow + r);
            Arrays.fill(row, firstColumn, firstColumn + width, 0);
            for (int e = begin(r); e < ends[r]; e++) {
                row[firstColumn + columns[e]] = values[e];
            }
        }
    }

    /**
     * {@code c += a b}, where a is these rows.
     *
     * @param firstRow the row of b that column 0 belongs to
     */
    public void addProduct(Matrix b, int firstRow, Matrix c, KernelThreads workers) {
        addProduct(b, firstRow, c, 0, workers);
    }

    /**
     * {@code c += aᵀ b}, where a is these rows.
     *
     * @param firstRow the row of c that column 0 belongs to
     */
    public void addTransposedProduct(Matrix b, Matrix c, int firstRow, KernelThreads workers) {
        if (transposed == null) {
            transposed = new SparseRows();
        }
        transposed.setTransposed(this);
        transposed.addProduct(b, 0, c, firstRow, workers);
    }

    /** Row r of the sum is row {@code firstSum + r} of c, and the factor of column 0 row {@code firstTerm} of b. */
    private void addProduct(Matrix b, int firstTerm, Matrix c, int firstSum, KernelThreads workers) {
        long elements = begin(rows) / Math.max(1, rows) + 1L;
        workers.run(rows, COST * elements * c.columns(), (from, to) -> {
            for (int r = from; r < to; r++) {
                addProduct(r, b, firstTerm, c.row(firstSum + r), c.columns());
            }
        });
    }

    private void addProduct(int r, Matrix b, int firstTerm, float[] sum, int n) {
        int e = begin(r);
        int end = ends[r];
        for (; e + 4 <= end; e += 4) {
            Elementwise.addScaled(
                    sum,
                    b.row(firstTerm + columns[e]),
                    values[e],
                    b.row(firstTerm + columns[e + 1]),
                    values[e + 1],
                    b.row(firstTerm + columns[e + 2]),
                    values[e + 2],
                    b.row(firstTerm + columns[e + 3]),
                    values[e + 3],
                    n);
        }
        for (; e < end; e++) {
            Elementwise.addScaled(sum, b.row(firstTerm + columns[e]), values[e], n);
        }
    }

    /** Takes another's columns as rows, as many as up to the last that is not empty. */
    private void setTransposed(SparseRows source) {
        int elements = source.begin(source.rows);
        rows = 0;
        for (int e = 0; e < elements; e++) {
            rows = Math.max(rows, source.columns[e] + 1);
        }
        if (ends.length <= rows) {
            ends = new int[rows + 1];
        }
        if (columns.length < elements) {
            columns = new int[elements];
            values = new float[elements];
        }
        Arrays.fill(ends, 0, rows + 1, 0);
        for (int e = 0; e < elements; e++) {
            ends[source.columns[e] + 1]++;
        }
        for (int r = 1; r <= rows; r++) {
            ends[r] += ends[r - 1];
        }
        // now ends[r] is where row r begins, and moves to its end while its elements come
        for (int from = 0; from < source.rows; from++) {
            for (int e = source.begin(from); e < source.ends[from]; e++) {
                int at = ends[source.columns[e]]++;
                columns[at] = from;
                values[at] = source.values[e];
            }
        }
    }
}
