package org.makeweight.smote.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.smote.Clouds;

class OpticsTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void distancesAreThoseOfTheDefinition() {
        for (int seed = 0; seed < 20; seed++) {
            Points points = Clouds.normal(seed, 50, 2);
            for (double radius : new double[] {0.3, 0.8, 5}) {
                Optics found = Optics.of(points, 4, radius, Execution.QUIET);
                double[] core = core(points, 4, radius);
                assertThat(found.core()).isEqualTo(core);
                assertThat(found.reachability()).isEqualTo(reachability(points, core, radius));
                for (int i = 0; i < 50; i++) {
                    int at = i;
                    assertThat(found.within()[i]).isEqualTo((int) IntStream.range(0, 50)
                            .filter(j -> Clouds.distance(points, at, j) <= radius)
                            .count());
                }
            }
        }
    }

    @Test
    void anInfiniteRadiusIsTheLargestCoreDistance() {
        Points points = Clouds.normal(1, 50, 3);
        Optics found = Optics.of(points, 5, NONE, Execution.QUIET);
        double largest = Arrays.stream(found.core()).max().orElseThrow();
        assertThat(found.core()).isEqualTo(core(points, 5, NONE));
        assertThat(found.within())
                .isEqualTo(Optics.of(points, 5, largest, Execution.QUIET).within());
        assertThat(Arrays.stream(found.within())).allMatch(n -> n >= 5);
    }

    private static double[] core(Points points, int m, double radius) {
        double[] core = new double[points.rows()];
        for (int i = 0; i < core.length; i++) {
            int at = i;
            double distance = IntStream.range(0, core.length)
                    .mapToDouble(j -> Clouds.distance(points, at, j))
                    .sorted()
                    .skip(m - 1)
                    .findFirst()
                    .orElseThrow();
            core[i] = distance <= radius ? distance : NONE;
        }
        return core;
    }

    private static double[] reachability(Points points, double[] core, double radius) {
        double[] reach = new double[core.length];
        Arrays.fill(reach, NONE);
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, core.length).boxed().toList());
        while (!left.isEmpty()) {
            Integer next = left.get(0);
            for (Integer i : left) {
                next = reach[i] < reach[next] ? i : next;
            }
            left.remove(next);
            for (int i : left) {
                double distance = Clouds.distance(points, i, next);
                if (distance <= radius) {
                    reach[i] = Math.min(reach[i], Math.max(core[next], distance));
                }
            }
        }
        return reach;
    }
}
