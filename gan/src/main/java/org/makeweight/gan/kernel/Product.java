package org.makeweight.gan.kernel;

import java.util.Arrays;

/**
 * Matrix products. Every element of a result is one chain of fused multiply-adds over ascending {@code k}, begun from
 * the element's present value; nothing that only concerns speed (blocks, orientation, threads, vector width) can change
 * a bit of it.
 *
 * <p>Time: one multiply-add for each {@code (i, k, j)}. Holds scratch space, so an instance belongs to one thread.
 */
public final class Product {
    private final KernelThreads workers;
    private Matrix leftTransposed = new Matrix(0, 0);
    private Matrix sumTransposed = new Matrix(0, 0);
    private Matrix rightTransposed = new Matrix(0, 0);
    private float[] zeros = new float[0];

    public Product(KernelThreads workers) {
        this.workers = workers;
    }

    /**
     * {@code c += a b}.
     *
     * @param a {@code [m x k]}
     * @param b {@code [k x n]}
     * @param c {@code [m x n]}, its elements begin the sums
     */
    public void add(Matrix a, Matrix b, Matrix c) {
        add(a, b, c, null, loops(c, a.columns()));
    }

    /** {@code c = a b}; as {@link #add}, but every sum begins from zero. */
    public void set(Matrix a, Matrix b, Matrix c) {
        set(a, b, c, zeros(c));
    }

    /**
     * {@code c = begin + a b}; as {@link #add}, but every row of sums begins from the same numbers.
     *
     * @param begin at least as long as a row of {@code c}
     */
    public void set(Matrix a, Matrix b, Matrix c, float[] begin) {
        add(a, b, c, begin, loops(c, a.columns()));
    }

    private void add(Matrix a, Matrix b, Matrix c, float[] begin, ProductLoops loops) {
        b.requireShape(a.columns(), c.columns());
        c.requireShape(a.rows(), b.columns());
        if (c.columns() == 1) {
            addColumn(a, b, c, begin);
            return;
        }
        if (!narrow(c, loops)) {
            rowsOf(c, a.columns(), (from, to) -> loops.add(a, b, c, begin, from, to));
            return;
        }
        leftTransposed = transposed(a, leftTransposed);
        Matrix at = leftTransposed;
        Matrix ct = beginTransposed(c, begin);
        rowsOf(ct, a.columns(), (from, to) -> loops.addTransposed(b, at, ct, null, from, to));
        c.setTransposed(ct, workers);
    }

    private void addColumn(Matrix a, Matrix b, Matrix c, float[] begin) {
        float[] column = new float[b.rows()];
        for (int k = 0; k < column.length; k++) {
            column[k] = b.row(k)[0];
        }
        if (begin != null) {
            c.fill(begin[0]);
        }
        rowsOf(c, a.columns(), (from, to) -> ScalarProductLoops.addColumn(a, column, c, from, to));
    }

    /**
     * {@code c = a bᵀ}.
     *
     * @param a {@code [m x k]}
     * @param b {@code [n x k]}
     * @param c {@code [m x n]}, overwritten
     */
    public void setTimesTransposed(Matrix a, Matrix b, Matrix c) {
        c.requireShape(a.rows(), b.rows());
        ProductLoops loops = loops(c, a.columns());
        // a few rows: turning them and the result moves less than turning b; rows of the result become the inner loop
        boolean few = (long) a.rows() * (a.columns() + b.rows()) < (long) b.rows() * b.columns();
        if (!few || c.rows() < 2 * loops.narrow()) {
            rightTransposed = transposed(b, rightTransposed);
            add(a, rightTransposed, c, zeros(c), loops);
            return;
        }
        b.requireShape(c.columns(), a.columns());
        leftTransposed = transposed(a, leftTransposed);
        Matrix at = leftTransposed;
        sumTransposed = shaped(sumTransposed, c.columns(), c.rows());
        Matrix ct = sumTransposed;
        float[] zeros = zeros(ct);
        rowsOf(ct, a.columns(), (from, to) -> loops.add(b, at, ct, zeros, from, to));
        c.setTransposed(ct, workers);
    }

    /**
     * {@code c += aᵀ b}.
     *
     * @param a {@code [k x m]}
     * @param b {@code [k x n]}
     * @param c {@code [m x n]}, its elements begin the sums
     */
    public void addTransposed(Matrix a, Matrix b, Matrix c) {
        addTransposed(a, b, c, null);
    }

    /** {@code c = aᵀ b}; as {@link #addTransposed}, but every sum begins from zero. */
    public void setTransposed(Matrix a, Matrix b, Matrix c) {
        addTransposed(a, b, c, zeros(c));
    }

    private void addTransposed(Matrix a, Matrix b, Matrix c, float[] begin) {
        b.requireShape(a.rows(), c.columns());
        c.requireShape(a.columns(), b.columns());
        ProductLoops loops = loops(c, a.rows());
        if (!narrow(c, loops)) {
            rowsOf(c, a.rows(), (from, to) -> loops.addTransposed(a, b, c, begin, from, to));
            return;
        }
        Matrix ct = beginTransposed(c, begin);
        rowsOf(ct, a.rows(), (from, to) -> loops.addTransposed(b, a, ct, null, from, to));
        c.setTransposed(ct, workers);
    }

    /** What the sums begin from, in scratch space of the transposed shape. */
    private Matrix beginTransposed(Matrix c, float[] begin) {
        sumTransposed = shaped(sumTransposed, c.columns(), c.rows());
        if (begin == null) {
            sumTransposed.setTransposed(c, workers);
        } else {
            for (int r = 0; r < sumTransposed.rows(); r++) {
                Arrays.fill(sumTransposed.row(r), begin[r]);
            }
        }
        return sumTransposed;
    }

    /** A row of zeros at least as long as those of a matrix. */
    private float[] zeros(Matrix like) {
        if (zeros.length < like.columns()) {
            zeros = new float[like.columns()];
        }
        return zeros;
    }

    private static boolean narrow(Matrix c, ProductLoops loops) {
        return c.columns() < loops.narrow() && c.columns() < c.rows();
    }

    private static ProductLoops loops(Matrix c, int terms) {
        return LoopChoice.next(new LoopChoice.Shape(c.rows(), terms, c.columns()));
    }

    private void rowsOf(Matrix c, int terms, KernelThreads.RowTask task) {
        workers.run(c.rows(), (long) terms * c.columns(), task);
    }

    private Matrix transposed(Matrix source, Matrix scratch) {
        Matrix target = shaped(scratch, source.columns(), source.rows());
        target.setTransposed(source, workers);
        return target;
    }

    private static Matrix shaped(Matrix scratch, int rows, int columns) {
        return scratch.rows() == rows && scratch.columns() == columns ? scratch : new Matrix(rows, columns);
    }
}
