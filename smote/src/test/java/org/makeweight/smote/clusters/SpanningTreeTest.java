package org.makeweight.smote.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.neighbours.Points;
import org.makeweight.smote.Clouds;

class SpanningTreeTest {
    @Test
    void noEdgeCanBeReplacedByAShorterOne() {
        for (int seed = 0; seed < 20; seed++) {
            Points points = seed % 2 == 0 ? Clouds.normal(seed, 40, 3) : Clouds.grid(seed, 40, 2);
            SpanningTree tree = SpanningTree.of(points);
            assertThat(tree.from()).hasSize(39);
            double before = 0;
            for (int edge = 0; edge < 39; edge++) {
                double length = Clouds.distance(points, tree.from()[edge], tree.to()[edge]);
                assertThat(length).as("ascending").isGreaterThanOrEqualTo(before);
                before = length;
                int[] side = sides(tree, edge, 40);
                for (int a = 0; a < 40; a++) {
                    for (int b = 0; b < a; b++) {
                        if (side[a] != side[b]) {
                            assertThat(Clouds.distance(points, a, b)).isGreaterThanOrEqualTo(length);
                        }
                    }
                }
            }
        }
    }

    /** Which of the two parts each point is in if an edge is cut. */
    private static int[] sides(SpanningTree tree, int cut, int n) {
        int[] side = IntStream.range(0, n).toArray();
        for (int round = 0; round < n; round++) {
            for (int edge = 0; edge < n - 1; edge++) {
                if (edge != cut) {
                    int least = Math.min(side[tree.from()[edge]], side[tree.to()[edge]]);
                    side[tree.from()[edge]] = least;
                    side[tree.to()[edge]] = least;
                }
            }
        }
        assertThat(IntStream.of(side).distinct()).as("parts").hasSize(2);
        return side;
    }
}
