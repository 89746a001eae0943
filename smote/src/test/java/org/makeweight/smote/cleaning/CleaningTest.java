package org.makeweight.smote.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Methods;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Small cases worked out by hand; whole runs are compared with imbalanced-learn elsewhere. */
class CleaningTest {
    private static Table line(String labels, double... cells) {
        int[] y = labels.chars().map(label -> label - '0').toArray();
        Schema schema = new Schema(List.of(new Column.Numeric("x", false)), new ClassColumn("y", List.of("0", "1"), 1));
        return new Table(schema, cells, y);
    }

    private static int[] kept(String method, Table table, Amount amount) {
        Augmentation left = Methods.augmenters().parse(method).make().augment(table, amount, new RandomState(0));
        return IntStream.range(0, left.table().rows()).map(left.origins()::base).toArray();
    }

    private static int[] kept(String method, Table table) {
        return kept(method, table, Amount.balanced());
    }

    @Test
    void aTomekLinkLosesTheRowOfTheLargerClassOrBoth() {
        Table table = line("0001011", 0, 1, 5, 5.1, 9, 9.5, 9.6);
        assertThat(kept("tomek-links", table)).containsExactly(0, 1, 3, 4, 5, 6);
        assertThat(kept("tomek-links", table, Amount.Classes.ALL)).containsExactly(0, 1, 4, 5, 6);
    }

    @Test
    void ennJudgesByAllOrByTheVote() {
        // the row at 3 has one neighbour of the other class among its three, the row at 11 three
        Table table = line("000010111", 0, 1, 2, 3, 4, 11, 10, 10.4, 12.5);
        assertThat(kept("enn", table)).containsExactly(0, 1, 2, 4, 6, 7, 8);
        assertThat(kept("enn:kind_sel=mode", table)).containsExactly(0, 1, 2, 3, 4, 6, 7, 8);
    }

