package org.makeweight.report.canvas;

import java.util.ArrayList;
import java.util.List;

/** A picture under construction: what comes later lies above. */
public final class Canvas {
    private final List<Element> elements = new ArrayList<>();

    public Canvas line(Pen pen, double x1, double y1, double x2, double y2) {
        return curve(pen, new double[] {x1, y1, x2, y2});
    }

    /**
     * An open line.
     *
     * @param points x and y in turn; nothing is drawn through fewer than two
     */
    public Canvas curve(Pen pen, double[] points) {
        return points.length < 4 ? this : add(new Element.Curve(pen, points.clone()));
    }

    /**
     * Straight lines with round ends; where both ends are one, a dot as large as the pen is wide.
     *
     * @param points x and y of the one end, then of the other, in turn
     */
    public Canvas segments(Pen pen, double[] points) {
        return points.length == 0 ? this : add(new Element.Segments(pen, points.clone()));
    }

    /**
     * A polygon.
     *
     * @param points x and y in turn
     */
    public Canvas area(Fill fill, double[] points) {
        return points.length < 6 ? this : add(new Element.Area(fill, points.clone()));
    }

    public Canvas box(Fill fill, double x, double y, double width, double height) {
        return box(fill, x, y, width, height, "");
    }

    /**
     * A rectangle.
     *
     * @param tip what a reader sees who points at it; empty for nothing
     */
    public Canvas box(Fill fill, double x, double y, double width, double height, String tip) {
        return add(new Element.Box(fill, x, y, width, height, tip));
    }

    public Canvas frame(Pen pen, double x, double y, double width, double height) {
        return add(new Element.Frame(pen, x, y, width, height));
    }

    public Canvas text(TextStyle style, double x, double y, Anchor anchor, String text) {
        return text.isBlank() ? this : add(new Element.Words(style, anchor, false, x, y, Typeface.plain(text)));
    }

    /** A line of text to be read from below. */
    public Canvas upwards(TextStyle style, double x, double y, Anchor anchor, String text) {
        return text.isBlank() ? this : add(new Element.Words(style, anchor, true, x, y, Typeface.plain(text)));
    }

    public Canvas add(Element element) {
        elements.add(element);
        return this;
    }

    /** What has been drawn so far. */
    public Drawing drawing(double width, double height, String title, String description) {
        return new Drawing(width, height, title, description, elements);
    }
}
