package org.makeweight.report.canvas;

import java.util.List;

/** How a line is broken, so that lines can be told apart without colour. */
public enum Dash {
    SOLID(List.of()),
    DASHED(List.of(6, 4)),
    DOTTED(List.of(2, 3)),
    DASH_DOT(List.of(8, 3, 2, 3)),
    LONG(List.of(12, 4)),
    DASH_DOT_DOT(List.of(8, 3, 2, 3, 2, 3));

    private final List<Integer> lengths;

    Dash(List<Integer> lengths) {
        this.lengths = lengths;
    }

    /** Lengths of strokes and gaps in turn; empty for an unbroken line. */
    public List<Integer> lengths() {
        return lengths;
    }
}
