package org.makeweight.smote.rows;

import java.util.Arrays;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;

/**
 * Collects synthetic rows with their origins, in the order in which they are added. They are written behind a copy of the
 * training rows, so that if as many come as were expected nothing is copied again.
 */
public final class SyntheticRows {
    private final Table training;
    private final int width;
    private final int first;
    private double[] values;
    private int[] labels;
    private int[] base;
    private int[] neighbour;
    private double[] step;
    private int size;

    /**
     * Starts empty.
     *
     * @param expected how many rows will come; more may
     */
    public SyntheticRows(Table training, int expected) {
        this.training = training;
        this.width = training.columns();
        this.first = training.rows();
        int all = Math.addExact(first, expected);
        this.values = Arrays.copyOf(training.values(), Math.multiplyExact(all, width));
        this.labels = Arrays.copyOf(training.labels(), all);
        this.base = new int[expected];
        this.neighbour = new int[expected];
        this.step = new double[expected];
    }

    /**
     * Adds the row on the way from {@code from} to {@code to}: {@code x + t (y - x)} in every column, in this order of
     * operations.
     */
    public void interpolate(int label, int from, int to, double t) {
        interpolate(label, from, to, 1, t);
    }

    /**
     * Adds a row on the way from {@code from} to {@code to} with the way shortened first: {@code x + t (r (y - x))}.
     *
     * @param reach r, the share of the way that may be gone
     */
    public void interpolate(int label, int from, int to, double reach, double t) {
        int at = record(label, from, to, t * reach);
        between(training, from, to, reach, t, values, at);
    }

    /** Writes the cells of a row on the way between two rows, as {@link #interpolate} adds it. */
    public static void between(Table table, int from, int to, double reach, double t, double[] into, int at) {
        double[] cells = table.values();
        int width = table.columns();
        int x = from * width;
        int y = to * width;
        for (int c = 0; c < width; c++) {
            into[at + c] = cells[x + c] + t * ((cells[y + c] - cells[x + c]) * reach);
        }
    }

    /** Adds a copy of a row. */
    public void copy(int label, int from) {
        int at = record(label, from, Origins.NONE, Double.NaN);
        System.arraycopy(training.values(), from * width, values, at, width);
    }

    /**
     * Makes room for a row that the caller fills in.
     *
     * @return where its first cell stands in {@link #values()}
     */
    public int record(int label, int from, int to, double t) {
        if (size == base.length) {
            grow();
        }
        labels[first + size] = label;
        base[size] = from;
        neighbour[size] = to;
        step[size] = t;
        return at(size++);
    }

    private void grow() {
        int room = Math.max(16, Math.addExact(size, size / 2));
        int all = Math.addExact(first, room);
        values = Arrays.copyOf(values, Math.multiplyExact(all, width));
        labels = Arrays.copyOf(labels, all);
        base = Arrays.copyOf(base, room);
        neighbour = Arrays.copyOf(neighbour, room);
        step = Arrays.copyOf(step, room);
    }

    /** All cells so far, the training rows' too, to be written where rows were recorded; another array after the next. */
    public double[] values() {
        return values;
    }

    /** Where the first cell of the i-th synthetic row stands in {@link #values()}. */
    public int at(int i) {
        return (first + i) * width;
    }

    public int size() {
        return size;
    }

    /** The training rows followed by the collected ones; nothing may be added or written any more. */
    public Augmentation augmentation() {
        boolean full = size == base.length;
        Table table = new Table(
                training.schema(),
                full ? values : Arrays.copyOf(values, at(size)),
                full ? labels : Arrays.copyOf(labels, first + size));
        return Augmentation.added(table, Origins.after(first, size, base, neighbour, step));
    }
}
