package org.makeweight.gan.encoding;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.gan.network.Span;

/** A categorical column: one number for each category that was seen, and one for missing cells if there were some. */
final class OneHotColumn implements ColumnEncoding {
    private final Span.Form form;
    /** The categories seen, ascending; NaN at the end if cells were missing. */
    private final double[] values;
    /** The position of a category among those seen. */
    private final int[] position;

    private OneHotColumn(Span.Form form, double[] values, int[] position) {
        this.form = form;
        this.values = values;
        this.position = position;
    }

    /**
     * Fits a column.
     *
     * @param seen by category, at least one of them true, two if no cell is missing
     * @param missing whether some cells are
     * @param form of the output that writes it
     */
    static OneHotColumn fit(boolean[] seen, boolean missing, Span.Form form) {
        int[] categories = IntStream.range(0, seen.length).filter(c -> seen[c]).toArray();
        int[] position = new int[seen.length];
        double[] values = new double[categories.length + (missing ? 1 : 0)];
        for (int i = 0; i < categories.length; i++) {
            position[categories[i]] = i;
            values[i] = categories[i];
        }
        if (missing) {
            values[categories.length] = Double.NaN;
        }
        return new OneHotColumn(form, values, position);
    }

    @Override
    public int width() {
        return values.length;
    }

    @Override
    public List<Span> spans(int from) {
        return List.of(new Span(form, from, values.length));
    }

    @Override
    public void encode(double value, float uniform, float[] row, int from) {
        for (int i = 0; i < values.length; i++) {
            row[from + i] = 0;
        }
        row[from + position(value)] = 1;
    }

    /** The place of a cell's category in the code. */
    int position(double value) {
        return Double.isNaN(value) ? values.length - 1 : position[(int) value];
    }

    /** Whether a category, or a missing cell, was seen. */
    boolean seen(double value) {
        return Double.compare(values[position(value)], value) == 0;
    }

    /** The largest number's category; of equal ones the first. */
    @Override
    public double decode(float[] row, int from) {
        return values[largest(row, from, values.length)];
    }

    /** The position, counted from {@code from}, of the largest of some numbers; of equal ones the first. */
    static int largest(float[] row, int from, int width) {
        int largest = 0;
        for (int i = 1; i < width; i++) {
            if (row[from + i] > row[from + largest]) {
                largest = i;
            }
        }
        return largest;
    }
}
