package org.makeweight.core.neighbours;

/**
 * The centre and scale under which points are rounded to {@code float}: each column about its mean, and all by one power
 * of two that brings the largest value to between 1 and 2.
 */
final class Frame {
    /** Within 2^-480 and 2^480 no square overflows and only squares far below the largest underflow. */
    private static final int LARGEST_EXPONENT = 480;

    private final double[] centre;
    private final double scale;
    private final boolean fitsFloat;

    Frame(Points points) {
        int width = points.width();
        this.centre = means(points);
        double largest = 0;
        for (int row = 0; row < points.rows(); row++) {
            for (int c = 0; c < width; c++) {
                largest = Math.max(largest, Math.abs(points.values()[row * width + c] - centre[c]));
            }
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        this.fitsFloat = Math.abs(exponent) <= LARGEST_EXPONENT;
        this.scale = fitsFloat ? Math.scalb(1.0, -exponent) : Double.NaN;
    }

    private static double[] means(Points points) {
        int width = points.width();
        double[] means = new double[width];
        for (int row = 0; row < points.rows(); row++) {
            for (int c = 0; c < width; c++) {
                means[c] += points.values()[row * width + c];
            }
        }
        for (int c = 0; c < width; c++) {
            means[c] /= points.rows();
        }
        return means;
    }

    /** Whether the values have a magnitude that can be scaled at all. */
    boolean fitsFloat() {
        return fitsFloat;
    }

    /** What values are multiplied by, a power of two. */
    double scale() {
        return scale;
    }

    /** A value of a column, centred and scaled. */
    double place(double value, int column) {
        return (value - centre[column]) * scale;
    }
}
