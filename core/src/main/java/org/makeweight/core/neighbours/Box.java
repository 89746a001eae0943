package org.makeweight.core.neighbours;

/**
 * The smallest box around some points, in their continuous columns. Its distances are summed as those of points are, and
 * rounding keeps order, so no point of a box is nearer than the box.
 */
final class Box {
    private final double[] low;
    private final double[] high;

    Box(Points points, int[] rows) {
        int width = points.width();
        low = new double[width];
        high = new double[width];
        System.arraycopy(points.values(), rows[0] * width, low, 0, width);
        System.arraycopy(points.values(), rows[0] * width, high, 0, width);
        for (int row : rows) {
            for (int c = 0; c < width; c++) {
                double value = points.values()[row * width + c];
                if (value < low[c]) {
                    low[c] = value;
                } else if (value > high[c]) {
                    high[c] = value;
                }
            }
        }
    }

    double low(int column) {
        return low[column];
    }

    double high(int column) {
        return high[column];
    }

    /** A lower bound of the squared distances between points of two boxes. */
    double squaredGap(Box other) {
        double sum = 0;
        for (int c = 0; c < low.length; c++) {
            double gap = Math.max(0, Math.max(low[c] - other.high[c], other.low[c] - high[c]));
            sum += gap * gap;
        }
        return sum;
    }

    /** The squared distance of the centres, up to rounding. */
    double squaredCentreDistance(Box other) {
        double sum = 0;
        for (int c = 0; c < low.length; c++) {
            double apart = (low[c] / 2 + high[c] / 2) - (other.low[c] / 2 + other.high[c] / 2);
            sum += apart * apart;
        }
        return sum;
    }
}
