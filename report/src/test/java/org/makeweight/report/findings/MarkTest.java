package org.makeweight.report.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makeweight.report.findings.Mark.BEST;
import static org.makeweight.report.findings.Mark.NONE;
import static org.makeweight.report.findings.Mark.SECOND;

import org.junit.jupiter.api.Test;

class MarkTest {
    private static final double NAN = Double.NaN;

    @Test
    void everyFigureThatPrintsAsTheBestIsMarked() {
        assertThat(Mark.of(new double[] {0.5001, 0.4999, 0.3, 0.2999, 0.1}, 3, true))
                .containsExactly(BEST, BEST, SECOND, SECOND, NONE);
    }

    @Test
    void lowerIsBetterForErrors() {
        assertThat(Mark.of(new double[] {0.3, 0.1, 0.2}, 3, false)).containsExactly(NONE, BEST, SECOND);
    }

    @Test
    void missingFiguresAreNeverMarked() {
        assertThat(Mark.of(new double[] {NAN, 0.1, 0.2}, 3, true)).containsExactly(NONE, SECOND, BEST);
    }

    @Test
    void singleFigureIsNotMarked() {
        assertThat(Mark.of(new double[] {NAN, 0.1}, 3, true)).containsExactly(NONE, NONE);
    }
}
