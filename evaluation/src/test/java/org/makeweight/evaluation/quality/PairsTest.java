package org.makeweight.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;

class PairsTest {
    /** A few operations on numbers of order one. */
    private static final double ROUNDING = 1e-14;

    private static Pairs of(Table real, Table synthetic) {
        return Pairs.of(real, synthetic, Execution.QUIET);
    }

    @Test
    void pearsonIsThatOfTheTextbook() {
        // deviations (-1, 0, 1) and (-1, 1, 0): products 1, squares 2 and 2
        assertThat(Association.pearson(new double[] {1, 2, 3}, new double[] {0, 2, 1}))
                .isCloseTo(0.5, within(ROUNDING));
        assertThat(Association.pearson(new double[] {1, 2, 3, Rows.MISSING}, new double[] {0, 2, 1, 9}))
                .isCloseTo(0.5, within(ROUNDING));
        assertThat(Association.pearson(new double[] {1, 2, 3}, new double[] {0.1, 0.1, 0.1}))
                .isNaN();
    }

    @Test
    void oppositeCorrelationsAreAsUnlikeAsCanBe() {
        Pairs pairs = of(Rows.of("xx", 1, 1, 2, 2, 3, 3), Rows.of("xx", 1, 3, 2, 2, 3, 1));
        assertThat(pairs.correlation()).isCloseTo(0, within(ROUNDING));
        assertThat(pairs.contingency()).isNaN();
        assertThat(pairs.association()).isNaN();
    }

    @Test
    void aColumnThatIsConstantInTheSyntheticRowsHasNoCorrelation() {
        Pairs pairs = of(Rows.of("xx", 1, 1, 2, 2, 3, 3), Rows.of("xx", 1, 3, 2, 3));
        assertThat(pairs.correlation()).isCloseTo(0.5, within(ROUNDING));
    }

    @Test
    void aColumnThatIsConstantInTheRealRowsIsLeftOut() {
        Pairs pairs = of(Rows.of("xxx", 1, 1, 5, 2, 2, 5, 3, 3, 5), Rows.of("xxx", 1, 1, 5, 2, 2, 6, 3, 3, 5));
        assertThat(pairs.correlation()).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void cramersVIsThatOfTheTextbook() {
        // counts 2 1 / 1 2: chi-squared 6 (4/9 + 1/9 + 1/9 + 4/9 - 1) = 2/3, V = sqrt(chi-squared / 6)
        int[] a = {0, 0, 0, 1, 1, 1};
        int[] b = {0, 0, 1, 0, 1, 1};
        assertThat(Association.cramersV(a, b)).isCloseTo(1 / 3.0, within(ROUNDING));
        assertThat(Association.cramersV(a, a)).isCloseTo(1, within(ROUNDING));
        assertThat(Association.cramersV(a, new int[] {2, 2, 2, 2, 2, 2})).isNaN();
    }

    @Test
    void contingencyTablesDifferByHalfTheSumOfDifferences() {
        // real (a,a) (a,a) (b,b) (b,b), synthetic (a,b) (a,a) (b,b) (b,a)
        Pairs pairs = of(Rows.of("cc", 0, 0, 0, 0, 1, 1, 1, 1), Rows.of("cc", 0, 1, 0, 0, 1, 1, 1, 0));
        assertThat(pairs.contingency()).isCloseTo(0.5, within(ROUNDING));
        assertThat(pairs.association()).isCloseTo(0, within(ROUNDING));
    }
}
