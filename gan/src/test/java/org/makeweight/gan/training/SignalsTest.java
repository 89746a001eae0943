package org.makeweight.gan.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Flag;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class SignalsTest {
    private static final int ROWS = 120;
    private static final TrainingLog CALM = log(1, 1, 0.6);

    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("x", false),
                    new Column.Numeric("y", false),
                    new Column.Categorical("c", List.of("p", "q", "r"))),
            new ClassColumn("class", List.of("a", "b"), 1));

    private static TrainingLog log(double slope, double gradient, double accuracy) {
        return new TrainingLog(Collections.nCopies(
                10, new TrainingLog.Entry(1, 0, 0, 0, 0, 0, accuracy, slope, slope, gradient, Double.NaN)));
    }

    private static Table table(int seed) {
        RandomState random = new RandomState(seed);
        double[] cells = new double[ROWS * 3];
        for (int r = 0; r < ROWS; r++) {
            cells[3 * r] = random.standardNormal();
            cells[3 * r + 1] = 100 * random.standardNormal();
            cells[3 * r + 2] = r % 3;
        }
        return new Table(SCHEMA, cells, new int[ROWS]);
    }

    private static final Signals.Codes ALL_WRITTEN = new Signals.Codes(1, 1);

    private static Signals of(Table synthetic) {
        return Signals.of(CALM, table(1), synthetic, ALL_WRITTEN);
    }

    @Test
    void rowsOfTheSameDistributionRaiseNoFlag() {
        Signals signals = of(table(2));
        assertThat(signals.flags()).isEmpty();
        assertThat(signals.uniqueShare()).isOne();
        assertThat(signals.copyShare()).isZero();
        assertThat(signals.categoryCoverage()).isOne();
        // two samples of 120: ratios vary by about a tenth
        assertThat(signals.distanceRatio()).isCloseTo(1, within(0.3));
        assertThat(signals.spreadRatio()).isCloseTo(1, within(0.3));
        assertThat(signals.closestRatio()).isCloseTo(1, within(0.3));
    }

    @Test
    void rowsOnOnePointHaveCollapsed() {
        double[] cells = table(2).values().clone();
        for (int i = 3; i < cells.length; i++) {
            cells[i] = cells[i % 3];
        }
        Signals signals = of(new Table(SCHEMA, cells, new int[ROWS]));
        assertThat(signals.flags()).contains(Flag.COLLAPSED.word(), Flag.LOW_COVERAGE.word());
        assertThat(signals.uniqueShare()).isCloseTo(1.0 / ROWS, within(1e-12));
        assertThat(signals.distanceRatio()).isZero();
        assertThat(signals.categoryCoverage()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void rowsOnAShortLineHaveCollapsed() {
        double[] cells = table(2).values().clone();
        for (int i = 0; i < cells.length; i++) {
            cells[i] *= i % 3 == 2 ? 1 : 0.1;
        }
        Signals signals = of(new Table(SCHEMA, cells, new int[ROWS]));
        assertThat(signals.spreadRatio()).isCloseTo(0.1, within(0.03));
        assertThat(signals.flags()).containsExactly(Flag.COLLAPSED.word(), Flag.POOR_FIT.word());
    }

    @Test
    void repeatedRealRowsAreCopies() {
        Signals signals = of(table(1));
        assertThat(signals.copyShare()).isOne();
        assertThat(signals.closestRatio()).isZero();
        assertThat(signals.flags()).containsExactly(Flag.COPIES.word());
    }

    /** One column of three, by one deviation. */
    @Test
    void shiftedRowsFitPoorly() {
        double[] cells = table(2).values().clone();
        for (int i = 0; i < cells.length; i += 3) {
            cells[i]++;
        }
        Signals signals = of(new Table(SCHEMA, cells, new int[ROWS]));
        assertThat(signals.energyDistance()).isGreaterThan(0.05);
        assertThat(signals.flags()).containsExactly(Flag.POOR_FIT.word());
    }

    /** A hundred pairs of samples of thirty rows. */
    @Test
    void fewRowsAreNotCalledPoorByChance() {
        int[] few = new int[30];
        for (int seed = 10; seed < 110; seed++) {
            Arrays.setAll(few, r -> r);
            Signals signals =
                    Signals.of(CALM, table(seed).select(few), table(seed + 1000).select(few), ALL_WRITTEN);
            assertThat(signals.flags()).doesNotContain(Flag.POOR_FIT.word());
        }
    }

    @Test
    void tablesThatRepeatThemselvesAreNotCalledCollapsed() {
        int[] tenRows = new int[ROWS];
        Arrays.setAll(tenRows, r -> r % 10);
        Table few = table(1).select(tenRows);
        Signals signals = Signals.of(CALM, few, few, ALL_WRITTEN);
        assertThat(signals.uniqueShare()).isOne();
        assertThat(signals.closestRatio()).isNaN();
        assertThat(signals.flags()).isEmpty();
    }

    @Test
    void theEndOfTheTrainingRaisesItsOwnFlags() {
        Table synthetic = table(2);
        assertThat(Signals.of(log(3, 1, 0.6), table(1), synthetic, ALL_WRITTEN).flags())
                .containsExactly(Flag.DIVERGED.word());
        assertThat(Signals.of(log(1, 2e3, 0.6), table(1), synthetic, ALL_WRITTEN)
                        .flags())
                .containsExactly(Flag.DIVERGED.word());
        assertThat(Signals.of(log(1, 1e-7, 0.6), table(1), synthetic, ALL_WRITTEN)
                        .flags())
                .containsExactly(Flag.VANISHED.word());
        assertThat(Signals.of(log(1, 1, 0.99), table(1), synthetic, ALL_WRITTEN).flags())
                .containsExactly(Flag.UNBALANCED.word());
        assertThat(Signals.of(log(Double.NaN, 1, Double.NaN), table(1), synthetic, ALL_WRITTEN)
                        .flags())
                .isEmpty();
    }

    /** The gradients of a likelihood are steep where the deviations of the numbers are small. */
    @Test
    void aTrainingWithoutACriticIsJudgedByItsLoss() {
        assertThat(Signals.of(likelihood(5, 3, -2, -8), table(1), table(2), ALL_WRITTEN)
                        .flags())
                .isEmpty();
        assertThat(Signals.of(likelihood(5, 3, 4, 6), table(1), table(2), ALL_WRITTEN)
                        .flags())
                .containsExactly(Flag.DIVERGED.word());
    }

    private static TrainingLog likelihood(double... losses) {
        return new TrainingLog(Arrays.stream(losses)
                .mapToObj(loss -> new TrainingLog.Entry(
                        1,
                        Double.NaN,
                        loss,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        2e3,
                        Double.NaN))
                .toList());
    }
}
