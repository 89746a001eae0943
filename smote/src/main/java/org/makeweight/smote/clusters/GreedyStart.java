package org.makeweight.smote.clusters;

import java.util.Arrays;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;

/**
 * The start of greedy k-means++: the first centre is a point drawn at random; for each further one 2 + floor(ln k) points
 * are drawn with probability proportional to their squared distance to the nearest centre so far, and the one is taken that
 * brings the sum of these squared distances down most. The random numbers are used as scikit-learn 1.3 and later use
 * them.
 *
 * <p>Reference: D. Arthur and S. Vassilvitskii. k-means++: the advantages of careful seeding. SODA 2007. Time O(n k d log
 * k) for n points with d columns, memory O(n log k).
 */
final class GreedyStart {
    private final Points points;
    private final double[] running;
    private double[] nearest;

    private GreedyStart(Points points) {
        this.points = points;
        this.running = new double[points.rows()];
        this.nearest = new double[points.rows()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    }

    /** The centres; where there are fewer different points, some of them are equal. */
    static Points of(Points points, int k, RandomState stream) {
        GreedyStart start = new GreedyStart(points);
        int[] chosen = new int[k];
        double[] equal = new double[points.rows()];
        Arrays.fill(equal, 1.0 / points.rows());
        chosen[0] = stream.choice(equal, 1)[0];
        start.nearest = start.nearestWith(chosen[0]);
        int trials = 2 + (int) StrictMath.log(k);
        for (int n = 1; n < k; n++) {
            chosen[n] = start.next(stream.randomSample(trials));
        }
        return points.select(chosen);
    }

    private int next(double[] drawn) {
        double sum = 0;
        for (int row = 0; row < running.length; row++) {
            sum += nearest[row];
            running[row] = sum;
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double[] nearestWithBest = nearest;
        for (double u : drawn) {
            int candidate = position(u * sum);
            double[] with = nearestWith(candidate);
            double left = Arrays.stream(with).reduce(0, Double::sum);
            if (left < least) {
                least = left;
                best = candidate;
                nearestWithBest = with;
            }
        }
        nearest = nearestWithBest;
        return best;
    }

    /** The first point at which the running sum reaches a target. */
    private int position(double target) {
        int low = 0;
        int high = running.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (running[middle] < target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The squared distance of each point to the nearest centre if a point were one. */
    private double[] nearestWith(int centre) {
        double[] with = new double[nearest.length];
        Arrays.setAll(with, row -> Math.min(nearest[row], points.squaredDistance(row, points, centre)));
        return with;
    }
}
