package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.core.random.RandomState;

class CalibrationTest {
    private static double intercept(Scores scores) {
        return Metric.CALIBRATION_INTERCEPT.of(scores, 0.5);
    }

    private static double slope(Scores scores) {
        return Metric.CALIBRATION_SLOPE.of(scores, 0.5);
    }

    /** Rows whose truth is drawn by known log odds, with scores whose log odds are a + b times those. */
    private static Scores moved(int rows, double a, double b) {
        RandomState random = new RandomState(5);
        double[] scores = new double[rows];
        boolean[] positive = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            double z = random.normal(-2, 1.5);
            positive[row] = random.randomSample() < 1 / (1 + StrictMath.exp(-z));
            scores[row] = 1 / (1 + StrictMath.exp(-(a + b * z)));
        }
        return new Scores(scores, positive, true);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2.2, 1", "-1, 1", "0, 2", "0, 0.5", "1, 2"})
    void aKnownDistortionIsFound(double a, double b) {
        Scores scores = moved(40_000, a, b);
        // the standard error of both is about 0.02 with 5,000 minority rows
        assertThat(slope(scores)).isCloseTo(1 / b, within(0.08 / b));
        if (b == 1) {
            assertThat(intercept(scores)).isCloseTo(-a, within(0.08));
        }
    }

    @Test
    void bothAreUndefinedWhereAThresholdSeparates() {
        Scores separated = new Scores(new double[] {0.1, 0.2, 0.7}, new boolean[] {false, false, true}, true);
        Scores reversed = new Scores(new double[] {0.1, 0.2, 0.7}, new boolean[] {true, true, false}, true);
        Scores touching = new Scores(new double[] {0.1, 0.2, 0.2}, new boolean[] {false, false, true}, true);
        Scores constant = new Scores(new double[] {0.3, 0.3, 0.3}, new boolean[] {false, false, true}, true);
        Scores oneKind = new Scores(new double[] {0.1, 0.2, 0.3}, new boolean[3], true);
        Scores margins = new Scores(new double[] {0.1, 0.3, 0.2}, new boolean[] {false, false, true}, false);
        for (Scores scores : new Scores[] {separated, reversed, touching, constant, oneKind, margins}) {
            assertThat(intercept(scores)).isNaN();
            assertThat(slope(scores)).isNaN();
        }
    }

    @Test
    void certainScoresThatAreWrongAreKeptFromInfinity() {
        Scores scores =
                new Scores(new double[] {0, 0, 1, 1, 0.4}, new boolean[] {false, true, true, false, true}, true);
        assertThat(intercept(scores)).isFinite();
        assertThat(slope(scores)).isBetween(-1.0, 1.0);
    }

    @Test
    void theFitIsTheBestOne() {
        // at the maximum the residuals are orthogonal to 1 and to the log odds
        Scores scores = moved(500, 1, 3);
        double[] x = new double[500];
        Arrays.setAll(x, row -> StrictMath.log(scores.score(row)) - StrictMath.log1p(-scores.score(row)));
        double a = intercept(scores);
        double rest = 0;
        for (int row = 0; row < 500; row++) {
            rest += (scores.positive(row) ? 1 : 0) - 1 / (1 + StrictMath.exp(-(a + x[row])));
        }
        assertThat(rest).isCloseTo(0, within(1e-9));
    }

    @Test
    void aScoreOnAnEdgeFallsIntoTheUpperBin() {
        // 0.3 alone in its bin: each row is 0.3, 0.71 and 0.01 off
        Scores apart = new Scores(new double[] {0.3, 0.29, 0.19}, new boolean[] {false, true, false}, true);
        assertThat(Metric.ECE.of(apart, 0.5)).isCloseTo((0.3 + 0.71 + 0.19) / 3, within(1e-15));
        // within one bin the distances offset each other
        Scores together = new Scores(new double[] {0.3, 0.31}, new boolean[] {false, true}, true);
        assertThat(Metric.ECE.of(together, 0.5)).isCloseTo(0.39 / 2, within(1e-15));
    }

    @Test
    void everyProbabilityHasABin() {
        double belowSix = Math.nextDown(0.6);
        Scores scores = new Scores(new double[] {0, 1, belowSix, 0.6}, new boolean[] {false, true, true, false}, true);
        assertThat(Metric.ECE.of(scores, 0.5)).isCloseTo((1 - belowSix + 0.6) / 4, within(1e-15));
    }
}
