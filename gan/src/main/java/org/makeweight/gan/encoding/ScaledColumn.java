package org.makeweight.gan.encoding;

import java.util.List;
import org.makeweight.core.table.Column;
import org.makeweight.gan.network.Span;

/**
 * A numeric column, shifted and scaled. Its place between the smallest and the largest value, from 0 to 1, is what is
 * scaled, so that no range of values overflows.
 *
 * @param min the smallest value
 * @param max the largest value, above the smallest
 * @param centre the place that becomes 0
 * @param spread the distance of places that becomes 1
 * @param form of the output that writes it
 * @param grid to which decoded values are brought, if it has one
 * @param clipped whether decoded values are brought between smallest and largest
 */
record ScaledColumn(
        double min, double max, double centre, double spread, Span.Form form, Column.Numeric grid, boolean clipped)
        implements ColumnEncoding {
    /** Fits a column that is not constant. */
    static ScaledColumn fit(
            double[] cells, double min, double max, Scaling scaling, Column.Numeric grid, boolean clipped) {
        if (scaling == Scaling.MIN_MAX) {
            return new ScaledColumn(min, max, 0.5, 0.5, Span.Form.TANH, grid, clipped);
        }
        if (scaling == Scaling.NONE) {
            return new ScaledColumn(min, max, place(0, min, max), 1 / (max - min), Span.Form.LINEAR, grid, clipped);
        }
        double sum = 0;
        for (double cell : cells) {
            sum += place(cell, min, max);
        }
        double mean = sum / cells.length;
        double squares = 0;
        for (double cell : cells) {
            double difference = place(cell, min, max) - mean;
            squares += difference * difference;
        }
        double deviation = Math.sqrt(squares / cells.length);
        return new ScaledColumn(min, max, mean, deviation, Span.Form.LINEAR, grid, clipped);
    }

    private static double place(double value, double min, double max) {
        return (value / 2 - min / 2) / (max / 2 - min / 2);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public List<Span> spans(int from) {
        return List.of(new Span(form, from, 1));
    }

    /** What a value becomes. */
    double scaled(double value) {
        return (place(value, min, max) - centre) / spread;
    }

    @Override
    public void encode(double value, float uniform, float[] row, int from) {
        row[from] = (float) scaled(value);
    }

    @Override
    public double decode(float[] row, int from) {
        return unscaled(row[from]);
    }

    /** The value that a scaled number stands for, in range and on the grid if so wanted. */
    double unscaled(double scaled) {
        double place = scaled * spread + centre;
        if (clipped) {
            place = Math.max(0, Math.min(1, place));
        }
        double value = min * (1 - place) + max * place;
        return grid.snapped(value);
    }

    @Override
    public boolean hasRange() {
        return true;
    }

    @Override
    public boolean beyond(float[] row, int from) {
        return outside(row[from]);
    }

    /** Whether a scaled number lies beyond the range. */
    boolean outside(double scaled) {
        double place = scaled * spread + centre;
        // a float does not hold the ends of the range exactly
        return place < -1e-6 || place > 1 + 1e-6;
    }
}
