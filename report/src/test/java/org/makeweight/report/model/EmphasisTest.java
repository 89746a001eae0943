package org.makeweight.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makeweight.report.model.Emphasis.BEST;
import static org.makeweight.report.model.Emphasis.NONE;
import static org.makeweight.report.model.Emphasis.SECOND;

import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.Direction;

class EmphasisTest {
    private static final double NAN = Double.NaN;

    @Test
    void everyFigureThatPrintsAsTheBestIsMarked() {
        assertThat(Emphasis.of(new double[] {0.5001, 0.4999, 0.3, 0.2999, 0.1}, 3, Direction.HIGHER))
                .containsExactly(BEST, BEST, SECOND, SECOND, NONE);
    }

    @Test
    void lowerIsBetterForErrors() {
        assertThat(Emphasis.of(new double[] {0.3, 0.1, 0.2}, 3, Direction.LOWER))
                .containsExactly(NONE, BEST, SECOND);
    }

    @Test
    void missingFiguresAreNeverMarked() {
        assertThat(Emphasis.of(new double[] {NAN, 0.1, 0.2}, 3, Direction.HIGHER))
                .containsExactly(NONE, SECOND, BEST);
    }

    @Test
    void singleFigureIsNotMarked() {
        assertThat(Emphasis.of(new double[] {NAN, 0.1}, 3, Direction.HIGHER)).containsExactly(NONE, NONE);
    }
}
