package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarginsTest {
    @Test
    void halfIsWhereTheClassifierDecides() {
        assertThat(Margins.leads(new double[] {-0.1, 0.1})[1]).isGreaterThan(0.5);
        assertThat(Margins.leads(new double[] {0, 0})).containsExactly(0.5, 0.5);
        double[] three = Margins.leads(new double[] {1, 4, 3});
        assertThat(three[1]).isGreaterThan(0.5);
        assertThat(three[2]).isLessThan(0.5).isGreaterThan(three[0]);
    }

    @Test
    void theOrderOfRowsStaysAsItIs() {
        double before = 0;
        for (int i = -2000; i <= 2000; i++) {
            double margin = i / 10.0;
            double score = Margins.leads(new double[] {-margin, margin})[1];
            assertThat(score).isGreaterThan(before).isLessThan(1);
            before = score;
        }
    }

    @Test
    void aClassThatCannotBeScoresZero() {
        double absent = Double.NEGATIVE_INFINITY;
        assertThat(Margins.leads(new double[] {absent, 2, 1})[0]).isZero();
        assertThat(Margins.leads(new double[] {absent, -2})).containsExactly(0, 1);
    }
}
