package org.makeweight.smote.clusters;

import org.makeweight.core.neighbours.Points;

/**
 * The direction in which points vary most: the first principal component, by power iteration from the point farthest from
 * the mean, until it turns by less than 1e-10, 1000 rounds at most. Time O(n d) a round, memory O(n d).
 */
public final class PrincipalDirection {
    private static final int ROUNDS = 1000;
    private static final double STILL = 1e-10;

    private PrincipalDirection() {}

    /** A unit vector, of either sign; zeros if all points are equal. */
    public static double[] of(Points points) {
        int width = points.width();
        double[] centred = centred(points);
        double[] direction = farthest(centred, width);
        if (!normalise(direction)) {
            return direction;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[width];
            for (int from = 0; from < centred.length; from += width) {
                double along = 0;
                for (int c = 0; c < width; c++) {
                    along += centred[from + c] * direction[c];
                }
                for (int c = 0; c < width; c++) {
                    next[c] += along * centred[from + c];
                }
            }
            normalise(next);
            double turned = 0;
            for (int c = 0; c < width; c++) {
                turned = Math.max(turned, Math.abs(next[c] - direction[c]));
            }
            direction = next;
            if (turned < STILL) {
                break;
            }
        }
        return direction;
    }

    private static double[] centred(Points points) {
        int width = points.width();
        double[] mean = new double[width];
        double[] centred = points.values().clone();
        for (int i = 0; i < centred.length; i++) {
            mean[i % width] += centred[i] / points.rows();
        }
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= mean[i % width];
        }
        return centred;
    }

    private static double[] farthest(double[] centred, int width) {
        double[] farthest = new double[width];
        double largest = 0;
        for (int from = 0; from < centred.length; from += width) {
            double square = 0;
            for (int c = 0; c < width; c++) {
                square += centred[from + c] * centred[from + c];
            }
            if (square > largest) {
                largest = square;
                System.arraycopy(centred, from, farthest, 0, width);
            }
        }
        return farthest;
    }

    private static boolean normalise(double[] vector) {
        double square = 0;
        for (double v : vector) {
            square += v * v;
        }
        for (int c = 0; c < vector.length && square > 0; c++) {
            vector[c] /= Math.sqrt(square);
        }
        return square > 0;
    }
}
