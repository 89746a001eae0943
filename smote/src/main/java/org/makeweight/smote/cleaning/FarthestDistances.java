package org.makeweight.smote.cleaning;

import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Sum;

/** The points farthest from others, of which only the distances are wanted. */
final class FarthestDistances {
    private FarthestDistances() {}

    /**
     * For each query the sum of the distances to its k farthest points, the nearest of them added first.
     *
     * <p>Time O(queries x points x columns), memory O(queries + k).
     *
     * @param k at least 1; if there are fewer points, all of them count
     */
    static double[] sums(Points queries, Points points, int k) {
        double[] farthest = new double[Math.min(k, points.rows())];
        double[] sums = new double[queries.rows()];
        for (int query = 0; query < sums.length; query++) {
            int found = 0;
            for (int point = 0; point < points.rows(); point++) {
                double squared = queries.squaredDistance(query, points, point);
                if (found < farthest.length) {
                    insert(farthest, found++, squared);
                } else if (squared > farthest[0]) {
                    replaceSmallest(farthest, squared);
                }
            }
            for (int i = 0; i < farthest.length; i++) {
                farthest[i] = Math.sqrt(farthest[i]);
            }
            sums[query] = Sum.pairwise(farthest);
        }
        return sums;
    }

    private static void insert(double[] ascending, int size, double value) {
        int i = size;
        while (i > 0 && ascending[i - 1] > value) {
            ascending[i] = ascending[i - 1];
            i--;
        }
        ascending[i] = value;
    }

    private static void replaceSmallest(double[] ascending, double value) {
        int i = 0;
        while (i + 1 < ascending.length && ascending[i + 1] < value) {
            ascending[i] = ascending[i + 1];
            i++;
        }
        ascending[i] = value;
    }
}
