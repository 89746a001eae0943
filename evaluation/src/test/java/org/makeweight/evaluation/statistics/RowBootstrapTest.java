package org.makeweight.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

class RowBootstrapTest {
    private static final int ROWS = 200;

    private static boolean[] positive() {
        boolean[] positive = new boolean[ROWS];
        for (int i = 0; i < ROWS; i += 4) {
            positive[i] = true;
        }
        return positive;
    }

    private static boolean[] taken(double right, long seed) {
        Random random = new Random(seed);
        boolean[] positive = positive();
        boolean[] taken = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            taken[i] = positive[i] == random.nextDouble() < right;
        }
        return taken;
    }

    private static double f1(long[] counts) {
        return 2.0 * counts[0] / (2 * counts[0] + counts[1] + counts[2]);
    }

    @Test
    void theSameDecisionsDifferByNothingWhateverRowsAreDrawn() {
        boolean[] one = taken(0.8, 1);
        assertThat(RowBootstrap.ofDifference(positive(), one, one, RowBootstrapTest::f1, new RandomState(0)))
                .isEqualTo(new Interval(0, 0));
    }

    /** Of recall the bootstrap's spread is known: that of a mean over the positive rows, nearly. */
    @Test
    void theIntervalOfRecallIsAsWideAsItsStandardErrorSays() {
        boolean[] none = new boolean[ROWS];
        boolean[] half = new boolean[ROWS];
        for (int i = 0; i < ROWS; i += 8) {
            half[i] = true;
        }
        Interval interval = RowBootstrap.ofDifference(
                positive(), half, none, counts -> counts[0] / (double) (counts[0] + counts[2]), new RandomState(0));
        // 50 positive rows, half of them found: 1.96 · sqrt(0.25 / 50) = 0.139; two thousand samples tell it to a tenth
        assertThat(interval.low()).isBetween(0.5 - 0.155, 0.5 - 0.123);
        assertThat(interval.high()).isBetween(0.5 + 0.123, 0.5 + 0.155);
    }

    @Test
    void theIntervalIsTheSameForTheSameSeed() {
        Interval first = RowBootstrap.ofDifference(
                positive(), taken(0.9, 1), taken(0.7, 2), RowBootstrapTest::f1, new RandomState(3));
        assertThat(RowBootstrap.ofDifference(
                        positive(), taken(0.9, 1), taken(0.7, 2), RowBootstrapTest::f1, new RandomState(3)))
                .isEqualTo(first);
        assertThat(first.low()).isPositive();
    }
}
