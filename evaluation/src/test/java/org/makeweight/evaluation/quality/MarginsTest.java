package org.makeweight.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.table.Table;

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
    void missingNumbersAreLeftOutAndAColumnOfNothingElseOnBothSidesToo() {
        Margins margins = Margins.of(
                Rows.of("xx", 1, Rows.MISSING, 2, Rows.MISSING), Rows.of("xx", 1, Rows.MISSING, 2, Rows.MISSING));
        assertThat(margins.ksComplement()).isEqualTo(1);
        assertThat(margins.wasserstein()).isZero();
        assertThat(margins.tvComplement()).isNaN();
        assertThat(margins.columns()).extracting(ColumnMargin::column).containsExactly("x0", "x1");
    }

    @Test
    void aColumnWithNumbersOnOneSideOnlyIsAsDifferentAsCanBe() {
        Table filled = Rows.of("xx", 1, 3, 2, 5);
        Table blank = Rows.of("xx", 1, Rows.MISSING, 2, Rows.MISSING);
        for (Margins margins : List.of(Margins.of(filled, blank), Margins.of(blank, filled))) {
            assertThat(margins.columns().get(1)).isEqualTo(new ColumnMargin("x1", 0, 1, Double.NaN, 0));
            assertThat(margins.ksComplement()).isEqualTo(0.5);
            assertThat(margins.wasserstein()).isEqualTo(0.5);
        }
    }

    @Test
    void sharesOfMissingCellsAreComparedInColumnsOfBothKindsThatMissAny() {
        // missing: a half against a fourth, none, none against three fourths
        Table real = Rows.of("xxc", 1, 1, 0, Rows.MISSING, 2, 1);
        Table synthetic =
                Rows.of("xxc", 1, 1, 0, Rows.MISSING, 1, Rows.MISSING, 2, 2, Rows.MISSING, 2, 2, Rows.MISSING);
        Margins margins = Margins.of(real, synthetic);
        assertThat(margins.columns())
                .extracting(ColumnMargin::missingValueSimilarity)
                .containsExactly(0.75, Double.NaN, 0.25);
        assertThat(margins.missingValueSimilarity()).isEqualTo(0.5);
        assertThat(Margins.of(synthetic, real))
                .extracting(Margins::missingValueSimilarity)
                .isEqualTo(0.5);
    }

    @Test
    void withoutMissingCellsTheirSharesAreNotCompared() {
        assertThat(Margins.of(Rows.of("xc", 1, 0), Rows.of("xc", 1, 1)).missingValueSimilarity())
                .isNaN();
    }
}
