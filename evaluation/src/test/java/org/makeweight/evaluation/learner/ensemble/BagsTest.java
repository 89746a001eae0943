package org.makeweight.evaluation.learner.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** How many rows of each class a bag has. */
class BagsTest {
    private static final Table TABLE = table(40, 7, 0, 15);
    private static final ClassRows ROWS = ClassRows.of(TABLE);

    private static Table table(int... counts) {
        int[] labels = IntStream.range(0, counts.length)
                .flatMap(label -> IntStream.range(0, counts[label]).map(i -> label))
                .toArray();
        List<String> names =
                IntStream.range(0, counts.length).mapToObj(label -> "c" + label).toList();
        Schema schema = new Schema(List.of(new Column.Numeric("x", false)), new ClassColumn("y", names, 1));
        return new Table(schema, new double[labels.length], labels);
    }

    private static double[] perClass(double[] bag) {
        double[] sums = new double[ROWS.classes()];
        for (int row = 0; row < bag.length; row++) {
            sums[TABLE.label(row)] += bag[row];
        }
        return sums;
    }

    @Test
    void underBagsHaveAsManyRowsOfEveryClassAsTheSmallestHas() {
        for (int seed = 0; seed < 30; seed++) {
            double[] drawn = Bagging.Draw.UNDER.bag(ROWS, new RandomState(seed));
            double[] different = Bagging.Draw.UNDER_WITHOUT_REPLACEMENT.bag(ROWS, new RandomState(seed));
            assertThat(perClass(drawn)).containsExactly(7, 7, 0, 7);
            assertThat(perClass(different)).containsExactly(7, 7, 0, 7);
            assertThat(Arrays.stream(different).max()).hasValue(1);
        }
    }

    @Test
    void overBagsHaveAsManyRowsOfEveryClassAsTheLargestHas() {
        for (int seed = 0; seed < 30; seed++) {
            assertThat(perClass(Bagging.Draw.OVER.bag(ROWS, new RandomState(seed))))
                    .containsExactly(40, 40, 0, 40);
            double[] copied = ROWS.copied(new RandomState(seed));
            assertThat(perClass(copied)).containsExactly(40, 40, 0, 40);
            assertThat(Arrays.stream(copied).min()).hasValue(1);
        }
    }

    @Test
    void bootstrapsHaveAsManyRowsAsThereAre() {
        double[] bag = Bagging.Draw.BOOTSTRAP.bag(ROWS, new RandomState(1));
        assertThat(Arrays.stream(bag).sum()).isEqualTo(62);
        // 62 draws of 62 leave out a row with probability 0.365: 23 on average, deviation 3
        assertThat(Arrays.stream(bag).filter(n -> n == 0).count()).isBetween(12L, 34L);
    }

    @Test
    void everyRowOfAClassIsDrawnEquallyOften() {
        double[] sums = new double[TABLE.rows()];
        for (int seed = 0; seed < 4000; seed++) {
            double[] bag = Bagging.Draw.UNDER_WITHOUT_REPLACEMENT.bag(ROWS, new RandomState(seed));
            Arrays.setAll(sums, row -> sums[row] + bag[row]);
        }
        // 4000 x 7 / 40 = 700, deviation 24; five deviations for 40 rows
        assertThat(Arrays.stream(sums).limit(40)).allMatch(n -> n > 580 && n < 820);
    }

    @Test
    void smoteBagsTakeMoreRealRowsFromBagToBag() {
        assertThat(SmoteBagging.drawn(ROWS, 1)).containsExactly(40, 4, 0, 4);
        assertThat(SmoteBagging.drawn(ROWS, 5)).containsExactly(40, 20, 0, 20);
        assertThat(SmoteBagging.drawn(ROWS, 10)).containsExactly(40, 40, 0, 40);
    }
}
