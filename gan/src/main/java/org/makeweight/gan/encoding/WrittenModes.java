package org.makeweight.gan.encoding;

import java.util.List;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.network.Span;

/** Which modes of numeric columns are among the rows that a network wrote: a missing cell and a shared value are modes too. */
public final class WrittenModes {
    /** The choices of a mode. */
    private final List<Span> modes;

    /** By the encoded columns. */
    private final boolean[] written;

    public WrittenModes(TableEncoding encoding) {
        List<Span> categories =
                encoding.choices().stream().map(TableEncoding.Choice::span).toList();
        this.modes = encoding.spans().stream()
                .filter(span -> span.form().isChoice() && !categories.contains(span))
                .toList();
        this.written = new boolean[encoding.width()];
    }

    /** Takes the code of a row that was written. */
    public void write(float[] code) {
        for (Span span : modes) {
            written[chosen(code, span)] = true;
        }
    }

    /**
     * The share of real numbers whose mode was written; NaN if no column has several.
     *
     * @param real codes, {@code [rows x width]}
     */
    public double of(Matrix real) {
        long covered = 0;
        for (int r = 0; r < real.rows(); r++) {
            for (Span span : modes) {
                covered += written[chosen(real.row(r), span)] ? 1 : 0;
            }
        }
        return modes.isEmpty() ? Double.NaN : covered / ((double) modes.size() * real.rows());
    }

    private static int chosen(float[] code, Span span) {
        return span.from() + OneHotColumn.largest(code, span.from(), span.width());
    }
}
