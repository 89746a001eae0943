package org.makeweight.smote.learn;

import org.makeweight.core.neighbours.Points;

/** Euclidean distance of points with continuous columns only. */
final class Distance {
    private Distance() {}

    /** The squared distance, summed over columns left to right; the same from either end. */
    static double squared(Points points, int a, int b) {
        double[] values = points.values();
        int width = points.width();
        int i = a * width;
        int j = b * width;
        double sum = 0;
        for (int c = 0; c < width; c++) {
            double difference = values[i + c] - values[j + c];
            sum += difference * difference;
        }
        return sum;
    }
}
