package org.makeweight.smote.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.Clouds;
import org.makeweight.smote.Samples;
import org.makeweight.smote.rows.ClassRows;

class NearestOthersTest {
    @Test
    void noPointIsItsOwnNeighbourThoughPointsCoincide() {
        for (int seed = 0; seed < 20; seed++) {
            Points points = Clouds.grid(seed, 40, 2);
            NeighbourSearch search = NeighbourSearch.among(points, 1);
            for (int k : new int[] {1, 3, 39, 60}) {
                Neighbours all = NearestOthers.ofAll(search, k);
                assertThat(all.k()).isEqualTo(Math.min(k, 39));
                assertThat(NearestOthers.of(search, new int[] {7, 3}, k).rows())
                        .isEqualTo(IntStream.concat(neighboursOf(all, 7), neighboursOf(all, 3))
                                .toArray());
                for (int i = 0; i < 40; i++) {
                    int row = i;
                    double[] expected = IntStream.range(0, 40)
                            .filter(other -> other != row)
                            .mapToDouble(other -> points.squaredDistance(row, points, other))
                            .sorted()
                            .limit(k)
                            .toArray();
                    assertThat(neighboursOf(all, i).toArray()).doesNotContain(i).doesNotHaveDuplicates();
                    assertThat(IntStream.range(0, all.k()).mapToDouble(nth -> all.squaredDistance(row, nth)))
                            .containsExactly(Arrays.stream(expected).boxed().toArray(Double[]::new));
                }
            }
        }
    }

    private static IntStream neighboursOf(Neighbours nearest, int i) {
        return IntStream.range(0, nearest.k()).map(nth -> nearest.row(i, nth));
    }

    /**
     * Every row of class 1 coincides with one of class 0. Where the last neighbour that counts and the next are equally far
     * the order of rows still decides; with an odd number of neighbours, the twin and then pair after pair, it never does.
     */
    @Test
    void theOrderOfRowsDoesNotChangeWhatSurroundsCoincidentRows() {
        for (int seed = 0; seed < 30; seed++) {
            RandomState random = new RandomState(seed);
            double[] cells = random.standardNormal(2 * 25);
            double[][] rows = new double[50][];
            int[] labels = new int[50];
            for (int i = 0; i < 50; i++) {
                rows[i] = Arrays.copyOfRange(cells, i / 2 * 2, i / 2 * 2 + 2);
                labels[i] = i < 20 ? i % 2 : 0;
            }
            int[] before = decisions(Samples.table(labels, rows));
            for (int shuffle = 0; shuffle < 5; shuffle++) {
                int[] order = random.permutation(50);
                double[][] moved = IntStream.of(order).mapToObj(i -> rows[i]).toArray(double[][]::new);
                int[] movedLabels = IntStream.of(order).map(i -> labels[i]).toArray();
                assertThat(decisions(Samples.table(movedLabels, moved))).isEqualTo(before);
            }
        }
    }

    /** For each number of neighbours and row of class 1 how many are of class 0, sorted. */
    private static int[] decisions(Table table) {
        ClassRows own = ClassRows.of(table, 1);
        NeighbourSearch search = Execution.QUIET.among(own.allPoints());
        return IntStream.of(1, 3, 5, 7)
                .flatMap(k -> {
                    Neighbours nearest = NearestOthers.of(search, own.rows(), k);
                    return IntStream.range(0, own.size())
                            .map(i -> Neighbourhood.others(own, nearest, i))
                            .sorted();
                })
                .toArray();
    }
}
