package org.makeweight.gan.kernel;

/**
 * Matrix products. Every element of a result is one chain of fused multiply-adds over ascending {@code k}, begun from
 * the element's present value; nothing that only concerns speed (blocks, orientation, threads, vector width) can change
 * a bit of it.
 *
 * <p>Time: one multiply-add for each {@code (i, k, j)}. Holds scratch space, so an instance belongs to one thread.
 */
public final class Product {
    private final Workers workers;
    private Matrix leftTransposed = new Matrix(0, 0);
    private Matrix sumTransposed = new Matrix(0, 0);
    private Matrix gradientTransposed = new Matrix(0, 0);
    private Matrix rightTransposed = new Matrix(0, 0);

    public Product(Workers workers) {
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
        add(a, b, c, loops(c, a.columns()));
    }

    private void add(Matrix a, Matrix b, Matrix c, ProductLoops loops) {
        b.requireShape(a.columns(), c.columns());
        c.requireShape(a.rows(), b.columns());
        if (c.columns() == 1) {
            float[] column = new float[b.rows()];
            for (int k = 0; k < column.length; k++) {
                column[k] = b.row(k)[0];
            }
            rowsOf(c, a.columns(), (from, to) -> ProductKernel.addColumn(a, column, c, from, to));
            return;
        }
        if (!narrow(c, loops)) {
            rowsOf(c, a.columns(), (from, to) -> loops.add(a, b, c, from, to));
            return;
        }
        leftTransposed = transposed(a, leftTransposed);
        sumTransposed = transposed(c, sumTransposed);
        Matrix at = leftTransposed;
        Matrix ct = sumTransposed;
        rowsOf(ct, a.columns(), (from, to) -> loops.addTransposed(b, at, ct, from, to));
        c.setTransposed(ct);
    }

    /**
     * {@code c += a bᵀ}.
     *
     * @param a {@code [m x k]}
     * @param b {@code [n x k]}
     * @param c {@code [m x n]}, its elements begin the sums
     */
    public void addTimesTransposed(Matrix a, Matrix b, Matrix c) {
        c.requireShape(a.rows(), b.rows());
        ProductLoops loops = loops(c, a.columns());
        // a few rows: turning them and the result moves less than turning b; rows of the result become the inner loop
        boolean few = (long) a.rows() * (a.columns() + 2L * b.rows()) < (long) b.rows() * b.columns();
        if (!few || c.rows() < 2 * loops.narrow()) {
            rightTransposed = transposed(b, rightTransposed);
            add(a, rightTransposed, c, loops);
            return;
        }
        b.requireShape(c.columns(), a.columns());
        leftTransposed = transposed(a, leftTransposed);
        sumTransposed = transposed(c, sumTransposed);
        Matrix at = leftTransposed;
        Matrix ct = sumTransposed;
        rowsOf(ct, a.columns(), (from, to) -> loops.add(b, at, ct, from, to));
        c.setTransposed(ct);
    }

    /**
     * {@code c += aᵀ b}.
     *
     * @param a {@code [k x m]}
     * @param b {@code [k x n]}
     * @param c {@code [m x n]}, its elements begin the sums
     */
    public void addTransposed(Matrix a, Matrix b, Matrix c) {
        b.requireShape(a.rows(), c.columns());
        c.requireShape(a.columns(), b.columns());
        ProductLoops loops = loops(c, a.rows());
        if (!narrow(c, loops)) {
            rowsOf(c, a.rows(), (from, to) -> loops.addTransposed(a, b, c, from, to));
            return;
        }
        gradientTransposed = transposed(c, gradientTransposed);
        Matrix ct = gradientTransposed;
        rowsOf(ct, a.rows(), (from, to) -> loops.addTransposed(b, a, ct, from, to));
        c.setTransposed(ct);
    }

    private static boolean narrow(Matrix c, ProductLoops loops) {
        return c.columns() < loops.narrow() && c.columns() < c.rows();
    }

    private static ProductLoops loops(Matrix c, int terms) {
        return LoopChoice.next((long) terms * c.rows() * c.columns());
    }

    private void rowsOf(Matrix c, int terms, Workers.RowTask task) {
        workers.run(c.rows(), (long) terms * c.columns(), task);
    }

    private static Matrix transposed(Matrix source, Matrix scratch) {
        boolean fits = scratch.rows() == source.columns() && scratch.columns() == source.rows();
        Matrix target = fits ? scratch : new Matrix(source.columns(), source.rows());
        target.setTransposed(source);
        return target;
    }
}
