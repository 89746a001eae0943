package org.makeweight.smote.clusters;

import java.util.Arrays;
import java.util.Map;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;

/**
 * k-means clusters, by Lloyd's algorithm from the start of k-means++: the first centre is a row drawn at random, each
 * further one a row drawn with probability proportional to its squared distance to the nearest centre so far. Centres are
 * moved until no row changes its cluster or, as in scikit-learn, the squared moves of all centres add up to no more than a
 * ten thousandth of a column's mean variance, 300 times at most. A row between two centres belongs to the first.
 *
 * <p>References: S. Lloyd. Least squares quantization in PCM. IEEE Transactions on Information Theory 28(2), 1982; D.
 * Arthur and S. Vassilvitskii. k-means++: the advantages of careful seeding. SODA 2007. Time O(n k d) a round, memory
 * O(n + k d).
 */
public final class KMeans {
    private static final int ROUNDS = 300;
    private static final double TOLERANCE = 1e-4;

    private KMeans() {}

    /**
     * Divides points into clusters.
     *
     * @param k how many clusters, at least 1; there are fewer if there are fewer different points
     * @param execution told of the rounds
     * @return the cluster of each point, from 0
     */
    public static int[] clusters(Points points, int k, RandomState stream, Execution execution) {
        return settled(points, start(points, k, stream), execution).nearest();
    }

    /**
     * The centres of clusters, from {@linkplain GreedyStart the greedy start} of scikit-learn's {@code KMeans}: up to
     * rounding the ones that it finds for the same seed with {@code n_init=1}, the default of 1.4 and later. A cluster
     * that loses its points keeps its centre, where there a far point becomes one.
     *
     * @param k how many centres, at least 1 and at most the number of points
     * @param execution told of the rounds
     */
    public static Points centres(Points points, int k, RandomState stream, Execution execution) {
        return settled(points, GreedyStart.of(points, k, stream), execution).centres();
    }

    private static NearestCentre settled(Points points, Points start, Execution execution) {
        NearestCentre nearest = new NearestCentre(points, start, execution.threads());
        double least = TOLERANCE * meanVariance(points);
        for (int round = 0; round < ROUNDS; round++) {
            execution.progress().at("clustering, round", round + 1, Execution.UNKNOWN, Map.of());
            Points before = nearest.centres();
            boolean changed = nearest.move(means(points, nearest.nearest(), before));
            if (!changed || squaredShift(before, nearest.centres()) <= least) {
                break;
            }
        }
        return nearest;
    }

    private static double squaredShift(Points from, Points to) {
        double sum = 0;
        for (int c = 0; c < from.rows(); c++) {
            sum += to.squaredDistance(c, from, c);
        }
        return sum;
    }

    /** Over columns, of their variances. */
    private static double meanVariance(Points points) {
        double[] values = points.values();
        double[] mean =
                means(points, new int[points.rows()], points.select(new int[1])).values();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] - mean[i % mean.length];
            squares += difference * difference;
        }
        return squares / values.length;
    }

    private static Points start(Points points, int k, RandomState stream) {
        int[] chosen = new int[k];
        double[] nearest = new double[points.rows()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        chosen[0] = (int) stream.randint(0, points.rows());
        for (int n = 1; n < k; n++) {
            double total = 0;
            for (int row = 0; row < nearest.length; row++) {
                nearest[row] = Math.min(nearest[row], points.squaredDistance(row, points, chosen[n - 1]));
                total += nearest[row];
            }
            if (total == 0) {
                return points.select(Arrays.copyOf(chosen, n));
            }
            chosen[n] = stream.choice(nearest, 1)[0];
        }
        return points.select(chosen);
    }

    /** The mean of each cluster; a cluster without points keeps its centre. */
    private static Points means(Points points, int[] assigned, Points centres) {
        int width = points.width();
        double[] sums = new double[centres.rows() * width];
        int[] sizes = new int[centres.rows()];
        for (int row = 0; row < assigned.length; row++) {
            sizes[assigned[row]]++;
            for (int c = 0; c < width; c++) {
                sums[assigned[row] * width + c] += points.values()[row * width + c];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            int size = sizes[i / width];
            sums[i] = size == 0 ? centres.values()[i] : sums[i] / size;
        }
        return Points.continuous(sums, centres.rows(), width);
    }
}
