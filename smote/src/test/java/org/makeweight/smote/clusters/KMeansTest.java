package org.makeweight.smote.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.smote.Clouds;

class KMeansTest {
    /** Two means, each of which may have gone on by the root of a ten thousandth of the variance, which is about 1.3. */
    private static final double STILL_MOVING = 0.023;

    @Test
    void everyPointIsNearestToTheMeanOfItsOwnCluster() {
        for (int seed = 0; seed < 30; seed++) {
            Points points = Clouds.normal(seed, 120, 3);
            int[] clusters = KMeans.clusters(points, 6, new RandomState(seed), Execution.QUIET);
            double[][] means = means(points, clusters, 6);
            for (int row = 0; row < points.rows(); row++) {
                for (double[] mean : means) {
                    assertThat(Math.sqrt(squared(points, row, means[clusters[row]])))
                            .isLessThanOrEqualTo(Math.sqrt(squared(points, row, mean)) + STILL_MOVING);
                }
            }
        }
    }

    @Test
    void cloudsFarApartAreFound() {
        for (int seed = 0; seed < 20; seed++) {
            double[] values = Clouds.normal(seed, 90, 2).values().clone();
            for (int row = 0; row < 90; row++) {
                values[2 * row] += 100 * (row % 3);
            }
            int[] clusters =
                    KMeans.clusters(Points.continuous(values, 90, 2), 3, new RandomState(seed), Execution.QUIET);
            assertThat(IntStream.range(0, 90)).allMatch(row -> clusters[row] == clusters[row % 3]);
            assertThat(Arrays.stream(clusters).distinct()).hasSize(3);
        }
    }

    @Test
    void fewerDifferentPointsThanClustersGiveFewerClusters() {
        Points points = Clouds.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {1, 1}, new double[] {2, 2});
        int[] clusters = KMeans.clusters(points, 4, new RandomState(0), Execution.QUIET);
        assertThat(clusters[0]).isEqualTo(clusters[2]).isNotEqualTo(clusters[1]);
        assertThat(clusters[1]).isEqualTo(clusters[3]);
    }

    private static double[][] means(Points points, int[] clusters, int k) {
        double[][] means = new double[k][points.width()];
        int[] sizes = new int[k];
        for (int row = 0; row < clusters.length; row++) {
            sizes[clusters[row]]++;
            for (int c = 0; c < points.width(); c++) {
                means[clusters[row]][c] += points.values()[row * points.width() + c];
            }
        }
        for (int cluster = 0; cluster < k; cluster++) {
            for (int c = 0; c < points.width(); c++) {
                means[cluster][c] /= sizes[cluster];
            }
        }
        return means;
    }

    private static double squared(Points points, int row, double[] mean) {
        double sum = 0;
        for (int c = 0; c < mean.length; c++) {
            double difference = points.values()[row * mean.length + c] - mean[c];
            sum += difference * difference;
        }
        return sum;
    }
}
