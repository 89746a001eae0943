package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

class PredictiveMaintenanceTest {
    private static final Table TABLE = new PredictiveMaintenance().embedded().table();

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    @Test
    void theEmbeddedSetHasAsManyFailuresAsThePublishedFile() {
        assertThat(TABLE.classCounts()).containsExactly(9661, 339);
    }

    @Test
    void aboutOneRowInThirtyFailsWhateverTheSeed() {
        // the standard deviation between seeds is 0.5 percent, so 0.16 for the mean of ten; four of these
        double failures = 0;
        for (int seed = 0; seed < 10; seed++) {
            failures += new PredictiveMaintenance()
                    .generate(10_000, OptionalDouble.empty(), seed)
                    .table()
                    .classCounts()[1];
        }
        assertThat(failures / 100_000).isCloseTo(0.0346, within(0.0064));
    }

    @Test
    void marginalsAreThoseOfThePublishedFile() {
        // walks are brought to these values, and then rounded to tenths
        assertThat(mean(TABLE.column(1))).isCloseTo(300, within(0.01));
        assertThat(deviation(TABLE.column(1))).isCloseTo(2, within(0.01));
        assertThat(mean(TABLE.column(2))).isCloseTo(310, within(0.01));
        // standard errors of 10,000 draws: 0.1 Nm and 1.8 rpm; the file has 39.99 and 9.97 Nm, 1538.8 and 179.3 rpm
        assertThat(mean(TABLE.column(4))).isCloseTo(39.99, within(0.4));
        assertThat(deviation(TABLE.column(4))).isCloseTo(9.97, within(0.3));
        assertThat(mean(TABLE.column(3))).isCloseTo(1538.8, within(8.0));
        assertThat(deviation(TABLE.column(3))).isCloseTo(179.3, within(10.0));
        assertThat(mean(TABLE.column(5))).isCloseTo(107.95, within(4.0));
    }

    @Test
    void qualitiesHaveThePapersShares() {
        int[] counts = new int[3];
        for (double code : TABLE.column(0)) {
            counts[(int) code]++;
        }
        // four standard errors of 10,000 draws
        assertThat(counts[0]).isCloseTo(2000, within(160));
        assertThat(counts[1]).isCloseTo(5000, within(200));
        assertThat(counts[2]).isCloseTo(3000, within(184));
    }

    @Test
    void theToolWearsByQualityUntilItIsChanged() {
        int[] minutes = {5, 2, 3};
        for (int row = 1; row < TABLE.rows(); row++) {
            double before = TABLE.value(row - 1, 5);
            double worn = before + minutes[(int) TABLE.value(row - 1, 0)];
            if (TABLE.value(row, 5) == 0) {
                assertThat(worn).isGreaterThan(200);
            } else {
                assertThat(TABLE.value(row, 5)).isEqualTo(worn).isLessThan(240);
            }
        }
    }

    @Test
    void rowsOfShorterSetsAreTheFirstOfARun() {
        Table few = new PredictiveMaintenance()
                .generate(700, OptionalDouble.empty(), 4)
                .table();
        Table more = new PredictiveMaintenance()
                .generate(1000, OptionalDouble.empty(), 4)
                .table();
        assertThat(few.values()).containsExactly(Arrays.copyOf(more.values(), few.values().length));
    }

    @Test
    void rareFailuresComeFromAllOfTheRunNotFromItsFirstWarmSpell() {
        // 40 failures drawn from a run of warm and cold spells; if they were the first ones, all would lie in the first
        // half
        Table table = new PredictiveMaintenance()
                .generate(40 * 101, OptionalDouble.of(100), 5)
                .table();
        long early = Arrays.stream(table.rowsOf(1))
                .filter(row -> row < table.rows() / 2)
                .count();
        assertThat(table.classCounts()).containsExactly(4000, 40);
        assertThat(early).isBetween(10L, 30L);
    }

    @Test
    void aReservoirKeepsEveryRowEquallyOften() {
        // 3 of 10 rows are kept, each with probability 0.3; four binomial standard errors of 4,000 trials
        RandomState random = new RandomState(8);
        int[] kept = new int[10];
        for (int trial = 0; trial < 4000; trial++) {
            Reservoir reservoir = new Reservoir(3, 1);
            for (int row = 0; row < 10; row++) {
                reservoir.offer(new double[] {row}, 0, row, random);
            }
            double[] cells = new double[3];
            int[] order = reservoir.inOrder();
            for (int i = 0; i < 3; i++) {
                reservoir.copy(order[i], cells, i);
                kept[(int) cells[i]]++;
            }
            assertThat(cells[0] < cells[1] && cells[1] < cells[2]).isTrue();
        }
        for (int count : kept) {
            assertThat(count).isCloseTo(1200, within(116));
        }
    }
}
