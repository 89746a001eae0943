package org.makeweight.report.canvas;

/**
 * A rectangle.
 *
 * @param x of its left side
 * @param y of its upper side
 */
public record Bounds(double x, double y, double width, double height) {
    /** About a point. */
    public static Bounds around(double x, double y, double reach) {
        return new Bounds(x - reach, y - reach, 2 * reach, 2 * reach);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** Whether the two share more than an edge. */
    public boolean overlaps(Bounds other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public boolean holds(Bounds other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** Whether a straight line from one point to another runs through. */
    public boolean cuts(double x1, double y1, double x2, double y2) {
        double enter = 0;
        double leave = 1;
        double[][] sides = {{x2 - x1, x - x1, right() - x1}, {y2 - y1, y - y1, bottom() - y1}};
        for (double[] side : sides) {
            if (side[0] == 0) {
                if (side[1] > 0 || side[2] < 0) {
                    return false;
                }
            } else {
                double first = side[1] / side[0];
                double second = side[2] / side[0];
                enter = Math.max(enter, Math.min(first, second));
                leave = Math.min(leave, Math.max(first, second));
            }
        }
        return enter < leave;
    }
}
