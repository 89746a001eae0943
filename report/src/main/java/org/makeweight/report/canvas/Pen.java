package org.makeweight.report.canvas;

/**
 * What a line is drawn with.
 *
 * @param width above 0
 * @param opacity above 0, 1 for opaque
 */
public record Pen(Ink ink, double width, Dash dash, double opacity) {
    public static final Pen GRID = of(Ink.FAINT, 1);
    public static final Pen FRAME = of(Ink.LINE, 1);
    public static final Pen GUIDE = of(Ink.CURVE, 1).with(Dash.DASHED);

    /** An unbroken opaque line. */
    public static Pen of(Ink ink, double width) {
        return new Pen(ink, width, Dash.SOLID, 1);
    }

    public Pen with(Dash other) {
        return new Pen(ink, width, other, opacity);
    }

    public Pen faded(double share) {
        return new Pen(ink, width, dash, share);
    }
}
