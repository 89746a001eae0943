package org.makeweight.smote.learn;

import java.util.Arrays;
import java.util.Map;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;

/**
 * k-means clusters, by Lloyd's algorithm from the start of k-means++: the first centre is a row drawn at random, each
 * further one a row drawn with probability proportional to its squared distance to the nearest centre so far. Centres are
 * moved until no row changes its cluster, 300 times at most; a row between two centres belongs to the first.
 *
 * <p>References: S. Lloyd. Least squares quantization in PCM. IEEE Transactions on Information Theory 28(2), 1982; D.
 * Arthur and S. Vassilvitskii. k-means++: the advantages of careful seeding. SODA 2007. Time O(n k d) a round, memory
 * O(n + k d).
 */
public final class KMeans {
    private static final int ROUNDS = 300;

    private KMeans() {}

    /**
     * Divides points into clusters.
     *
     * @param k how many clusters, at least 1; there are fewer if there are fewer different points
     * @param execution told of the rounds
     * @return the cluster of each point, from 0
     */
    public static int[] clusters(Points points, int k, RandomState stream, Execution execution) {
        Points centres = start(points, k, stream);
        int[] assigned = new int[points.rows()];
        Arrays.fill(assigned, -1);
        for (int round = 0; round < ROUNDS; round++) {
            execution.progress().at("clustering", round, ROUNDS, Map.of());
            int[] nearest = NeighbourSearch.among(centres, execution.threads())
                    .nearest(points, 1)
                    .rows();
            if (Arrays.equals(nearest, assigned)) {
                return assigned;
            }
            assigned = nearest;
            centres = means(points, assigned, centres);
        }
        return assigned;
    }

    private static Points start(Points points, int k, RandomState stream) {
        int[] chosen = new int[k];
        double[] nearest = new double[points.rows()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        chosen[0] = (int) stream.randint(0, points.rows());
        for (int n = 1; n < k; n++) {
            double total = 0;
            for (int row = 0; row < nearest.length; row++) {
                nearest[row] = Math.min(nearest[row], Distance.squared(points, row, chosen[n - 1]));
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
