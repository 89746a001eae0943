package org.makeweight.gan.kernel;

import java.util.Arrays;

/**
 * A dense matrix of floats, {@code [rows x columns]}, with one array for each row. A flat array would be simpler, but
 * HotSpot cannot tell that rows of one array do not overlap and leaves loops over them scalar.
 *
 * <p>Row arrays are longer than {@code columns}; what lies beyond is of no meaning. Safe for several readers, or for
 * writers of different rows.
 */
public final class Matrix {
    /** Rows of one matrix sit at the same offset within a cache line if their length is this modulo the line. */
    private static final int HEADER_GAP = 12;

    private static final int CACHE_LINE_FLOATS = 16;

    /** Rows and columns that a transposition moves at a time: few enough for the first-level cache. */
    private static final int TILE = 64;

    private static final int STRIP = 8;

    private final float[][] rows;
    private final int columns;

    private Matrix(float[][] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** A matrix of zeros. */
    public Matrix(int rows, int columns) {
        this(new float[rows][arrayLength(columns)], columns);
    }

    private static int arrayLength(int columns) {
        int lines = (Math.max(0, columns - HEADER_GAP) + CACHE_LINE_FLOATS - 1) / CACHE_LINE_FLOATS;
        return HEADER_GAP + lines * CACHE_LINE_FLOATS;
    }

    public int rows() {
        return rows.length;
    }

    public int columns() {
        return columns;
    }

    /** The row's own array, of which the first {@link #columns()} elements count. */
    public float[] row(int r) {
        return rows[r];
    }

    /** The arrays of all rows. */
    float[][] array() {
        return rows;
    }

    /** The rows from {@code from} up to but without {@code to}; they stay those of this matrix. */
    public Matrix slice(int from, int to) {
        return new Matrix(Arrays.copyOfRange(rows, from, to), columns);
    }

    /** The first columns of every row; they stay those of this matrix. */
    public Matrix left(int count) {
        return count == columns ? this : new Matrix(rows, count);
    }

    /** The first rows; they stay those of this matrix. */
    public Matrix top(int count) {
        return count == rows.length ? this : slice(0, count);
    }

    /** Sets every element. */
    public void fill(float value) {
        for (float[] row : rows) {
            Arrays.fill(row, 0, columns, value);
        }
    }

    /** Copies all elements of a matrix of the same shape. */
    public void set(Matrix source) {
        requireShape(source.rows(), source.columns);
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(source.rows[r], 0, rows[r], 0, columns);
        }
    }

    /** A matrix of its own with the same elements. */
    public Matrix copy() {
        Matrix copy = new Matrix(rows.length, columns);
        copy.set(this);
        return copy;
    }

    /** Copies the elements of a matrix of the transposed shape, {@code [columns x rows]}. */
    public void setTransposed(Matrix source) {
        setTransposed(source, KernelThreads.ALONE);
    }

    /** As {@link #setTransposed(Matrix)}, by several threads. */
    void setTransposed(Matrix source, KernelThreads workers) {
        requireShape(source.columns, source.rows());
        workers.run(rows.length, KernelThreads.NUMBER * columns, (from, to) -> setTransposed(source, from, to));
    }

    private void setTransposed(Matrix source, int from, int to) {
        int whole = columns - columns % STRIP;
        for (int top = from; top < to; top += TILE) {
            int bottom = Math.min(to, top + TILE);
            for (int left = 0; left < whole; left += STRIP) {
                setStrip(source.rows, top, bottom, left);
            }
            for (int c = whole; c < columns; c++) {
                for (int r = top; r < bottom; r++) {
                    rows[r][c] = source.rows[c][r];
                }
            }
        }
    }

    private void setStrip(float[][] source, int top, int bottom, int left) {
        float[] s0 = source[left];
        float[] s1 = source[left + 1];
        float[] s2 = source[left + 2];
        float[] s3 = source[left + 3];
        float[] s4 = source[left + 4];
        float[] s5 = source[left + 5];
        float[] s6 = source[left + 6];
        float[] s7 = source[left + 7];
        for (int r = top; r < bottom; r++) {
            float[] row = rows[r];
            row[left] = s0[r];
            row[left + 1] = s1[r];
            row[left + 2] = s2[r];
            row[left + 3] = s3[r];
            row[left + 4] = s4[r];
            row[left + 5] = s5[r];
            row[left + 6] = s6[r];
            row[left + 7] = s7[r];
        }
    }

    /**
     * Says that a matrix has the shape it must have.
     *
     * @throws IllegalArgumentException if it has another
     */
    public void requireShape(int wantedRows, int wantedColumns) {
        if (rows.length != wantedRows || columns != wantedColumns) {
            throw new IllegalArgumentException("a matrix of " + wantedRows + " x " + wantedColumns
                    + " was expected but it is " + rows.length + " x " + columns);
        }
    }

    @Override
    public String toString() {
        return "Matrix[" + rows.length + " x " + columns + "]";
    }
}
