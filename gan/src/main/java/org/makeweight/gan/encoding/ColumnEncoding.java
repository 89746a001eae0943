package org.makeweight.gan.encoding;

import java.util.List;
import org.makeweight.gan.network.Span;

/** How the cells of one column are encoded; fitted to the cells of some rows, immutable. */
interface ColumnEncoding {
    /** The number of encoded columns; 0 if the column is constant. */
    int width();

    /** The outputs a generator writes for the column, side by side from {@code from} on. */
    List<Span> spans(int from);

    /**
     * Writes a cell's code, {@link #width} numbers from {@code from} on.
     *
     * @param uniform a random number in (0, 1), for a code that is drawn
     */
    void encode(double value, float uniform, float[] row, int from);

    /** The cell that a code stands for. */
    double decode(float[] row, int from);

    /** Whether decoded cells could lie beyond the range of those fitted to. */
    default boolean hasRange() {
        return false;
    }

    /** Whether the code stands for a cell beyond the range of those fitted to, before it is brought into it. */
    default boolean beyond(float[] row, int from) {
        return false;
    }
}
