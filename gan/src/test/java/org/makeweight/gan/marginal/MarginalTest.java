package org.makeweight.gan.marginal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;

class MarginalTest {
    private static final Column.Numeric REAL = new Column.Numeric("x", false);
    private static final Column.Numeric WHOLE = new Column.Numeric("n", true);

    private static double[] skewed(int n) {
        RandomState random = new RandomState(3);
        double[] cells = new double[n];
        Arrays.setAll(cells, i -> StrictMath.exp(random.standardNormal()));
        return cells;
    }

    /** Values of SciPy's norm.ppf and norm.cdf, to the digits shown. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.3, -0.5244005127080409",
        "1e-6, -4.753424308822899",
        "0.999999, 4.753424308817087",
        "1e-20, -9.262340089798408"
    })
    void normalQuantilesAreThoseOfScipy(double share, double value) {
        assertThat(StandardNormal.quantile(share)).isCloseTo(value, within(1e-14 * Math.max(1, Math.abs(value))));
        // near 1 a share holds few digits of the tail
        double error = share > 0.99 ? 1e-15 : 1e-13 * share;
        assertThat(StandardNormal.probability(value)).isCloseTo(share, within(error));
    }

    /** Values of SciPy's beta.cdf. */
    @ParameterizedTest
    @CsvSource({
        "2, 3, 0.25, 0.26171875",
        "0.5, 0.5, 0.1, 0.2048327646991335",
        "40, 60, 0.4, 0.5054370011155951",
        "0.05, 7, 1e-6, 0.5654733668163231"
    })
    void betaProbabilitiesAreThoseOfScipyAndTheQuantileIsTheInverse(double a, double b, double x, double share) {
        RegularizedBeta beta = new RegularizedBeta(a, b);
        assertThat(beta.probability(x)).isCloseTo(share, within(1e-12));
        assertThat(beta.quantile(share)).isCloseTo(x, within(1e-11));
    }

    @ParameterizedTest
    @EnumSource(Marginal.Kind.class)
    void everyCellComesBack(Marginal.Kind kind) {
        double[] cells = skewed(200);
        Marginal marginal = Marginal.fit(cells, REAL, kind);
        double range = marginal.max() - marginal.min();
        for (double cell : cells) {
            double share = StandardNormal.probability(Marginal.score(marginal.share(cell)));
            // a normal distribution is cut off at one in a million on each side
            double error = kind == Marginal.Kind.NORM && cell > 0.5 * marginal.max() ? 1 : 1e-9;
            assertThat(marginal.cell(share)).isCloseTo(cell, within(error * range));
            assertThat(share).isBetween(0.0, 1.0);
        }
    }

    @Test
    void wholeNumbersAndLargeAtomsComeOutAsOftenAsTheyWentIn() {
        RandomState random = new RandomState(5);
        double[] cells = new double[400];
        Arrays.setAll(cells, i -> random.randint(0, 5) * random.randint(0, 3));
        Marginal whole = Marginal.fit(cells, WHOLE, Marginal.Kind.EMPIRICAL);
        int shares = 40_000;
        int[] written = new int[9];
        for (int i = 0; i < shares; i++) {
            written[(int) whole.cell((i + 0.5) / shares)]++;
        }
        for (int value = 0; value < 9; value++) {
            double wanted = value;
            long real = Arrays.stream(cells).filter(cell -> cell == wanted).count();
            // one share more or less at each end of the value's interval
            assertThat(written[value]).isBetween((int) real * shares / 400 - 1, (int) real * shares / 400 + 1);
        }
        double[] zeros = skewed(400);
        Arrays.fill(zeros, 0, 100, 0);
        Marginal atom = Marginal.fit(zeros, REAL, Marginal.Kind.EMPIRICAL);
        assertThat(atom.interval(0)).isEqualTo(new Marginal.Interval(0, 0.25));
        assertThat(atom.cell(0.24)).isZero();
        assertThat(atom.cell(0.26)).isPositive();
    }

    @Test
    void aBetaDistributionThatDoesNotFitGivesWay() {
        double[] even = new RandomState(6).randomSample(300);
        assertThat(Marginal.fit(even, REAL, Marginal.Kind.BETA)).isInstanceOf(ParametricMarginal.class);
        assertThat(Marginal.fit(skewed(300), REAL, Marginal.Kind.BETA)).isInstanceOf(EmpiricalMarginal.class);
        double[] twoHeaps = skewed(300);
        for (int i = 0; i < 100; i++) {
            twoHeaps[i] += 100;
        }
        assertThat(Marginal.fit(twoHeaps, REAL, Marginal.Kind.BETA)).isInstanceOf(EmpiricalMarginal.class);
        Marginal kept = Marginal.fit(twoHeaps, REAL, Marginal.Kind.NORM);
        assertThat(kept.distance()).isGreaterThan(Marginal.FURTHEST_BETA);
    }

    @Test
    void theLargestRangeOfNumbersDoesNotOverflow() {
        double[] cells = {-Double.MAX_VALUE, 0, 1, Double.MAX_VALUE};
        for (Marginal.Kind kind : Marginal.Kind.values()) {
            Marginal marginal = Marginal.fit(cells, REAL, kind);
            for (double share : new double[] {0, 0.1, 0.5, 0.9, 1}) {
                assertThat(marginal.cell(share)).isFinite();
            }
        }
    }
}
