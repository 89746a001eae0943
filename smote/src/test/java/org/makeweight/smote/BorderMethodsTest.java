package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.table.Table;
import org.makeweight.smote.clusters.LinearClusters;
import org.makeweight.smote.svm.SupportVectors;

/** Methods that look at the rows of other classes before they move: Safe-level-SMOTE, Lee, SVM-SMOTE, Assembled SMOTE. */
class BorderMethodsTest {
    /** How many of the k nearest rows have the label of a row. */
    private static int sameClass(Table table, int row, int k) {
        return (int) IntStream.of(Samples.nearest(table, row, k, Samples.all(table)))
                .filter(other -> table.label(other) == table.label(row))
                .count();
    }

    @Test
    void theStepDependsOnTheRatioOfSafeLevels() {
        for (double u : new double[] {0, 0.25, 0.999}) {
            assertThat(SafeLevelSmote.step(3, 3, u)).as("equal").isEqualTo(u);
            assertThat(SafeLevelSmote.step(4, 2, u)).as("p safer").isCloseTo(u / 2, within(1e-15));
            assertThat(SafeLevelSmote.step(1, 4, u)).as("n safer").isCloseTo(0.75 + u / 4, within(1e-15));
            assertThat(SafeLevelSmote.step(0, 2, u)).as("p noise").isEqualTo(1);
            assertThat(SafeLevelSmote.step(2, 0, u)).as("n noise").isEqualTo(0);
        }
    }

    @Test
    void stepsOfSafeLevelSmoteKeepToTheSaferPart() {
        for (int seed = 0; seed < 15; seed++) {
            Table table = Samples.random(seed, 2, 1, 60, 20);
            Augmentation made = Samples.run("safe-level-smote:n_neighbors=4", table, seed);
            for (int row : Samples.synthetic(made)) {
                int p = sameClass(table, made.origins().base(row), 4);
                int n = sameClass(table, made.origins().neighbour(row), 4);
                assertThat(p + n).as("both noise").isPositive();
                double most = n == 0 ? 0 : Math.min(1, (double) n / p);
                double least = n == 0 || p >= n ? 0 : 1 - (double) p / n;
                assertThat(made.origins().step(row)).isBetween(least, most);
            }
        }
    }

