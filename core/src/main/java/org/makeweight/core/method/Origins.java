package org.makeweight.core.method;

import java.util.Arrays;

/**
 * Where each row of an augmented table came from. Row numbers count the rows of the table that was augmented.
 *
 * <p>A real row has its own number as {@code base}. A synthetic row has the row it started from as {@code base}, the row
 * it moved towards as {@code neighbour} and how far as {@code step}; what does not apply is {@link #NONE} or NaN.
 */
public final class Origins {
    /** Stands where no row applies. */
    public static final int NONE = -1;

    private final boolean[] synthetic;
    private final int[] base;
    private final int[] neighbour;
    private final double[] step;

    private Origins(boolean[] synthetic, int[] base, int[] neighbour, double[] step) {
        this.synthetic = synthetic;
        this.base = base;
        this.neighbour = neighbour;
        this.step = step;
    }

    /** Real rows, each kept from the given row. */
    public static Origins kept(int[] rows) {
        int[] none = new int[rows.length];
        Arrays.fill(none, NONE);
        double[] noStep = new double[rows.length];
        Arrays.fill(noStep, Double.NaN);
        return new Origins(new boolean[rows.length], rows.clone(), none, noStep);
    }

    /** All rows of a table, in their order. */
    public static Origins all(int rows) {
        int[] identity = new int[rows];
        Arrays.setAll(identity, row -> row);
        return kept(identity);
    }

    /**
     * All rows of a table, followed by synthetic rows on the way from {@code base} to {@code neighbour}.
     *
     * @param rows of the table
     * @param count of synthetic rows; what stands behind them in the arrays is left out
     */
    public static Origins after(int rows, int count, int[] base, int[] neighbour, double[] step) {
        int all = rows + count;
        Origins joined = new Origins(new boolean[all], new int[all], new int[all], new double[all]);
        Arrays.fill(joined.synthetic, rows, all, true);
        for (int row = 0; row < rows; row++) {
            joined.base[row] = row;
        }
        Arrays.fill(joined.neighbour, 0, rows, NONE);
        Arrays.fill(joined.step, 0, rows, Double.NaN);
        System.arraycopy(base, 0, joined.base, rows, count);
        System.arraycopy(neighbour, 0, joined.neighbour, rows, count);
        System.arraycopy(step, 0, joined.step, rows, count);
        return joined;
    }

    /** Synthetic rows that started from one row each. */
    public static Origins from(int[] base) {
        Origins kept = kept(base);
        Arrays.fill(kept.synthetic, true);
        return kept;
    }

    /** Synthetic rows that a model wrote, without a row to start from. */
    public static Origins generated(int rows) {
        int[] none = new int[rows];
        Arrays.fill(none, NONE);
        return from(none);
    }

    /** These rows followed by others. */
    public Origins append(Origins more) {
        int n = size();
        int all = n + more.size();
        Origins joined = new Origins(
                Arrays.copyOf(synthetic, all),
                Arrays.copyOf(base, all),
                Arrays.copyOf(neighbour, all),
                Arrays.copyOf(step, all));
        System.arraycopy(more.synthetic, 0, joined.synthetic, n, more.size());
        System.arraycopy(more.base, 0, joined.base, n, more.size());
        System.arraycopy(more.neighbour, 0, joined.neighbour, n, more.size());
        System.arraycopy(more.step, 0, joined.step, n, more.size());
        return joined;
    }

    /** The given rows in the given order. */
    public Origins select(int[] rows) {
        Origins chosen = new Origins(
                new boolean[rows.length], new int[rows.length], new int[rows.length], new double[rows.length]);
        for (int i = 0; i < rows.length; i++) {
            chosen.synthetic[i] = synthetic[rows[i]];
            chosen.base[i] = base[rows[i]];
            chosen.neighbour[i] = neighbour[rows[i]];
            chosen.step[i] = step[rows[i]];
        }
        return chosen;
    }

    public int size() {
        return base.length;
    }

    public boolean synthetic(int row) {
        return synthetic[row];
    }

    /** The row it is or started from, or {@link #NONE}. */
    public int base(int row) {
        return base[row];
    }

    /** The row it moved towards, or {@link #NONE}. */
    public int neighbour(int row) {
        return neighbour[row];
    }

    /** The share of the way from base to neighbour, or NaN. */
    public double step(int row) {
        return step[row];
    }

    /** The number of synthetic rows. */
    public int syntheticRows() {
        int n = 0;
        for (boolean s : synthetic) {
            n += s ? 1 : 0;
        }
        return n;
    }
}
