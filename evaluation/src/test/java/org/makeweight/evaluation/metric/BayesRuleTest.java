package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeweight.core.random.RandomState;

class BayesRuleTest {
    /** The value of a metric where counts are expected ones: a thousandth of a row is small enough to be told apart. */
    private static double expected(Metric metric, double[] posterior, double threshold) {
        double tp = 0;
        double fp = 0;
        double positives = 0;
        for (double p : posterior) {
            positives += p;
            tp += p >= threshold ? p : 0;
            fp += p >= threshold ? 1 - p : 0;
        }
        double unit = 1e9;
        return metric.of(new Confusion(
                Math.round(unit * tp),
                Math.round(unit * fp),
                Math.round(unit * (positives - tp)),
                Math.round(unit * (posterior.length - positives - fp))));
    }

    private static double[] skewed(int rows) {
        RandomState random = new RandomState(3);
        double[] posterior = new double[rows];
        for (int i = 0; i < rows; i++) {
            double u = random.randomSample();
            // with equal ones among them
            posterior[i] = Math.rint(100 * u * u * u) / 100;
        }
        return posterior;
    }

    @ParameterizedTest
    @EnumSource(names = {"F1", "F2", "BALANCED_ACCURACY", "G_MEAN", "MCC"})
    void noOtherThresholdIsExpectedToBeBetter(Metric metric) {
        double[] posterior = skewed(400);
        double threshold = BayesRule.threshold(metric, posterior);
        double reached = expected(metric, posterior, threshold);
        for (double other : posterior) {
            // rounding to parts of a row
            assertThat(expected(metric, posterior, other)).isLessThanOrEqualTo(reached + 1e-8);
        }
        assertThat(posterior).contains(threshold);
    }

    @Test
    void theThresholdOfF1IsHalfTheF1ThatItReaches() {
        double[] posterior = new double[10_001];
        Arrays.setAll(posterior, i -> (i / 10_000.0) * (i / 10_000.0));
        double threshold = BayesRule.threshold(Metric.F1, posterior);
        // Lipton et al. 2014, theorem 1; neighbouring probabilities are up to 2e-4 apart
        assertThat(threshold).isCloseTo(expected(Metric.F1, posterior, threshold) / 2, within(2e-4));
    }

    @Test
    void theThresholdOfBalancedAccuracyIsThePrevalence() {
        double[] posterior = skewed(5000);
        double prevalence = Arrays.stream(posterior).average().orElseThrow();
        // probabilities are a hundredth apart
        assertThat(BayesRule.threshold(Metric.BALANCED_ACCURACY, posterior)).isCloseTo(prevalence, within(0.01));
    }

    @Test
    void recallAndPrecisionAreTakenWhereF1IsBest() {
        double[] posterior = skewed(400);
        double f1 = BayesRule.threshold(Metric.F1, posterior);
        assertThat(BayesRule.threshold(Metric.RECALL, posterior)).isEqualTo(f1);
        assertThat(BayesRule.threshold(Metric.PRECISION, posterior)).isEqualTo(f1);
    }

    @Test
    void ofEquallyGoodThresholdsTheLargestIsTaken() {
        assertThat(BayesRule.threshold(Metric.F1, new double[] {0, 0, 1, 1})).isEqualTo(1);
        assertThat(BayesRule.threshold(Metric.BALANCED_ACCURACY, new double[] {0.2, 0.2, 0.2}))
                .isEqualTo(0.2);
        // balanced accuracy is one half at both
        assertThat(BayesRule.threshold(Metric.MCC, new double[] {0.5, 0.5})).isEqualTo(0.5);
    }
}
