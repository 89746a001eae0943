package org.makeweight.core.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

class DobScvTest {
    /**
     * The stream of seed 0 puts the four rows of n in the order 2, 3, 1, 0. Row 2 (at 3) goes to fold 0 and its nearest, row
     * 1 (at 1), to fold 1; row 3 goes to fold 0, and row 0, the only one left, to fold 1. The rows of p come in the order 0, 1.
     */
    @Test
    void aSmallExampleDoneByHand() {
        Table table = SplitTables.of(new double[] {0, 1, 3, 10, 5, 6}, "nnnnpp");
        Folds folds = new DobScv(2, 1).divide(table, RowRoles.NONE, new RandomState(0));
        assertThat(folds.assignment()[0]).containsExactly(1, 1, 0, 0, 0, 1);
    }

    @Test
    void everyClusterOfAClassIsInEveryFold() {
        double[] numbers = {0, 0.1, 0.2, 5, 5.1, 5.2, 9, 9.1, 9.2, 1, 1.1, 1.2, 7, 7.1, 7.2};
        Table table = SplitTables.of(numbers, "nnnnnnnnnpppppp");
        for (int seed = 0; seed < 50; seed++) {
            int[] folds = new DobScv(3, 1)
                    .divide(table, RowRoles.NONE, new RandomState(seed))
                    .assignment()[0];
            for (int cluster = 0; cluster < 5; cluster++) {
                assertThat(Arrays.copyOfRange(folds, 3 * cluster, 3 * cluster + 3))
                        .containsExactlyInAnyOrder(0, 1, 2);
            }
        }
    }

    /** Lists of neighbours, which run short and are made again, against sorting all rows that are left. */
    @Test
    void foldsAreThoseOfTheDefinition() {
        for (int seed = 0; seed < 40; seed++) {
            Table table = SplitTables.random(60 + 20 * seed, seed);
            int folds = 2 + seed % 5;
            int[][] found = new DobScv(folds, 2)
                    .divide(table, RowRoles.NONE, new RandomState(seed))
                    .assignment();
            assertThat(found).isDeepEqualTo(byDefinition(table, folds, new RandomState(seed)));
        }
    }

    private static int[][] byDefinition(Table table, int folds, RandomState random) {
        double[] x = table.column(0);
        double[] present =
                Arrays.stream(x).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double median = (present[(present.length - 1) / 2] + present[present.length / 2]) / 2;
        double least = present[0];
        double range = present[present.length - 1] - least;
        double[] scaled = Arrays.stream(x)
                .map(v -> ((Double.isNaN(v) ? median : v) - least) / range)
                .toArray();
        int[][] assignment = new int[2][table.rows()];
        for (int[] foldOf : assignment) {
            Arrays.fill(foldOf, -1);
            for (int label = 0; label < 2; label++) {
                int[] rows = table.rowsOf(label);
                for (int i : random.permutation(rows.length)) {
                    int seed = rows[i];
                    if (foldOf[seed] < 0) {
                        foldOf[seed] = 0;
                        int[] near = IntStream.of(rows)
                                .filter(row -> foldOf[row] < 0)
                                .boxed()
                                .sorted(Comparator.comparingDouble(row -> squared(scaled[row] - scaled[seed])
                                        + (table.value(row, 1) == table.value(seed, 1) ? 0 : 1)))
                                .limit(folds - 1L)
                                .mapToInt(Integer::intValue)
                                .toArray();
                        for (int n = 0; n < near.length; n++) {
                            foldOf[near[n]] = n + 1;
                        }
                    }
                }
            }
        }
        return assignment;
    }

    private static double squared(double value) {
        return value * value;
    }

    @Test
    void aMinorityWithFewerRowsThanFoldsIsRefusedWithTheNumbers() {
        assertThatThrownBy(() -> new DobScv(3, 1).divide(SplitTables.of("nnnnpp"), RowRoles.NONE, new RandomState(0)))
                .isInstanceOf(NotApplicableException.class)
                .hasMessage("the minority class 'p' has 2 rows, fewer than the 3 folds; 2 folds at most would do");
    }
}
