package org.makeweight.report.canvas;

import java.util.Arrays;
import java.util.List;

/** The outline of a mark, about equal in weight, within 7 units of its centre. */
public enum Shape {
    CIRCLE(),
    SQUARE(-4.7, -4.7, 4.7, -4.7, 4.7, 4.7, -4.7, 4.7),
    TRIANGLE_UP(0, -6.2, 5.9, 4.4, -5.9, 4.4),
    DIAMOND(0, -6.6, 5.4, 0, 0, 6.6, -5.4, 0),
    CROSS(
            -5.6, -2.9, -2.9, -5.6, 0, -2.7, 2.9, -5.6, 5.6, -2.9, 2.7, 0, 5.6, 2.9, 2.9, 5.6, 0, 2.7, -2.9, 5.6, -5.6,
            2.9, -2.7, 0),
    TRIANGLE_DOWN(0, 6.2, -5.9, -4.4, 5.9, -4.4),
    STAR(0, -6.6, 1.6, -2.2, 6.3, -2, 2.6, 0.9, 3.9, 5.4, 0, 2.8, -3.9, 5.4, -2.6, 0.9, -6.3, -2, -1.6, -2.2),
    PLUS(
            -1.9, -6, 1.9, -6, 1.9, -1.9, 6, -1.9, 6, 1.9, 1.9, 1.9, 1.9, 6, -1.9, 6, -1.9, 1.9, -6, 1.9, -6, -1.9,
            -1.9, -1.9),
    HOURGLASS(-5.2, -5.8, 5.2, -5.8, 1.1, 0, 5.2, 5.8, -5.2, 5.8, -1.1, 0),
    PENTAGON(0, -6, 5.7, -1.9, 3.5, 4.9, -3.5, 4.9, -5.7, -1.9),
    TRIANGLE_LEFT(-6.2, 0, 4.4, -5.9, 4.4, 5.9),
    BOWTIE(-5.8, -5.2, 0, -1.1, 5.8, -5.2, 5.8, 5.2, 0, 1.1, -5.8, 5.2),
    TRIANGLE_RIGHT(6.2, 0, -4.4, 5.9, -4.4, -5.9);

    /** No point of a mark of scale 1 lies farther from its centre. */
    public static final double REACH = 7;

    /** The radius of a circle at scale 1. */
    static final double RADIUS = 5.3;

    private final List<Double> outline;

    Shape(double... outline) {
        this.outline = Arrays.stream(outline).boxed().toList();
    }

    /**
     * The corners about the origin, x and y in turn; none for a circle.
     *
     * @param scale of the lengths above
     */
    double[] outline(double scale) {
        return outline.stream().mapToDouble(value -> value * scale).toArray();
    }
}
