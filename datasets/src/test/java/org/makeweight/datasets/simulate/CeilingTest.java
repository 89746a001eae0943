package org.makeweight.datasets.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.table.Table;

/** What the true probabilities promise of themselves, against what the labels of large samples grant them. */
class CeilingTest {
    private static final int SAMPLES = 12;
    private static final int ROWS = 6000;
    private static final double IMBALANCE = 9;

    static List<Simulator> all() {
        return Simulators.all();
    }

    /** Rows sorted by probability, the largest first. */
    private static final class Sample {
        private final double[] p;
        private final int[] labels;

        private Sample(double[] p, int[] labels) {
            this.p = p;
            this.labels = labels;
        }

        static Sample of(Simulator simulator, int seed) {
            Simulation simulation = simulator.generate(ROWS, OptionalDouble.of(IMBALANCE), seed);
            Table table = simulation.table();
            int width = table.columns();
            double[] p = new double[ROWS];
            Arrays.setAll(
                    p,
                    i -> simulation.truth().minority(Arrays.copyOfRange(table.values(), i * width, (i + 1) * width)));
            int[] order = IntStream.range(0, ROWS)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -p[i]))
                    .mapToInt(i -> i)
                    .toArray();
            return new Sample(
                    Arrays.stream(order).mapToDouble(i -> p[i]).toArray(),
                    Arrays.stream(order).map(table::label).toArray());
        }

        /** The share of the minority that has a probability of at least the threshold. */
        double recall(double threshold, boolean promised) {
            double found = 0;
            double all = 0;
            for (int i = 0; i < ROWS; i++) {
                double minority = promised ? p[i] : labels[i];
                found += p[i] >= threshold ? minority : 0;
                all += minority;
            }
            return found / all;
        }

        /** The share of minority rows at or above the first place at which the promised F1 is best. */
        double recallAtBestF1(boolean promised) {
            double all = Arrays.stream(p).sum();
            double found = 0;
            double best = -1;
            double threshold = 1;
            for (int i = 0; i < ROWS; i++) {
                found += p[i];
                double f1 = 2 * found / (i + 1 + all);
                if (f1 > best) {
                    best = f1;
                    threshold = p[i];
                }
            }
            return recall(threshold, promised);
        }

        /**
         * The average precision in the order of the rows: over minority rows, the mean share of the minority among rows
         * up to it. What is promised is its expectation over labels, but for the sum of all labels, which varies little.
         */
        double averagePrecision(boolean promised) {
            double found = 0;
            double sum = 0;
            for (int i = 0; i < ROWS; i++) {
                double minority = promised ? p[i] : labels[i];
                sum += minority * (found + 1) / (i + 1);
                found += minority;
            }
            return sum / found;
        }
    }

    /** Four standard errors of the mean difference, taken from the samples, and a thousandth for the approximation. */
    private static void assertKept(String what, double[] promised, double[] granted) {
        double[] differences = new double[SAMPLES];
        Arrays.setAll(differences, i -> granted[i] - promised[i]);
        double mean = Arrays.stream(differences).average().orElseThrow();
        double variance =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (SAMPLES - 1);
        assertThat(mean).as(what).isCloseTo(0, within(4 * Math.sqrt(variance / SAMPLES) + 0.001));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theProbabilitiesKeepWhatTheyPromise(Simulator simulator) {
        double[][][] measured = new double[3][2][SAMPLES];
        for (int seed = 0; seed < SAMPLES; seed++) {
            Sample sample = Sample.of(simulator, seed);
            for (int kind = 0; kind < 2; kind++) {
                measured[0][kind][seed] = sample.recall(0.5, kind == 0);
                measured[1][kind][seed] = sample.recallAtBestF1(kind == 0);
                measured[2][kind][seed] = sample.averagePrecision(kind == 0);
            }
        }
        assertKept("recall at 0.5", measured[0][0], measured[0][1]);
        assertKept("recall at the best F1", measured[1][0], measured[1][1]);
        assertKept("average precision", measured[2][0], measured[2][1]);
    }
}
