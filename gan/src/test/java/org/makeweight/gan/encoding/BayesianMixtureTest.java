package org.makeweight.gan.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.random.RandomState;
import org.makeweight.testing.Shared;

class BayesianMixtureTest {
    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                Shared.json("golden/mixture.json").get("cases").spliterator(), false);
    }

    private static VariationalSweeps fitted(JsonNode golden) {
        double[] x = list(golden.get("x"));
        double[] counts = new double[x.length];
        Arrays.fill(counts, 1);
        double[][] start = new double[golden.get("components").asInt()][x.length];
        for (int i = 0; i < x.length; i++) {
            if (golden.has("start_labels")) {
                start[golden.get("start_labels").get(i).asInt()][i] = 1;
            } else {
                for (int k = 0; k < start.length; k++) {
                    start[k][i] =
                            golden.get("start_responsibilities").get(i).get(k).asDouble();
                }
            }
        }
        VariationalSweeps sweeps = new VariationalSweeps(x, counts, start);
        sweeps.run();
        return sweeps;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fromTheSameStartTheFitIsThatOfScikitLearn(JsonNode golden) {
        VariationalSweeps sweeps = fitted(golden);
        assertThat(sweeps.sweeps()).isEqualTo(golden.get("sweeps").asInt());
        assertThat(sweeps.converged()).isEqualTo(golden.get("converged").asBoolean());
        assertSame(sweeps.weights(), golden.get("weights"));
        assertSame(sweeps.means(), golden.get("means"));
        assertSame(sweeps.variances(), golden.get("variances"));
        JsonNode bounds = golden.get("lower_bounds");
        assertThat(sweeps.bound())
                .isCloseTo(bounds.get(bounds.size() - 1).asDouble(), within(1e-9 * Math.abs(sweeps.bound())));
        assertThat(BayesianMixture.kept(sweeps.weights()))
                .containsExactly(Arrays.stream(list(golden.get("kept")))
                        .mapToInt(k -> (int) k)
                        .toArray());
    }

    /** Two implementations differ by 3e-15; up to a hundred sweeps of exponentials to 1e-12 are between them here. */
    private static void assertSame(double[] actual, JsonNode golden) {
        double[] expected = list(golden);
        assertThat(actual).hasSameSizeAs(expected);
        for (int k = 0; k < expected.length; k++) {
            assertThat(actual[k]).isCloseTo(expected[k], within(1e-9 * Math.max(1e-3, Math.abs(expected[k]))));
        }
    }

    private static double[] list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    @Test
    void equalRowsMayAsWellBeCounted() {
        double[] points = {-2, -1.5, 0, 0.1, 3};
        double[] counts = {4, 1, 7, 2, 3};
        double[] rows = new double[17];
        int n = 0;
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < counts[i]; k++) {
                rows[n++] = points[i];
            }
        }
        double[] ones = new double[17];
        Arrays.fill(ones, 1);
        VariationalSweeps counted = new VariationalSweeps(points, counts, starts(points));
        VariationalSweeps repeated = new VariationalSweeps(rows, ones, starts(rows));
        counted.run();
        repeated.run();
        for (int k = 0; k < 2; k++) {
            // the same sums in another order
            assertThat(counted.means()[k]).isCloseTo(repeated.means()[k], within(1e-12));
            assertThat(counted.variances()[k]).isCloseTo(repeated.variances()[k], within(1e-12));
        }
    }

    private static double[][] starts(double[] x) {
        double[][] start = new double[2][x.length];
        for (int i = 0; i < x.length; i++) {
            start[x[i] < 0 ? 0 : 1][i] = 1;
        }
        return start;
    }

    @Test
    void separatedModesAreFoundWithTheirMoments() {
        RandomState random = new RandomState(1);
        double[] values = new double[30_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 0 ? -1.2 + 0.05 * random.standardNormal() : 0.6 + 0.1 * random.standardNormal();
        }
        BayesianMixture mixture = BayesianMixture.fit(values);
        // 10,000 and 20,000 rows: means are known to 0.001; the larger mode may be written as several
        assertThat(mixture.modes()).isBetween(2, BayesianMixture.MOST_MODES);
        double[] drawn = new double[mixture.modes()];
        for (int i = 0; i < values.length; i++) {
            int mode = mixture.draw(values[i], random.randomSample());
            drawn[mode]++;
            assertThat(Math.abs(values[i] - mixture.mean(mode))).isLessThan(8 * mixture.deviation(mode));
            assertThat(mixture.mean(mode) < -0.3).isEqualTo(values[i] < -0.3);
        }
        // a mode was kept because rows have it
        assertThat(drawn).doesNotContain(0);
    }

    @Test
    void anAtomGetsAModeOfItsOwn() {
        RandomState random = new RandomState(2);
        double[] values = new double[4_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 4 == 0 ? 1 + random.standardNormal() : -0.5;
        }
        BayesianMixture mixture = BayesianMixture.fit(values);
        int mode = mixture.draw(-0.5, 0.5);
        assertThat(mixture.mean(mode)).isCloseTo(-0.5, within(0.01));
        assertThat(mixture.deviation(mode)).isLessThan(0.05);
    }

    @Test
    void manyDistinctValuesAreMergedWithoutChangingTheirMean() {
        double[] values = new RandomState(3).standardNormal(50_000);
        Atoms atoms = Atoms.of(values);
        assertThat(atoms.points()).hasSizeLessThanOrEqualTo(Atoms.MOST).isSorted();
        assertThat(Arrays.stream(atoms.counts()).sum()).isEqualTo(50_000);
        double sum = 0;
        for (int i = 0; i < atoms.points().length; i++) {
            sum += atoms.counts()[i] * atoms.points()[i];
        }
        assertThat(sum).isCloseTo(Arrays.stream(values).sum(), within(1e-6));
    }

    /** By SciPy, which computes them in another way. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 6.907178885383853, -1000.5755719318103",
        "0.5, 0.5723649429247, -1.9635100260214235",
        "1, 0, -0.5772156649015329",
        "10, 12.801827480081469, 2.251752589066721",
        "1000.5, 5908.674175848678, 6.907755320648796"
    })
    void gammaFunctionsAreThoseOfSciPy(double x, double log, double digamma) {
        assertThat(GammaFunction.log(x)).isCloseTo(log, within(1e-13 * Math.max(1, Math.abs(log))));
        assertThat(GammaFunction.digamma(x)).isCloseTo(digamma, within(1e-13 * Math.max(1, Math.abs(digamma))));
    }
}
