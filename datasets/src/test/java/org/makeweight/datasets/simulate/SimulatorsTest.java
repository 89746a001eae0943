package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Table;

class SimulatorsTest {
    static List<Simulator> all() {
        return Simulators.all();
    }

    private static double[] row(Table table, int row) {
        int width = table.columns();
        return Arrays.copyOfRange(table.values(), row * width, (row + 1) * width);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers(Simulator simulator) {
        OptionalDouble imbalance = OptionalDouble.of(4);
        String first = simulator.generate(500, imbalance, 1).table().fingerprint();
        assertThat(simulator.generate(500, imbalance, 1).table().fingerprint()).isEqualTo(first);
        assertThat(simulator.generate(500, imbalance, 2).table().fingerprint()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anyImbalanceCanBeHad(Simulator simulator) {
        assertThat(counts(simulator, 1000, 1)).containsExactly(500, 500);
        assertThat(counts(simulator, 1000, 9)).containsExactly(900, 100);
        assertThat(counts(simulator, 1000, 99)).containsExactly(990, 10);
        assertThat(counts(simulator, 1234, 1233)).containsExactly(1233, 1);
        assertThat(counts(simulator, 90, 0.5)).containsExactly(30, 60);
        assertThat(counts(simulator, 2, 1)).containsExactly(1, 1);
    }

    private static int[] counts(Simulator simulator, int rows, double imbalance) {
        Table table = simulator.generate(rows, OptionalDouble.of(imbalance), 7).table();
        assertThat(table.schema().target().minorityLabel()).isEqualTo("1");
        assertThat(table.missing()).isZero();
        return table.classCounts();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aClassWithoutRowsIsRefused(Simulator simulator) {
        assertThatThrownBy(() -> simulator.generate(10, OptionalDouble.of(50), 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("10 rows of '" + simulator.mechanism().id() + "'")
                .hasMessageContaining("leave a class without any");
        assertThatThrownBy(() -> simulator.generate(10, OptionalDouble.of(-1), 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("imbalance must be a number above 0");
        assertThatThrownBy(() -> simulator.generate(1, OptionalDouble.empty(), 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("1 row of '");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTruthIsCalibrated(Simulator simulator) {
        // In rows of predicted probability p the minority's share is p. The score sum of (label - p) has variance sum
        // of
        // p (1 - p); four standard deviations, taken over rows below and above the median prediction.
        Simulation simulation = simulator.generate(20_000, OptionalDouble.of(3), 11);
        Table table = simulation.table();
        double[] p = new double[table.rows()];
        for (int i = 0; i < p.length; i++) {
            p[i] = simulation.truth().minority(row(table, i));
            assertThat(p[i]).isBetween(0.0, 1.0);
        }
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double median = sorted[p.length / 2];
        for (boolean above : new boolean[] {false, true}) {
            double score = 0;
            double variance = 0;
            for (int i = 0; i < p.length; i++) {
                if (p[i] > median == above) {
                    score += table.label(i) - p[i];
                    variance += p[i] * (1 - p[i]);
                }
            }
            assertThat(Math.abs(score)).isLessThanOrEqualTo(4 * Math.sqrt(variance) + 1e-9);
        }
    }

    @Test
    void theEmbeddedSetsHaveTheirSizes() {
        assertThat(new Noise().embedded().table().classCounts()).containsExactly(270, 30);
        assertThat(new Shapes(Shapes.Family.PAW).embedded().table().classCounts())
                .containsExactly(700, 100);
        assertThat(new IntroductoryClassification().embedded().table().classCounts())
                .containsExactly(900, 100);
        assertThat(new PredictiveMaintenance().embedded().table().rows()).isEqualTo(10_000);
    }

    @Test
    void aMisspeltSimulatorGetsTheNearestName() {
        assertThat(Simulators.get("paw")).isEqualTo(new Shapes(Shapes.Family.PAW));
        assertThatThrownBy(() -> Simulators.get("ai4"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no simulator 'ai4'; did you mean 'ai4i'?");
        assertThatThrownBy(() -> Simulators.get("circles"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("there are make-classification, ai4i, clinical-risk,");
    }

    @Test
    void borderlineRowsOfThePawLieWhereTheClassesMix() {
        Simulation simulation = new Shapes(Shapes.Family.PAW, 3, 0.5, 0).generate(8000, OptionalDouble.of(7), 3);
        Table table = simulation.table();
        int mixed = 0;
        for (int row : table.rowsOf(1)) {
            double p = simulation.truth().minority(row(table, row));
            assertThat(p).isPositive();
            mixed += p < 1 ? 1 : 0;
        }
        // binomial of 1000 rows with p = 1/2; four standard deviations
        assertThat(mixed / 1000.0).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / 1000)));
        for (int row : table.rowsOf(0)) {
            assertThat(simulation.truth().minority(row(table, row))).isLessThan(1);
        }
    }
}
