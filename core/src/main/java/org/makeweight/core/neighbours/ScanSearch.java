package org.makeweight.core.neighbours;

import java.util.Arrays;

/**
 * Compares every query with every point. The definition of the right answer, against which faster searches are tested.
 *
 * <p>Time O(queries x points x columns), memory O(queries x k).
 */
final class ScanSearch implements NeighbourSearch {
    private final Points points;

    ScanSearch(Points points) {
        this.points = points;
    }

    @Override
    public Neighbours nearestOfAll(int k) {
        return nearest(points, k);
    }

    @Override
    public Neighbours nearest(Points queries, int wanted) {
        int k = Math.min(wanted, points.rows());
        int[] rows = new int[queries.rows() * k];
        double[] distances = new double[queries.rows() * k];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int query = 0; query < queries.rows(); query++) {
            int from = query * k;
            int last = from + k - 1;
            for (int row = 0; row < points.rows(); row++) {
                double distance = squaredDistance(queries, query, row, distances[last]);
                if (row < k || distance < distances[last]) {
                    insert(rows, distances, from, Math.min(last, from + row), row, distance);
                }
            }
        }
        return new Neighbours(k, rows, distances);
    }

    /** Keeps the list sorted; among equal distances the earlier row, which was inserted before, stays in front. */
    private static void insert(int[] rows, double[] distances, int from, int last, int row, double distance) {
        int i = last;
        while (i > from && distances[i - 1] > distance) {
            distances[i] = distances[i - 1];
            rows[i] = rows[i - 1];
            i--;
        }
        distances[i] = distance;
        rows[i] = row;
    }

    /** Gives up, with some larger value, once the sum has passed {@code bound}: the terms are never negative. */
    private double squaredDistance(Points queries, int query, int row, double bound) {
        int width = points.width();
        double[] a = queries.values();
        double[] b = points.values();
        int i = query * width;
        int j = row * width;
        double sum = 0;
        for (int c = 0; c < width && sum <= bound; c++) {
            double difference = a[i + c] - b[j + c];
            sum += difference * difference;
        }
        int nominal = points.nominal();
        for (int c = 0; c < nominal; c++) {
            if (queries.codes()[query * nominal + c] != points.codes()[row * nominal + c]) {
                sum += points.mismatch();
            }
        }
        return sum;
    }
}
