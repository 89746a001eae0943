package org.makeweight.gan.encoding;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.gan.network.Span;

/** A categorical column: one number for each category that was seen. */
final class OneHotColumn implements ColumnEncoding {
    private final Span.Form form;
    /** The categories seen, ascending. */
    private final int[] categories;
    /** The position of a category among those seen. */
    private final int[] position;

    private OneHotColumn(Span.Form form, int[] categories, int[] position) {
        this.form = form;
        this.categories = categories;
        this.position = position;
    }

    /**
     * Fits a column.
     *
     * @param seen by category, at least two of them true
     * @param form of the output that writes it
     */
    static OneHotColumn fit(boolean[] seen, Span.Form form) {
        int[] categories = IntStream.range(0, seen.length).filter(c -> seen[c]).toArray();
        int[] position = new int[seen.length];
        for (int i = 0; i < categories.length; i++) {
            position[categories[i]] = i;
        }
        return new OneHotColumn(form, categories, position);
    }

    @Override
    public int width() {
        return categories.length;
    }

    @Override
    public List<Span> spans(int from) {
        return List.of(new Span(form, from, categories.length));
    }

    @Override
    public void encode(double value, float uniform, float[] row, int from) {
        for (int i = 0; i < categories.length; i++) {
            row[from + i] = 0;
        }
        row[from + position[(int) value]] = 1;
    }

    /** The largest number's category; of equal ones the first. */
    @Override
    public double decode(float[] row, int from) {
        return categories[largest(row, from, categories.length)];
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

    /** The categories seen, ascending, to be read only. */
    int[] categories() {
        return categories;
    }
}
