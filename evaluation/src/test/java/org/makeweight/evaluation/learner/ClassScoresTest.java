package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassScoresTest {
    @Test
    void halfIsWhereTheClassifierDecides() {
        assertThat(ClassScores.leads(new double[] {-0.1, 0.1})[1]).isGreaterThan(0.5);
        assertThat(ClassScores.leads(new double[] {0, 0})).containsExactly(0.5, 0.5);
        double[] three = ClassScores.leads(new double[] {1, 4, 3});
        assertThat(three[1]).isGreaterThan(0.5);
        assertThat(three[2]).isLessThan(0.5).isGreaterThan(three[0]);
    }

    @Test
    void theOrderOfRowsStaysAsItIs() {
        double before = 0;
        for (int i = -2000; i <= 2000; i++) {
            double margin = i / 10.0;
            double score = ClassScores.leads(new double[] {-margin, margin})[1];
            assertThat(score).isGreaterThan(before).isLessThan(1);
            before = score;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClassWithoutTrainingRowsScoresZero(boolean probabilities) {
        double absent = ClassScores.absent(probabilities);
        assertThat(ClassScores.of(new double[] {absent, 0.75, 0.25}, probabilities)[0])
                .isZero();
        assertThat(ClassScores.of(new double[] {absent, 1}, probabilities)).containsExactly(0, 1);
    }

    @Test
    void probabilitiesStayAsTheyAre() {
        assertThat(ClassScores.of(new double[] {0.75, 0.25}, true)).containsExactly(0.75, 0.25);
    }
}
