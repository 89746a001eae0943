package org.makeweight.smote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Origins;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.Apportionment;
import org.makeweight.smote.draws.WeightedDraw;
import org.makeweight.smote.rows.ClassRows;

/** Methods that make more rows from some rows of the class than from others: ProWSyn, MWMOTE, SMOBD. */
class WeightedMethodsTest {
    private static long rowsFrom(Augmentation made, int base) {
        return Arrays.stream(Samples.synthetic(made))
                .filter(row -> made.origins().base(row) == base)
                .count();
    }

    @Test
    void sharesAddUpAndDifferFromTheExactOnesByLessThanOne() {
        for (int seed = 0; seed < 200; seed++) {
            RandomState random = new RandomState(seed);
            double[] weights = random.randomSample(1 + seed % 17);
            int n = (int) random.randint(0, 60);
            int[] shares = Apportionment.of(weights, n);
            double total = Arrays.stream(weights).sum();
            assertThat(Arrays.stream(shares).sum()).isEqualTo(n);
            for (int i = 0; i < shares.length; i++) {
                assertThat(Math.abs(shares[i] - n * weights[i] / total)).isLessThan(1);
            }
        }
        assertThat(Apportionment.of(new double[] {1, 1, 1}, 4)).containsExactly(2, 1, 1);
        assertThat(Apportionment.of(new double[] {0, 3}, 5)).containsExactly(0, 5);
    }

    @Test
    void drawsFollowTheWeights() {
        double[] weights = {0, 1, 0, 3, 0};
        WeightedDraw draw = new WeightedDraw(weights);
        RandomState stream = new RandomState(1);
        int[] counts = new int[5];
        for (int i = 0; i < 4000; i++) {
            counts[draw.next(stream)]++;
        }
        // three standard deviations of a binomial number: 3 sqrt(4000 / 4 * 3 / 4) = 82
        assertThat(counts[3]).isCloseTo(3000, within(82));
        assertThat(counts[1]).isEqualTo(4000 - counts[3]);
    }

    @Test
    void proximityLevelsGrowWithTheDistanceFromTheBorder() {
        // class 0 at the left; of class 1 the two nearest are level 1, the next two level 2, the others level 3
        Table table = Samples.line(
                new int[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1},
                -1,
                -2,
                -3,
                -4,
                -5,
                -6,
                -7,
                -8,
                1,
                2,
                3,
                4,
                5,
                6,
                7);
        ProWSyn method = new ProWSyn(2, 3, 1);
        assertThat(method.levels(ClassRows.of(table, 1), Execution.QUIET)).containsExactly(1, 1, 2, 2, 3, 3, 3);

        Augmentation made = Samples.run(
                "prowsyn:n_neighbors=2,L=3,theta=0.6931471805599453", table, new Amount.Rows(Map.of("1", 7 + 15)), 0);
        // weights 1, 1/2 and 1/4: of 15 rows 4 a row of level 1, 2 of level 2, 1 of level 3
        assertThat(IntStream.range(8, 15).mapToLong(row -> rowsFrom(made, row)))
                .containsExactly(4L, 4L, 2L, 2L, 1L, 1L, 1L);
        for (int row : Samples.synthetic(made)) {
            double[] bounds = made.table().value(row, 0) <= 2
                    ? new double[] {1, 2}
                    : made.table().value(row, 0) <= 4 ? new double[] {3, 4} : new double[] {5, 7};
            assertThat(made.table().value(row, 0)).isBetween(bounds[0], bounds[1]);
        }
    }

    @Test
    void aRowAloneInItsLevelMovesTowardsTheClass() {
        Table table = Samples.line(new int[] {0, 0, 0, 0, 0, 1, 1, 1}, -1, -2, -3, -4, -5, 1, 2, 3);
        Augmentation made = Samples.run("prowsyn:n_neighbors=1,L=2,theta=0", table, 3);
        for (int row : Samples.synthetic(made)) {
            assertThat(made.origins().neighbour(row))
                    .isNotEqualTo(made.origins().base(row));
            assertThat(made.table().value(row, 0)).isBetween(1.0, 3.0);
        }
    }

    @Test
    void mwmoteWeightsAreThoseOfTheDefinition() {
        for (int seed = 0; seed < 10; seed++) {
            Table table = Samples.random(seed, 2, 1.5, 40, 14);
            Mwmote method = new Mwmote(5, 3, OptionalInt.of(4), 3, 5, 2);
            ClassRows own = ClassRows.of(table, 1);
            int[] sound = method.sound(own, Execution.QUIET);
            double[] weights = method.weights(own, sound, Execution.QUIET);
            assertThat(weights).containsExactly(mwmoteWeights(table, own, sound), within(1e-12));
        }
    }

