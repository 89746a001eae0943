package org.makeweight.gan.encoding;

import java.util.List;
import org.makeweight.gan.network.Span;

/** A column whose cells are all the same: there is nothing to learn. */
record ConstantColumn(double value) implements ColumnEncoding {
    @Override
    public int width() {
        return 0;
    }

    @Override
    public List<Span> spans(int from) {
        return List.of();
    }

    @Override
    public void encode(double cell, float uniform, float[] row, int from) {
        // it takes no room
    }

    @Override
    public double decode(float[] row, int from) {
        return value;
    }
}
