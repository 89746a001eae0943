package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.core.failure.BadInputException;

class ClassConfusionTest {
    /** Scores that take each row for the given class. */
    private static Scores decided(int classes, int[] truth, int[] decision) {
        double[][] scores = new double[truth.length][classes];
        for (int row = 0; row < truth.length; row++) {
            scores[row][decision[row]] = 0.4;
        }
        return Scores.ofClasses(scores, truth, classes - 1, true);
    }

    @Test
    void macroMetricsAreThoseOfScikitLearnAndImbalancedLearn() {
        // f1_score and recall_score with average="macro", geometric_mean_score
        int[] truth = {0, 1, 2, 0, 1, 2, 0, 0, 1, 2};
        int[] decision = {0, 2, 1, 0, 0, 2, 0, 1, 1, 2};
        Scores scores = decided(3, truth, decision);
        // recalls 3/4, 1/3, 2/3; precisions 3/4, 1/3, 2/3
        assertThat(Metric.MACRO_RECALL.of(scores, 0.5)).isCloseTo(7 / 12.0, within(1e-15));
        assertThat(Metric.MACRO_F1.of(scores, 0.5)).isCloseTo(7 / 12.0, within(1e-15));
        assertThat(Metric.MACRO_G_MEAN.of(scores, 0.5)).isCloseTo(Math.cbrt(1 / 6.0), within(1e-15));
    }

    @Test
    void ofMoreThanTwoClassesTheHighestScoreDecidesAndTheThresholdOnlyTheMinority() {
        Scores scores = Scores.ofClasses(
                new double[][] {{0.4, 0.3, 0.3}, {0.3, 0.4, 0.3}, {0.2, 0.35, 0.45}}, new int[] {0, 1, 2}, 2, true);
        Confusion low = Confusion.at(0.3, scores);
        Confusion high = Confusion.at(0.5, scores);
        assertThat(low.tp()).isEqualTo(1);
        assertThat(low.fp()).isEqualTo(2);
        assertThat(high.fn()).isEqualTo(1);
        assertThat(Metric.MACRO_F1.of(low)).isEqualTo(1).isEqualTo(Metric.MACRO_F1.of(high));
    }

    @Test
    void ofEqualScoresTheFirstClassIsTaken() {
        Scores scores = Scores.ofClasses(new double[][] {{0.2, 0.4, 0.4}}, new int[] {1}, 2, true);
        assertThat(Confusion.at(0.5, scores).classes().count(1, 1)).isEqualTo(1);
    }

    @Test
    void ofTwoClassesTheThresholdDecides() {
        double[][] scores = {{0.6, 0.4}, {0.7, 0.3}, {0.2, 0.8}};
        int[] truth = {1, 0, 1};
        Scores two = Scores.ofClasses(scores, truth, 1, true);
        assertThat(Metric.MACRO_RECALL.of(two, 0.5)).isEqualTo(0.75);
        assertThat(Metric.MACRO_RECALL.of(two, 0.4)).isEqualTo(1);
        assertThat(Confusion.at(0.4, two))
                .isEqualTo(Confusion.at(
                        0.4, new Scores(new double[] {0.4, 0.3, 0.8}, new boolean[] {true, false, true}, true)));
    }

    @Test
    void aClassWithoutTestRowsIsLeftOut() {
        Scores scores = decided(3, new int[] {0, 0, 1, 1}, new int[] {0, 2, 1, 1});
        assertThat(Metric.MACRO_RECALL.of(scores, 0.5)).isEqualTo(0.75);
        assertThat(Metric.MACRO_F1.of(scores, 0.5)).isCloseTo((2 / 3.0 + 1) / 2, within(1e-15));
        assertThat(Metric.MACRO_G_MEAN.of(scores, 0.5)).isEqualTo(Math.sqrt(0.5));
        assertThat(Metric.MACRO_F1.of(new Confusion(0, 0, 0, 0))).isNaN();
    }

    @Test
    void countsOfFoldsAddUp() {
        Scores first = decided(3, new int[] {0, 1, 2}, new int[] {0, 1, 1});
        Scores second = decided(3, new int[] {2, 2, 1}, new int[] {2, 2, 0});
        Scores both = decided(3, new int[] {0, 1, 2, 2, 2, 1}, new int[] {0, 1, 1, 2, 2, 0});
        assertThat(Confusion.at(0.3, first).plus(Confusion.at(0.3, second))).isEqualTo(Confusion.at(0.3, both));
    }

    @Test
    void expectedCostIsAMeanOverRowsAndNeedsCosts() {
        Confusion confusion = new Confusion(5, 20, 3, 72);
        assertThat(Metric.EXPECTED_COST.of(confusion, Optional.of(new ErrorCosts(10, 1))))
                .isEqualTo(0.5);
        assertThatThrownBy(() -> Metric.EXPECTED_COST.of(confusion))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("costs: {false_negative");
        assertThatThrownBy(() -> new ErrorCosts(0, 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("false_negative must be a number above 0 but was 0");
    }

    @Test
    void theBestThresholdOfExpectedCostIsTheShareOfTheFalsePositive() {
        double[] posterior = new double[1001];
        Arrays.setAll(posterior, i -> i / 1000.0);
        // Elkan 2001: take a row for the minority from c(fp) / (c(fp) + c(fn)) up
        double threshold = BayesRule.threshold(Metric.EXPECTED_COST, Optional.of(new ErrorCosts(9, 1)), posterior);
        assertThat(threshold).isCloseTo(0.1, within(0.001));
    }
}
