package org.makeweight.report.canvas;

/** Which part of a text stands at its place. */
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /** How much of the text's width lies before its place. */
    double share() {
        return share;
    }
}