    @Test
    void aClassOfNoiseOnlyHasNoSafePlace() {
        Table table = Samples.line(new int[] {0, 0, 1, 0, 0, 0, 1, 0, 0}, 1, 2, 2.5, 3, 4, 11, 11.5, 12, 13);
        assertThatThrownBy(() -> Samples.run("safe-level-smote:n_neighbors=1", table, 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("all 2 rows of class '1' for noise");
    }

    @Test
    void noAcceptedRowIsSurroundedByOtherClasses() {
        for (int seed = 0; seed < 15; seed++) {
            Table table = Samples.random(seed, 2, 1, 60, 25);
            Augmentation made = Samples.run("lee:rejection_level=0.4", table, seed);
            for (int row : Samples.synthetic(made)) {
                double[] cells = Samples.row(made.table(), row);
                long others = IntStream.range(0, table.rows())
                        .boxed()
                        .sorted((a, b) -> Double.compare(
                                Samples.distance(cells, Samples.row(table, a)),
                                Samples.distance(cells, Samples.row(table, b))))
                        .limit(5)
                        .filter(near -> table.label(near) != 1)
                        .count();
                assertThat(others).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void rejectionThatLeavesNothingIsRefusedAndOneThatLeavesLittleSaysSo() {
        Table mixed = Samples.line(new int[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 0}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThatThrownBy(() -> Samples.run("lee:n_neighbors=3,rejection_level=0", mixed, 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("rejected all 200 rows");

        // between 0 and 1000 only the first and the last half unit are nearest to class 1: one candidate of a thousand
        double[] cells = new double[42];
        int[] labels = new int[42];
        for (int i = 0; i < 40; i++) {
            cells[i] = 1 + 998 / 39.0 * i;
        }
        cells[41] = 1000;
        Arrays.fill(labels, 40, 42, 1);
        Augmentation made = Samples.run("lee:n_neighbors=1,rejection_level=0", Samples.line(labels, cells), 0);
        int passed = made.origins().syntheticRows();
        assertThat(passed).isBetween(1, 37);
        assertThat(made.flags()).containsExactly("only " + passed + " of 38 rows passed in 3800 attempts");
    }

    @Test
    void svmSmoteStartsFromSupportVectorsThatAreNoNoise() {
        for (int seed = 0; seed < 15; seed++) {
            Table table = Samples.random(seed, 3, 1.2, 70, 25);
            boolean[] first = new boolean[table.rows()];
            for (int row = 0; row < first.length; row++) {
                first[row] = table.label(row) == 0;
            }
            double[] weights = SupportVectors.weights(
                    Points.continuous(table.values(), table.rows(), table.columns()),
                    first,
                    1,
                    Execution.QUIET.progress());
            Augmentation made = Samples.run("svm-smote:out_step=0.4", table, seed);
            for (int row : Samples.synthetic(made)) {
                int base = made.origins().base(row);
                assertThat(weights[base]).isPositive();
                int others = 10 - sameClass(table, base, 10);
                assertThat(others).isLessThan(10);
                if (others >= 5) {
                    assertThat(made.origins().step(row)).as("inwards").isBetween(0.0, 1.0);
                } else {
                    assertThat(made.origins().step(row)).as("outwards").isBetween(-0.4, 0.0);
                }
            }
        }
    }

    @Test
    void supportVectorsOfOneKindGetAllRows() {
        // far apart: no row of class 1 has a neighbour of class 0, all support vectors are safe
        Table table = Samples.random(4, 2, 50, 40, 15);
        Augmentation made = Samples.run("svm-smote", table, 0);
        assertThat(made.table().classCounts()).containsExactly(40, 40);
        assertThat(Arrays.stream(Samples.synthetic(made)))
                .allMatch(row -> made.origins().step(row) <= 0);
    }

    @Test
    void partsAreJoinedIfTheirDirectionsAreNearlyTheSame() {
        // two rows of seven points, the second at an angle of 60 degrees, whose cosine is 0.5
        double[] values = new double[28];
        for (int i = 0; i < 7; i++) {
            values[2 * i] = i;
            values[14 + 2 * i] = 8 + 0.5 * i;
            values[15 + 2 * i] = Math.sqrt(0.75) * i;
        }
        Points points = Points.continuous(values, 14, 2);
        assertThat(LinearClusters.of(points, 2, 0.49)).hasSize(1);
        assertThat(LinearClusters.of(points, 2, 0.51))
                .containsExactly(
                        IntStream.range(0, 7).toArray(), IntStream.range(7, 14).toArray());
        assertThat(LinearClusters.of(points, 8, 0.51))
                .as("parts of fewer than 8 points have no direction yet")
                .hasSize(1);
    }

    @Test
    void coincidentRowsOfAnotherClassAreCountedWhereverTheyStandInTheTable() {
        // each row of class 1 but the last coincides with one of class 0: with one neighbour each is noise
        double[] cells = {0, 0, 10, 10, 20, 20, 30, 30.1};
        int[] first = {1, 0, 1, 0, 1, 0, 1, 1};
        int[] last = {0, 1, 0, 1, 0, 1, 1, 1};
        for (String method :
                new String[] {"safe-level-smote:n_neighbors=1", "mwmote:k1=1", "assembled-smote:n_neighbors=1"}) {
            Amount amount = new Amount.Rows(Map.of("1", 25));
            Augmentation one = Samples.run(method, Samples.line(first, cells), amount, 4);
            Augmentation other = Samples.run(method, Samples.line(last, cells), amount, 4);
            assertThat(one.table().values()).as(method).isEqualTo(other.table().values());
        }
    }

    @Test
    void safeLevelSmoteSaysHowManyRowsItCopied() {
        Table table = Samples.random(3, 2, 0.5, 60, 15);
        Augmentation made = Samples.run("safe-level-smote", table, 1);
        long copies = Arrays.stream(Samples.synthetic(made))
                .filter(row -> made.origins().step(row) == 0 || made.origins().step(row) == 1)
                .count();
        assertThat(copies).isPositive();
        assertThat(made.flags()).containsExactly(copies + " of 45 rows copied: next to noise");
    }

    @Test
    void rowsStayWithinStraightParts() {
        // class 1 forms an L with a gap at the corner, lined by class 0 on one side
        double[][] rows = new double[44][];
        int[] labels = new int[44];
        Arrays.fill(labels, 0, 14, 1);
        for (int i = 0; i < 7; i++) {
            rows[i] = new double[] {2 + i, 0};
            rows[7 + i] = new double[] {0, 2.1 + i};
        }
        for (int i = 0; i < 15; i++) {
            rows[14 + i] = new double[] {0.5 * i + 1, -0.3};
            rows[29 + i] = new double[] {-0.3, 0.5 * i + 1};
        }
        Augmentation made = Samples.run("assembled-smote", Samples.table(labels, rows), 1);
        assertThat(Arrays.stream(Samples.synthetic(made)))
                .allMatch(row -> made.table().value(row, 0) == 0 || made.table().value(row, 1) == 0);
    }

    @Test
    void borderAndInteriorDoNotMix() {
        for (int seed = 0; seed < 15; seed++) {
            Table table = Samples.random(seed, 2, 1.5, 60, 30);
            Augmentation made = Samples.run("assembled-smote", table, seed);
            for (int row : Samples.synthetic(made)) {
                boolean baseInside = sameClass(table, made.origins().base(row), 5) == 5;
                boolean neighbourInside = sameClass(table, made.origins().neighbour(row), 5) == 5;
                assertThat(baseInside).isEqualTo(neighbourInside);
            }
        }
    }

    @Test
    void theSmallestClassThatIsLargeEnoughIsTreatedAndOneBelowRefusedOrClamped() {
        Table four = Samples.random(1, 2, 1, 40, 4);
        for (String method : new String[] {"safe-level-smote", "lee", "assembled-smote"}) {
            assertThatThrownBy(() -> Samples.run(method, four, 0))
                    .isInstanceOf(NotApplicableException.class)
                    .hasMessageContaining("n_neighbors=5 needs at least 6 rows")
                    .hasMessageContaining("class '1' has 4");
        }
        assertThat(Samples.run("assembled-smote:n_neighbors=clamp:5", four, 0).flags())
                .contains("n_neighbors lowered to 3");
        assertThat(Samples.run("assembled-smote:n_neighbors=3", four, 0).table().classCounts())
                .containsExactly(40, 40);
    }
}