    private static double[] mwmoteWeights(Table table, ClassRows own, int[] sound) {
        int[] border = Arrays.stream(sound)
                .flatMap(i -> IntStream.of(Samples.nearest(table, own.row(i), 3, own.others())))
                .distinct()
                .toArray();
        double[] weights = new double[own.size()];
        for (int y : border) {
            int[] near = Samples.nearest(table, y, 4, own.rows());
            double[] closeness = IntStream.of(near)
                    .mapToDouble(x -> Samples.distance(Samples.row(table, x), Samples.row(table, y)) / 2)
                    .map(distance -> Math.min(1 / distance, 5) / 5 * 2)
                    .toArray();
            double sum = Arrays.stream(closeness).sum();
            for (int nth = 0; nth < near.length; nth++) {
                weights[Arrays.binarySearch(own.rows(), near[nth])] += closeness[nth] * closeness[nth] / sum;
            }
        }
        return weights;
    }

    @Test
    void mwmoteStaysWithinClusters() {
        for (int seed = 0; seed < 20; seed++) {
            // class 1 in two clouds 100 apart, class 0 around both
            Table near = Samples.random(seed, 2, 0.5, 60, 20);
            double[] values = near.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += 100 * (i / 2 % 2);
            }
            Table table = new Table(near.schema(), values, near.labels().clone());
            Augmentation made = Samples.run("mwmote", table, seed);
            for (int row : Samples.synthetic(made)) {
                assertThat(made.table().value(row, 0) % 100).matches(v -> v < 10 || v > 90);
                assertThat(made.table().value(row, 0) > 50)
                        .isEqualTo(made.table().value(row, 1) > 50);
            }
        }
    }

    @Test
    void mwmoteCopiesARowAloneInItsCluster() {
        Table table = Samples.line(new int[] {0, 0, 0, 0, 0, 0, 0, 1, 1}, 1, 2, 3, 4, 5, 6, 7, 4.5, 100);
        Augmentation made = Samples.run("mwmote:C_p=0.001,k1=7", table, 0);
        assertThat(made.flags()).containsExactly("5 of 5 rows copied: alone in their cluster");
        for (int row : Samples.synthetic(made)) {
            assertThat(made.origins().neighbour(row)).isEqualTo(Origins.NONE);
        }
    }

    @Test
    void mwmoteRefusesAClassThatIsAllNoise() {
        Table table = Samples.line(new int[] {0, 0, 0, 0, 0, 0, 1, 1}, 1, 2, 3, 11, 12, 13, 2.5, 12.5);
        assertThatThrownBy(() -> Samples.run("mwmote:k1=2", table, 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("all 2 rows")
                .hasMessageContaining("2 nearest");
    }

    @Test
    void smobdMakesNothingFromNoise() {
        for (int seed = 0; seed < 20; seed++) {
            Table near = Samples.random(seed, 2, 0, 60, 30);
            int outlier = near.rowsOf(1)[seed];
            double[] values = near.values().clone();
            values[2 * outlier] = 1000;
            Augmentation made = Samples.run(
                    "smobd", new Table(near.schema(), values, near.labels().clone()), seed);
            assertThat(rowsFrom(made, outlier)).isZero();
        }
    }

    @Test
    void smobdPrefersTheSparseOrTheDense() {
        // of class 1, ten rows lie 0.01 apart and ten rows 1 apart
        double[] cells = new double[60];
        int[] labels = new int[60];
        for (int i = 0; i < 60; i++) {
            labels[i] = i < 20 ? 1 : 0;
            cells[i] = i < 10 ? 0.01 * i : i < 20 ? 10 + i : -i;
        }
        Table table = Samples.line(labels, cells);
        Augmentation byDistance = Samples.run("smobd:eta1=1,min_samples=3", table, 1);
        Augmentation byCount = Samples.run("smobd:eta1=0,min_samples=3,max_eps=2", table, 1);
        assertThat(dense(byDistance)).isLessThan(4);
        assertThat(dense(byCount)).isGreaterThan(10);
    }

    private static long dense(Augmentation made) {
        return IntStream.range(0, 10).mapToLong(row -> rowsFrom(made, row)).sum();
    }

    @Test
    void smobdRefusesARadiusThatReachesNothing() {
        assertThatThrownBy(() -> Samples.run("smobd:max_eps=1e-9", Samples.random(0, 2, 1, 40, 20), 0))
                .isInstanceOf(NotApplicableException.class)
                .hasMessageContaining("max_eps");
    }
}
