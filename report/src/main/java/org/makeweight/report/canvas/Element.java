package org.makeweight.report.canvas;

/** A piece of a drawing. Arrays of points hold x and y in turn, are made for it, and are not changed. */
public sealed interface Element {
    /** An open line through points. */
    @SuppressWarnings("ArrayRecordComponent")
    record Curve(Pen pen, double[] points) implements Element {}

    /** Straight lines, each from one point to the next one, with round ends: one of length 0 is a dot. */
    @SuppressWarnings("ArrayRecordComponent")
    record Segments(Pen pen, double[] points) implements Element {}

    /** A filled polygon. */
    @SuppressWarnings("ArrayRecordComponent")
    record Area(Fill fill, double[] points) implements Element {}

    /** A filled rectangle. */
    record Box(Fill fill, double x, double y, double width, double height, String tip) implements Element {}

    /** The outline of a rectangle. */
    record Frame(Pen pen, double x, double y, double width, double height) implements Element {}

    /**
     * A mark at a point.
     *
     * @param scale 1 for the size of {@link Shape}
     * @param opacity 1 for opaque; such a mark has an edge of paper that parts it from what is behind
     * @param tip what a reader sees who points at it, where the format can; empty for nothing
     */
    record Mark(Shape shape, Form form, Ink ink, double x, double y, double scale, double opacity, String tip)
            implements Element {}

    /**
     * A line of text.
     *
     * @param x and y of the base line, at the anchor
     * @param upwards to be read from below
     */
    record Words(TextStyle style, Anchor anchor, boolean upwards, double x, double y, String text) implements Element {
        /** What a letter reaches above the base line, and below, as shares of the size. */
        private static final double ASCENT = 0.76;

        private static final double DESCENT = 0.22;

        /** The rectangle that the text covers. */
        public Bounds bounds() {
            double width = style.width(text);
            double before = width * anchor.share();
            double above = ASCENT * style.size();
            double height = (ASCENT + DESCENT) * style.size();
            return upwards
                    ? new Bounds(x - above, y - (width - before), height, width)
                    : new Bounds(x - before, y - above, width, height);
        }
    }
}
