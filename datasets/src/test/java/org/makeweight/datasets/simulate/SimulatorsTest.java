package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
    void blocksOfRowsAreTheRowsOfTheTable(Simulator simulator) {
        OptionalDouble imbalance = OptionalDouble.of(20);
        Table table = simulator.generate(9000, imbalance, 5).table();
        Iterator<Table> blocks = simulator.blocks(9000, imbalance, 5);
        int at = 0;
        while (blocks.hasNext()) {
            Table block = blocks.next();
            assertThat(block.schema()).isEqualTo(table.schema());
            for (int row = 0; row < block.rows(); row++, at++) {
                assertThat(block.label(row)).isEqualTo(table.label(at));
                assertThat(row(block, row)).containsExactly(row(table, at));
            }
        }
        assertThat(at).isEqualTo(9000);
        assertThatThrownBy(blocks::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void tooFewRowsAreRefusedBeforeTheFirstBlock(Simulator simulator) {
        assertThatThrownBy(() -> simulator.blocks(10, OptionalDouble.of(50), 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("leave a class without any");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTruthIsCalibrated(Simulator simulator) {
        assertCalibrated(simulator, 20_000, 3);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTruthIsCalibratedWhereTheMinorityIsRare(Simulator simulator) {
        assertCalibrated(simulator, 40_000, 199);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theTruthIsCalibratedWhereTheMinorityIsTheLargerClass(Simulator simulator) {
        assertCalibrated(simulator, 5_000, 0.25);
    }

    /**
     * In rows of predicted probability p the minority's share is p: the sum of label - p has the variance sum of p (1 - p).
     * Rows are sorted by p into ten parts, neighbours of the same p in one; four and a half standard deviations, which all
     * bins of all simulators keep with probability 0.998.
     */
    private static void assertCalibrated(Simulator simulator, int rows, double imbalance) {
        Simulation simulation = simulator.generate(rows, OptionalDouble.of(imbalance), 11);
        Table table = simulation.table();
        double[] p = probabilities(simulation);
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double below = -1;
        for (int bin = 1; bin <= 10; bin++) {
            double upTo = sorted[bin * rows / 10 - 1];
            double score = 0;
            double variance = 0;
            for (int i = 0; i < rows; i++) {
                if (p[i] > below && p[i] <= upTo) {
                    score += table.label(i) - p[i];
                    variance += p[i] * (1 - p[i]);
                }
            }
            assertThat(Math.abs(score)).as("part %d", bin).isLessThanOrEqualTo(4.5 * Math.sqrt(variance) + 1e-6);
            below = upTo;
        }
    }

    private static double[] probabilities(Simulation simulation) {
        double[] p = new double[simulation.table().rows()];
        for (int i = 0; i < p.length; i++) {
            p[i] = simulation.truth().minority(row(simulation.table(), i));
            assertThat(p[i]).isBetween(0.0, 1.0);
        }
        return p;
    }

    @Test
    void optionsFollowTheId() {
        assertThat(Simulators.get("clover:parts=3,noise=0.1")).isEqualTo(new Shapes(Shapes.Family.CLOVER, 3, 0.3, 0.1));
        assertThat(Simulators.get("noise:columns=2")).isEqualTo(new Noise(2));
        assertThatThrownBy(() -> Simulators.get("clover:parts=9"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("parts must be a whole number from 1 to 8 but was 9");
        assertThatThrownBy(() -> Simulators.get("ai4i:noise=1"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("unknown parameter 'noise'; it has none");
    }

    @Test
    void theEmbeddedSetsHaveTheirSizes() {
        assertThat(new Noise().embedded().table().classCounts()).containsExactly(270, 30);
        assertThat(new Shapes(Shapes.Family.PAW).embedded().table().classCounts())
                .containsExactly(700, 100);
        assertThat(new ClinicalRisk().embedded().table().classCounts()).containsExactly(3584, 416);
        assertThat(new CardFraud().embedded().table().classCounts()).containsExactly(9911, 89);
        assertThat(new InsuranceClaims().embedded().table().classCounts()).containsExactly(5610, 390);
        assertThat(new RetailResponse().embedded().table().classCounts()).containsExactly(5591, 409);
        assertThat(new PriceQuotes().embedded().table().classCounts()).containsExactly(5361, 639);
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
}
