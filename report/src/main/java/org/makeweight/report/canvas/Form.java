package org.makeweight.report.canvas;

/** How a mark's outline is filled. */
public enum Form {
    FILLED,
    OPEN,
    /** Filled, with a dot of paper within. */
    DOTTED,
    /** Open, with a dot of ink within. */
    RINGED
}
