package org.makeweight.smote;

import java.util.Arrays;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Origins;
import org.makeweight.core.table.Table;

/** Collects synthetic rows with their origins, in the order in which they are added. */
final class SyntheticRows {
    private final Table training;
    private final int width;
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
    SyntheticRows(Table training, int expected) {
        this.training = training;
        this.width = training.columns();
        this.values = new double[Math.multiplyExact(expected, width)];
        this.labels = new int[expected];
        this.base = new int[expected];
        this.neighbour = new int[expected];
        this.step = new double[expected];
    }

    /**
     * Adds the row on the way from {@code from} to {@code to}: {@code x + t (y - x)} in every column, in this order of
     * operations.
     */
    void interpolate(int label, int from, int to, double t) {
        interpolate(label, from, to, 1, t);
    }

    /**
     * Adds a row on the way from {@code from} to {@code to} with the way shortened first: {@code x + t (r (y - x))}.
     *
     * @param reach r, the share of the way that may be gone
     */
    void interpolate(int label, int from, int to, double reach, double t) {
        int at = record(label, from, to, t * reach);
        double[] cells = training.values();
        int x = from * width;
        int y = to * width;
        for (int c = 0; c < width; c++) {
            values[at + c] = cells[x + c] + t * ((cells[y + c] - cells[x + c]) * reach);
        }
    }

    /** Adds a copy of a row. */
    void copy(int label, int from) {
        int at = record(label, from, Origins.NONE, Double.NaN);
        System.arraycopy(training.values(), from * width, values, at, width);
    }

    /**
     * Makes room for a row that the caller fills in.
     *
     * @return where its first cell stands in {@link #values()}
     */
    int record(int label, int from, int to, double t) {
        if (size == labels.length) {
            grow();
        }
        labels[size] = label;
        base[size] = from;
        neighbour[size] = to;
        step[size] = t;
        return size++ * width;
    }

    private void grow() {
        int room = Math.max(16, Math.addExact(size, size / 2));
        values = Arrays.copyOf(values, Math.multiplyExact(room, width));
        labels = Arrays.copyOf(labels, room);
        base = Arrays.copyOf(base, room);
        neighbour = Arrays.copyOf(neighbour, room);
        step = Arrays.copyOf(step, room);
    }

    /** The cells so far, to be written at what {@link #record} gave; another array after the next record. */
    double[] values() {
        return values;
    }

    int size() {
        return size;
    }

    /** The training rows followed by the collected ones. */
    Augmentation augmentation() {
        Origins origins =
                Origins.between(Arrays.copyOf(base, size), Arrays.copyOf(neighbour, size), Arrays.copyOf(step, size));
        return Augmentation.added(training, Arrays.copyOf(values, size * width), Arrays.copyOf(labels, size), origins);
    }
}
