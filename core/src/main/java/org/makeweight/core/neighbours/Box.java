package org.makeweight.core.neighbours;

import java.util.Arrays;

/**
 * The smallest box around some points, in their continuous columns. Its distances are summed as those of points are, so
 * rounding keeps their order: no point of the box is nearer than the box.
 */
final class Box {
    private final double[] low;
    private final double[] high;

    private Box(int width) {
        low = new double[width];
        high = new double[width];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    static Box around(Points points, int[] rows) {
        Box box = new Box(points.width());
        for (int row : rows) {
            for (int c = 0; c < points.width(); c++) {
                double value = points.values()[row * points.width() + c];
                box.low[c] = Math.min(box.low[c], value);
                box.high[c] = Math.max(box.high[c], value);
            }
        }
        return box;
    }

    /** A lower bound of the squared distances between the points of two boxes. */
    double squaredGap(Box other) {
        double sum = 0;
        for (int c = 0; c < low.length; c++) {
            double gap = Math.max(0, Math.max(low[c] - other.high[c], other.low[c] - high[c]));
            sum += gap * gap;
        }
        return sum;
    }

    /** The squared distance of the centres, up to rounding: tells apart boxes that overlap. */
    double squaredCentreDistance(Box other) {
        double sum = 0;
        for (int c = 0; c < low.length; c++) {
            double apart = (low[c] / 2 + high[c] / 2) - (other.low[c] / 2 + other.high[c] / 2);
            sum += apart * apart;
        }
        return sum;
    }
}
