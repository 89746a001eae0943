package org.makeweight.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarginsTest {
    /** Sums of a few exact quotients: rounding in the last place. */
    private static final double ROUNDING = 1e-15;

    @Test
    void numericMarginIsTheLargestGapAndTheAreaBetweenDistributionFunctions() {
        // real 0 1 2 3: F is 1/4, 2/4, 3/4, 1; synthetic 1 1 5: G is 0, 2/3, 2/3, 2/3 and 1 from 5 on
        ColumnMargin margin = ColumnMargin.of(Rows.of("x", 0, 1, 2, 3), Rows.of("x", 5, 1, 1), 0);
        assertThat(margin.ksComplement()).isCloseTo(1 - 1 / 3.0, within(ROUNDING));
        double area = 1 / 4.0 + 1 / 6.0 + 1 / 12.0 + 2 / 3.0;
        assertThat(margin.wasserstein()).isCloseTo(area / 3, within(ROUNDING));
        assertThat(margin.tvComplement()).isNaN();
    }

    @Test
    void wassersteinDistanceOfAShiftIsTheShift() {
        ColumnMargin margin = ColumnMargin.of(Rows.of("x", 0, 1, 4), Rows.of("x", 2, 3, 6), 0);
        assertThat(margin.wasserstein()).isCloseTo(2 / 4.0, within(ROUNDING));
    }

    @Test
    void categoricalMarginIsHalfTheSumOfDifferencesAndMissingIsACategory() {
        // real a a b b, synthetic a b c and one missing
        ColumnMargin margin = ColumnMargin.of(Rows.of("c", 0, 0, 1, 1), Rows.of("c", 0, 1, 2, Rows.MISSING), 0);
        assertThat(margin.tvComplement()).isCloseTo(1 - 0.5 * (0.25 + 0.25 + 0.25 + 0.25), within(ROUNDING));
        assertThat(margin.ksComplement()).isNaN();
    }

    @Test
    void constantColumnCountsOtherValues() {
        ColumnMargin margin = ColumnMargin.of(Rows.of("x", 7, 7), Rows.of("x", 7, 7, 8, 1000), 0);
        assertThat(margin.wasserstein()).isEqualTo(0.5);
    }

    @Test
    void missingNumbersAreLeftOutAndAColumnOfNothingElseToo() {
        Margins margins =
                Margins.of(Rows.of("xx", 1, Rows.MISSING, 2, Rows.MISSING), Rows.of("xx", 1, 3, 2, 3, Rows.MISSING, 3));
        assertThat(margins.ksComplement()).isEqualTo(1);
        assertThat(margins.wasserstein()).isZero();
        assertThat(margins.tvComplement()).isNaN();
        assertThat(margins.columns()).extracting(ColumnMargin::column).containsExactly("x0", "x1");
    }
}
