package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.Matrix;

class AdversarialLossTest {
    /** One float rounding of numbers up to 1. */
    private static final double TOLERANCE = 1e-7;

    @Test
    void logisticLossesAreSoftplusOfSignedScores() {
        Matrix scores = Twin.normal(6, 1, 1);
        Matrix gradient = new Matrix(6, 1);
        double[][] s = Twin.of(scores);
        double loss = AdversarialLoss.NON_SATURATING.ofCritic(scores, 3, gradient);
        assertThat(loss).isCloseTo(logistic(s), within(TOLERANCE));
        Twin.assertClose(gradient, Twin.differences(s, () -> logistic(s)), 10 * TOLERANCE);

        double pleading = AdversarialLoss.NON_SATURATING.ofGenerator(scores, gradient);
        assertThat(pleading).isCloseTo(upwards(s, 0, 6), within(TOLERANCE));
        Twin.assertClose(gradient, Twin.differences(s, () -> upwards(s, 0, 6)), 10 * TOLERANCE);
    }

    private static double logistic(double[][] s) {
        double generated = 0;
        for (int i = 0; i < 3; i++) {
            generated += Math.log(1 + Math.exp(s[i][0])) / 3;
        }
        return generated + upwards(s, 3, 6);
    }

    private static double upwards(double[][] s, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.log(1 + Math.exp(-s[i][0])) / (to - from);
        }
        return sum;
    }

    @Test
    void logisticLossesStayFiniteForLargeScores() {
        Matrix scores = new Matrix(2, 1);
        scores.row(0)[0] = 500;
        scores.row(1)[0] = -500;
        Matrix gradient = new Matrix(2, 1);
        assertThat(AdversarialLoss.NON_SATURATING.ofCritic(scores, 1, gradient)).isEqualTo(1000);
        assertThat(gradient.row(0)[0]).isEqualTo(1);
        assertThat(gradient.row(1)[0]).isEqualTo(-1);
    }

    @Test
    void wassersteinLossesAreDifferencesOfMeans() {
        Matrix scores = new Matrix(4, 1);
        float[] values = {1, 2, 5, 8};
        for (int i = 0; i < 4; i++) {
            scores.row(i)[0] = values[i];
        }
        Matrix gradient = new Matrix(4, 1);
        assertThat(AdversarialLoss.WASSERSTEIN.ofCritic(scores, 2, gradient)).isEqualTo(1.5 - 6.5);
        assertThat(new float[] {gradient.row(0)[0], gradient.row(1)[0], gradient.row(2)[0], gradient.row(3)[0]})
                .containsExactly(0.5f, 0.5f, -0.5f, -0.5f);
        assertThat(AdversarialLoss.WASSERSTEIN.ofGenerator(scores, gradient)).isEqualTo(-4);
        assertThat(gradient.row(3)[0]).isEqualTo(-0.25f);
    }
}
