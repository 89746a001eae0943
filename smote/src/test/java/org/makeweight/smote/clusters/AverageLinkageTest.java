package org.makeweight.smote.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.neighbours.Points;
import org.makeweight.smote.Clouds;

class AverageLinkageTest {
    @Test
    void clustersAreThoseOfJoiningTheNearestPairAgainAndAgain() {
        for (int seed = 0; seed < 40; seed++) {
            Points points = Clouds.normal(seed, 5 + seed, 1 + seed % 4);
            for (double threshold : new double[] {0.2, 0.6, 1.2, 2, 10}) {
                assertThat(AverageLinkage.clusters(points, threshold)).isEqualTo(naive(points, threshold));
            }
        }
    }

    @Test
    void clustersLieFartherApartThanTheThreshold() {
        for (int seed = 0; seed < 20; seed++) {
            // a grid, where most distances are shared and the clusters depend on the order of joining
            Points points = Clouds.grid(seed, 60, 3);
            int[] clusters = AverageLinkage.clusters(points, 1.3);
            int n = 1 + IntStream.of(clusters).max().orElseThrow();
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(mean(points, members(clusters, a), members(clusters, b)))
                            .isGreaterThan(1.3);
                }
            }
        }
    }

    @Test
    void aThresholdOfZeroJoinsDuplicatesOnly() {
        Points points = Clouds.of(new double[] {1}, new double[] {2}, new double[] {1}, new double[] {2.5});
        assertThat(AverageLinkage.clusters(points, 0)).containsExactly(0, 1, 0, 2);
    }

    private static int[] naive(Points points, double threshold) {
        List<int[]> clusters = new ArrayList<>();
        IntStream.range(0, points.rows()).forEach(i -> clusters.add(new int[] {i}));
        while (true) {
            int bestA = -1;
            int bestB = -1;
            double best = threshold;
            for (int a = 0; a < clusters.size(); a++) {
                for (int b = a + 1; b < clusters.size(); b++) {
                    double distance = mean(points, clusters.get(a), clusters.get(b));
                    if (distance <= best) {
                        best = distance;
                        bestA = a;
                        bestB = b;
                    }
                }
            }
            if (bestA < 0) {
                break;
            }
            int[] joined = IntStream.concat(IntStream.of(clusters.get(bestA)), IntStream.of(clusters.remove(bestB)))
                    .toArray();
            clusters.set(bestA, joined);
        }
        int[] clusterOf = new int[points.rows()];
        for (int c = 0; c < clusters.size(); c++) {
            for (int i : clusters.get(c)) {
                clusterOf[i] = c;
            }
        }
        return clusterOf;
    }

    private static int[] members(int[] clusters, int c) {
        return IntStream.range(0, clusters.length).filter(i -> clusters[i] == c).toArray();
    }

    private static double mean(Points points, int[] a, int[] b) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                sum += Clouds.distance(points, i, j);
            }
        }
        return sum / a.length / b.length;
    }
}
