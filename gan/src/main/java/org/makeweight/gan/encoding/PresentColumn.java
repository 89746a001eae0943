package org.makeweight.gan.encoding;

import java.util.List;
import org.makeweight.gan.network.Span;

/**
 * A numeric column with one value where it is not missing: all there is to learn is which.
 *
 * @param choice the form of output that chooses
 */
record PresentColumn(double value, Span.Form choice) implements ColumnEncoding {
    @Override
    public int width() {
        return 2;
    }

    @Override
    public List<Span> spans(int from) {
        return List.of(new Span(choice, from, 2));
    }

    @Override
    public void encode(double cell, float uniform, float[] row, int from) {
        row[from] = Double.isNaN(cell) ? 0 : 1;
        row[from + 1] = 1 - row[from];
    }

    @Override
    public double decode(float[] row, int from) {
        return row[from] >= row[from + 1] ? value : Double.NaN;
    }
}
