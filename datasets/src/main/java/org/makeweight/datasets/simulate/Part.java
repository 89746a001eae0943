package org.makeweight.datasets.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * An ellipse or a rectangle in a square, as {@link Shapes} uses it; those of one family do not overlap.
 *
 * @param form an ellipse or a rectangle
 * @param centre0 the place of its centre, the first coordinate
 * @param centre1 the second coordinate
 * @param axis0 half its width before it is turned
 * @param axis1 half its height before it is turned
 * @param cosine of the angle by which it is turned
 * @param sine of that angle
 * @param share of the minority that falls into it
 */
record Part(
        Form form,
        double centre0,
        double centre1,
        double axis0,
        double axis1,
        double cosine,
        double sine,
        double share) {
    /** The two forms there are. */
    enum Form {
        ELLIPSE,
        RECTANGLE
    }

    private static final double MIDDLE = 0.5;
    /** A petal's distance from the flower's centre, and its half axes: petals in the same octant do not touch. */
    private static final double PETAL_DISTANCE = 0.27;

    private static final double PETAL_LENGTH = 0.17;
    private static final double PETAL_WIDTH = 0.08;
    private static final double RECTANGLE_HEIGHT = 0.3;

    static List<Part> paw() {
        return List.of(
                upright(Form.ELLIPSE, 0.28, 0.62, 0.12, 0.18, 0.45),
                upright(Form.ELLIPSE, 0.56, 0.66, 0.12, 0.16, 0.35),
                upright(Form.ELLIPSE, 0.74, 0.24, 0.10, 0.08, 0.20));
    }

    static List<Part> clover(int petals) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < petals; i++) {
            double angle = 2 * Math.PI * i / petals + Math.PI / 2;
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            parts.add(new Part(
                    Form.ELLIPSE,
                    MIDDLE + PETAL_DISTANCE * cosine,
                    MIDDLE + PETAL_DISTANCE * sine,
                    PETAL_LENGTH,
                    PETAL_WIDTH,
                    cosine,
                    sine,
                    1.0 / petals));
        }
        return parts;
    }

    /** Half of the width is covered, in as many pieces as are asked for. */
    static List<Part> subclus(int pieces) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            double centre = (i + MIDDLE) / pieces;
            parts.add(upright(Form.RECTANGLE, centre, MIDDLE, 0.25 / pieces, RECTANGLE_HEIGHT, 1.0 / pieces));
        }
        return parts;
    }

    private static Part upright(Form form, double centre0, double centre1, double axis0, double axis1, double share) {
        return new Part(form, centre0, centre1, axis0, axis1, 1, 0, share);
    }

    double area() {
        return (form == Form.ELLIPSE ? Math.PI : 4) * axis0 * axis1;
    }

    /** The square of the distance from the centre, in units of the half axes; 1 is the border. */
    double norm2(double u, double v) {
        return form == Form.ELLIPSE ? u * u + v * v : Math.max(u * u, v * v);
    }

    /** {@link #norm2} of a point of the square. */
    double radius2(double x0, double x1) {
        double d0 = x0 - centre0;
        double d1 = x1 - centre1;
        return norm2((cosine * d0 + sine * d1) / axis0, (cosine * d1 - sine * d0) / axis1);
    }

    /** Writes the point of the square that has these coordinates in units of the half axes. */
    void place(double u, double v, double[] point) {
        double d0 = axis0 * u;
        double d1 = axis1 * v;
        point[0] = centre0 + (cosine * d0 - sine * d1);
        point[1] = centre1 + (sine * d0 + cosine * d1);
    }
}
