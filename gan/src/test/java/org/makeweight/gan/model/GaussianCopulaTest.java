package org.makeweight.gan.model;

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
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

class GaussianCopulaTest {
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Column.Numeric("x", false),
                    new Column.Numeric("skewed", false),
                    new Column.Numeric("count", true),
                    new Column.Categorical("high", List.of("no", "yes", "never"))),
            ClassColumn.NONE);

    /** Correlated columns of different distributions; all rise with the first. */
    private static Table training() {
        RandomState random = new RandomState(2);
        double[] cells = new double[4 * 1500];
        for (int r = 0; r < 1500; r++) {
            double z = random.standardNormal();
            cells[4 * r] = z;
            cells[4 * r + 1] = StrictMath.exp(0.8 * z + 0.6 * random.standardNormal());
            cells[4 * r + 2] = Math.floor(Math.abs(z + random.standardNormal()) * 2);
            cells[4 * r + 3] = z + random.standardNormal() > 1 ? 1 : 0;
        }
        return new Table(SCHEMA, cells, new int[1500]);
    }

    private static FittedSynthesizer fit(Table table, String distribution) {
        return Methods.synthesizers()
                .get("gaussian-copula")
                .with(Map.of("default_distribution", distribution))
                .make()
                .fit(table, new int[] {0}, new RandomState(1), Execution.QUIET);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empirical", "beta", "norm"})
    void sharesAndCorrelationsAreThoseLearnt(String distribution) {
        Table table = training();
        Table sampled = fit(table, distribution).sample(new int[] {6000}, new RandomState(4), Execution.QUIET);
        // deviations of the differences are about 0.03 for means, 0.015 for correlations
        assertThat(mean(sampled.column(0))).isCloseTo(mean(table.column(0)), within(0.1));
        assertThat(mean(sampled.column(3))).isCloseTo(mean(table.column(3)), within(0.03));
        for (int c : new int[] {1, 3}) {
            double loss = distribution.equals("norm") && c == 1 ? 0.15 : 0.06;
            assertThat(correlation(sampled.column(0), sampled.column(c)))
                    .isCloseTo(correlation(table.column(0), table.column(c)), within(loss));
        }
        assertThat(Arrays.stream(sampled.column(2)).boxed())
                .isSubsetOf(Arrays.stream(table.column(2)).boxed().toList());
        assertThat(sampled.column(3)).containsOnly(0, 1);
    }

    @Test
    void aGivenValueIsMetExactlyAndTheOtherColumnsFollowIt() {
        Table table = training();
        FittedSynthesizer fitted = fit(table, "empirical");
        Table high = fitted.sample(4000, 0, new Condition("high", 1), new RandomState(4), Execution.QUIET);
        assertThat(high.column(3)).containsOnly(1);
        int[] rows = IntStream.range(0, table.rows())
                .filter(r -> table.value(r, 3) == 1)
                .toArray();
        // about 330 such rows: a deviation of 0.045
        assertThat(mean(high.column(0)))
                .isCloseTo(mean(table.select(rows).column(0)), within(0.15))
                .isGreaterThan(0.5);
        Table given = fitted.sample(500, 0, new Condition("x", 1.25), new RandomState(4), Execution.QUIET);
        assertThat(given.column(0)).containsOnly(1.25);
        assertThat(mean(given.column(3))).isBetween(0.5, 0.7);
    }

    @Test
    void aValueThatWasNotSeenIsRefused() {
        FittedSynthesizer fitted = fit(training(), "empirical");
        for (Condition unseen : List.of(new Condition("high", 2), new Condition("x", 99))) {
            assertThatThrownBy(() -> fitted.sample(1, 0, unseen, new RandomState(1), Execution.QUIET))
                    .isInstanceOf(NotApplicableException.class)
                    .hasMessageContaining("no row of the class was seen with");
        }
    }

    @Test
    void onlyAWarningMarksAFitThatWentWrong() {
        assertThat(fit(training(), "empirical").flags()).isEmpty();
    }
}
