package org.makeweight.core.neighbours;

/**
 * The centre and scale under which points are rounded to {@code float}: each column about its mean, and all by one power
 * of two that brings the largest value, or the root of the mismatch, to between 1 and 2.
 */
final class FloatScaling {
    /** Up to 2^480 no square overflows. */
    private static final int LARGEST_EXPONENT = 480;

    /** Below 2^-536 all squares underflow. */
    private static final int SMALLEST_EXPONENT = -536;

    private final double[] centre;
    private final double scale;
    private final float mismatch;
    private final boolean fitsFloat;

    FloatScaling(Points points) {
        this.centre = means(points);
        double largest = Math.sqrt(points.mismatch());
        for (int row = 0; row < points.rows(); row++) {
            for (int c = 0; c < points.width(); c++) {
                largest = Math.max(largest, Math.abs(points.values()[row * points.width() + c] - centre[c]));
            }
        }
        int exponent = largest == 0 ? 0 : Math.getExponent(largest);
        boolean scales = exponent >= SMALLEST_EXPONENT && exponent <= LARGEST_EXPONENT;
        this.scale = scales ? Math.scalb(1.0, -exponent) : 1;
        this.mismatch = (float) (points.mismatch() * scale * scale);
        this.fitsFloat = scales && points.width() + points.nominal() <= FloatErrorBound.MAX_COLUMNS;
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

    /** Whether the points can be compared in {@code float} at all. */
    boolean fitsFloat() {
        return fitsFloat;
    }

    /** What values are multiplied by, a power of two. */
    double scale() {
        return scale;
    }

    /** What a pair of different codes adds to a scaled squared distance. */
    float mismatch() {
        return mismatch;
    }

    /** A value of a column, centred and scaled. Larger values stay larger or become equal. */
    double scaled(double value, int column) {
        return (value - centre[column]) * scale;
    }
}