    @Test
    void neighbourhoodCleaningSparesSmallClassesInItsSecondStep() {
        // the row of class 1 at 2.4 is outvoted by 2 and 3; its neighbours 1, 2 and 3 go, unless the class is spared
        Table table = line("0000001111", 0, 1, 2, 3, 4, 5, 2.4, 20, 21, 22);
        assertThat(kept("neighbourhood-cleaning", table)).containsExactly(0, 4, 5, 6, 7, 8, 9);
        assertThat(kept("neighbourhood-cleaning:threshold_cleaning=1.5", table))
                .as("six rows are no more than 1.5 times four")
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void nearMissKeepsTheNearestToTheNearestOrToTheFarthest() {
        // class 1 at 0, 1 and 20
        Table table = line("0000111", 2, 9, 21, 40, 0, 1, 20);
        assertThat(kept("near-miss:n_neighbors=1", table)).containsExactly(0, 2, 1, 4, 5, 6);
        assertThat(kept("near-miss:version=2,n_neighbors=1", table)).containsExactly(1, 0, 2, 4, 5, 6);
        assertThat(kept("near-miss:version=3,n_neighbors=1,n_neighbors_ver3=2", table))
                .as("2, 9 and 21 are near some row of class 1; of these the farthest from class 1 first")
                .containsExactly(1, 0, 2, 4, 5, 6);
    }

    @Test
    void nearMissSaysWhenItsFirstStepTakesTooFew() {
        Table table = line("0000111", 2, 9, 21, 40, 0, 1, 1.5);
        Augmentation left = Methods.augmenters()
                .parse("near-miss:version=3,n_neighbors_ver3=1")
                .make()
                .augment(table, Amount.balanced(), new RandomState(0));
        assertThat(left.flags()).containsExactly("only 1 of 3 rows within reach");
        assertThat(left.table().classCounts()).containsExactly(1, 3);
    }

    @Test
    void repeatedEnnGoesOnWhereOneRoundEnds() {
        // the row at 9 is contradicted by 9.4; only then is the one at 8 by 9.4 too, and so on
        Table table = line("00000111", 0, 1, 2, 8, 9, 9.4, 9.5, 9.6);
        assertThat(kept("enn:n_neighbors=1", table)).containsExactly(0, 1, 2, 3, 5, 6, 7);
        assertThat(kept("repeated-enn:n_neighbors=1,max_iter=1", table)).containsExactly(0, 1, 2, 3, 5, 6, 7);
        assertThat(kept("repeated-enn:n_neighbors=1", table)).containsExactly(0, 1, 2, 5, 6, 7);
    }

    @Test
    void allKnnAsksOneNeighbourThenTwo() {
        // the nearest of 4 is 3, the second nearest of 3 and of 4 is of class 1 only for 4
        Table table = line("0000011", 0, 1, 2, 3, 4, 5.5, 5.6);
        assertThat(kept("all-knn:n_neighbors=1", table)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(kept("all-knn:n_neighbors=2", table)).containsExactly(0, 1, 2, 3, 5, 6);
    }

    @Test
    void whatIsCondensedClassifiesTheClassAsTheWholeDoes() {
        for (int seed = 0; seed < 20; seed++) {
            RandomState random = new RandomState(seed);
            double[] cells = random.standardNormal(60);
            // class 1 at the end, so that no place in class 0 is a kept row's number by chance but its own
            Table table = line("0".repeat(45) + "1".repeat(15), cells);
            Augmentation left = Methods.augmenters()
                    .parse("condensed-nn")
                    .make()
                    .augment(table, Amount.balanced(), new RandomState(seed));
            assertThat(left.table().classCounts()[1]).isEqualTo(15);
            int drawn = left.origins().base(0);
            for (int i = 1; i < left.table().classCounts()[0]; i++) {
                int row = left.origins().base(i);
                assertThat(row).isNotEqualTo(drawn);
                assertThat(labelOfNearest(left.table(), i, table.value(row, 0)))
                        .as("row %s, kept after %s rows, was wrong by these and class 1", row, i)
                        .isEqualTo(1);
            }
        }
    }

    /** Among the rows of class 1 and the first ones of class 0. */
    private static int labelOfNearest(Table kept, int firstOfClass0, double x) {
        int nearest = -1;
        for (int row = 0; row < kept.rows(); row++) {
            boolean known = kept.label(row) == 1 || row < firstOfClass0;
            if (known && (nearest < 0 || Math.abs(kept.value(row, 0) - x) < Math.abs(kept.value(nearest, 0) - x))) {
                nearest = row;
            }
        }
        return kept.label(nearest);
    }

    @Test
    void centroidsStandInPlaceOfClumps() {
        Table table = line("00000000011", 0, 0.1, 0.2, 10, 10.1, 10.2, 30, 30.2, 30.1, 4, 5);
        Augmentation soft = Methods.augmenters()
                .parse("cluster-centroids")
                .make()
                .augment(table, new Amount.Rows(Map.of("0", 3)), new RandomState(0));
        assertThat(soft.table().labels()).containsExactly(0, 0, 0, 1, 1);
        assertThat(soft.origins().syntheticRows()).isEqualTo(3);
        assertThat(Arrays.stream(soft.table().values(), 0, 3).sorted().toArray())
                .containsExactly(new double[] {0.1, 10.1, 30.1}, within(1e-12));
        assertThat(kept("cluster-centroids:voting=hard", table, new Amount.Rows(Map.of("0", 3))))
                .containsExactlyInAnyOrder(1, 4, 8, 9, 10);
        assertThatThrownBy(() -> kept("cluster-centroids", table, new Amount.Rows(Map.of("0", 0))))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("at least 1 cluster");
    }

    @Test
    void hardRowsAreLeftOutAndEquallyHardOnesStayTogether() {
        Table table = linesOfTwoClasses();
        Augmentation left = Methods.augmenters()
                .parse("instance-hardness-threshold:estimator=knn")
                .make()
                .augment(table, new Amount.Rows(Map.of("0", 20)), new RandomState(0));
        assertThat(IntStream.range(0, left.table().rows()).map(left.origins()::base))
                .doesNotContain(25, 26, 27, 28, 29)
                .hasSize(35);
        assertThat(left.flags()).containsExactly("kept 25 rows instead of 20: equally hard");
    }

    @Test
    void aForestFindsTheSameRowsHardForEverySeed() {
        Table table = linesOfTwoClasses();
        for (int seed = 0; seed < 20; seed++) {
            Augmentation left = Methods.augmenters()
                    .parse("instance-hardness-threshold")
                    .make()
                    .augment(table, new Amount.Rows(Map.of("0", 20)), new RandomState(seed));
            assertThat(IntStream.range(0, left.table().rows()).map(left.origins()::base))
                    .as("seed " + seed)
                    .doesNotContain(25, 26, 27, 28, 29)
                    .hasSizeBetween(30, 35)
                    .contains(30, 31, 32, 33, 34, 35, 36, 37, 38, 39);
        }
    }

    /** Thirty rows of class 0 near 0, of which five lie each between two of ten of class 1 near 100. */
    private static Table linesOfTwoClasses() {
        double[] cells = new double[40];
        for (int i = 0; i < 40; i++) {
            cells[i] = i < 25 ? 0.01 * i : i < 30 ? 100.5 + 2 * (i - 25) : 100 + i - 30;
        }
        return line("0".repeat(30) + "1".repeat(10), cells);
    }

    @Test
    void theFarthestAreSummedWithoutKeepingAllDistances() {
        double[] cells = new RandomState(3).standardNormal(40 * 2);
        Points points = Points.continuous(cells, 40, 2);
        for (int k : new int[] {1, 3, 12, 40, 50}) {
            double[] sums = FarthestDistances.sums(points, points, k);
            for (int i = 0; i < 40; i++) {
                int at = i;
                double expected = IntStream.range(0, 40)
                        .mapToDouble(
                                j -> Math.hypot(cells[2 * at] - cells[2 * j], cells[2 * at + 1] - cells[2 * j + 1]))
                        .sorted()
                        .skip(Math.max(0, 40 - k))
                        .sum();
                assertThat(sums[i]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void randomUnderSamplingTreatsCategoriesAndMissingCells() {
        Schema schema = new Schema(
                List.of(new Column.Numeric("x", false), new Column.Categorical("c", List.of("a", "b"))),
                new ClassColumn("y", List.of("0", "1"), 1));
        double[] cells = {1, 0, Double.NaN, 1, 3, Double.NaN, 4, 0, 5, 1};
        Table table = new Table(schema, cells, new int[] {0, 0, 0, 1, 1});
        Augmentation left = Methods.augmenters()
                .parse("random-undersampling")
                .make()
                .augment(table, Amount.balanced(), new RandomState(1));
        assertThat(left.table().classCounts()).containsExactly(2, 2);
    }

    @Test
    void aRatioLeavesThatShareOfTheSmallestClass() {
        Table table =
                line("000000000011", IntStream.range(0, 12).asDoubleStream().toArray());
        assertThat(kept("random-undersampling", table, new Amount.Ratio(0.5))).hasSize(6);
        assertThat(kept("random-undersampling", table, new Amount.Rows(Map.of("0", 7))))
                .hasSize(9);
        assertThatThrownBy(() -> kept("random-undersampling", table, new Amount.Ratio(0.1)))
                .isInstanceOf(NotApplicableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomek-links", "enn", "one-sided-selection", "neighbourhood-cleaning"})
    void cleaningCannotReachNumbersOfRows(String method) {
        Table table =
                line("000000000011", IntStream.range(0, 12).asDoubleStream().toArray());
        assertThatThrownBy(() -> kept(method, table, new Amount.Rows(Map.of("0", 3))))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("cleaning method");
    }

    @Test
    void aTableOfOneClassIsNeverHandedBack() {
        Table table = line("0101010101", IntStream.range(0, 10).asDoubleStream().toArray());
        assertThatThrownBy(() -> kept("enn", table))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("5 of 10 rows");
    }

    @Test
    void tooFewRowsAreRefusedWithNumbers() {
        assertThatThrownBy(() -> kept("enn", line("001", 1, 2, 3)))
                .hasMessageContaining("3 neighbours")
                .hasMessageContaining("at least 4 rows but the table has 3");
        assertThatThrownBy(() -> kept("near-miss", line("00011", 1, 2, 3, 4, 5)))
                .hasMessageContaining("n_neighbors=3 needs at least 3 rows but the smallest class has 2");
        assertThatThrownBy(() -> kept("near-miss:version=3,n_neighbors_ver3=9", line("0000111", 1, 2, 3, 4, 5, 6, 7)))
                .hasMessageContaining("n_neighbors_ver3=9");
        assertThatThrownBy(() -> kept("one-sided-selection:n_neighbors=5", line("000011", 1, 2, 3, 4, 5, 6)))
                .hasMessageContaining("n_neighbors=5 needs at least 5 rows")
                .hasMessageContaining("are 3");
    }

    @Test
    void ofEquallySmallClassesTheFirstInTheTableCounts() {
        assertThat(Targets.smallest(line("110100", 1, 2, 3, 4, 5, 6))).isEqualTo(1);
        assertThat(Targets.smallest(line("001011", 1, 2, 3, 4, 5, 6))).isEqualTo(0);
        assertThat(Targets.smallest(line("10001", 1, 2, 3, 4, 5))).isEqualTo(1);
    }
}
