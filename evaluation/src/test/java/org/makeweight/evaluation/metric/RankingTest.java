package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

class RankingTest {
    private static Scores tied(int seed) {
        RandomState random = new RandomState(seed);
        double[] scores = new double[60];
        boolean[] positive = new boolean[60];
        for (int row = 0; row < 60; row++) {
            positive[row] = row % 5 == 0;
            scores[row] = Math.rint(8 * random.randomSample() + (positive[row] ? 3 : 0)) / 11;
        }
        return new Scores(scores, positive, true);
    }

    private static Scores shuffled(Scores scores, RandomState random) {
        int[] order = random.permutation(scores.rows());
        double[] values = new double[order.length];
        boolean[] positive = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = scores.score(order[i]);
            positive[i] = scores.positive(order[i]);
        }
        return new Scores(values, positive, true);
    }

    @Test
    void precisionAtKIsTheMeanOverAllOrdersOfTiedRows() {
        RandomState random = new RandomState(1);
        for (int seed = 0; seed < 5; seed++) {
            Scores scores = tied(seed);
            int k = scores.positives();
            double sum = 0;
            int orders = 4000;
            for (int i = 0; i < orders; i++) {
                Scores order = shuffled(scores, random);
                // the k highest, of tied ones the first
                Integer[] rows = new Integer[order.rows()];
                Arrays.setAll(rows, row -> row);
                Arrays.sort(rows, (a, b) -> Double.compare(order.score(b), order.score(a)));
                for (int nth = 0; nth < k; nth++) {
                    sum += order.positive(rows[nth]) ? 1.0 / k : 0;
                }
            }
            // a mean of 4000 with a deviation below 0.12
            assertThat(Metric.PRECISION_AT_K.of(scores, 0.5)).isCloseTo(sum / orders, within(0.01));
        }
    }

    @Test
    void noFigureDependsOnTheOrderOfRows() {
        RandomState random = new RandomState(2);
        for (int seed = 0; seed < 20; seed++) {
            Scores scores = tied(seed);
            Scores other = shuffled(scores, random);
            assertThat(Metric.PRECISION_AT_K.of(other, 0.5)).isEqualTo(Metric.PRECISION_AT_K.of(scores, 0.5));
            assertThat(Metric.RECALL_AT_PRECISION_0_9.of(other, 0.5))
                    .isEqualTo(Metric.RECALL_AT_PRECISION_0_9.of(scores, 0.5));
        }
    }

    @Test
    void recallAtPrecisionIsTheBestOverAllThresholds() {
        for (int seed = 0; seed < 50; seed++) {
            Scores scores = tied(seed);
            double best = 0;
            for (int row = 0; row < scores.rows(); row++) {
                Confusion at = Confusion.at(scores.score(row), scores);
                best = 10 * at.tp() >= 9 * (at.tp() + at.fp()) ? Math.max(best, at.recall()) : best;
            }
            assertThat(Metric.RECALL_AT_PRECISION_0_9.of(scores, 0.5)).isEqualTo(best);
        }
    }

    @Test
    void nineOfTenAreEnough() {
        double[] values = new double[11];
        boolean[] positive = new boolean[11];
        for (int row = 0; row < 10; row++) {
            values[row] = 1 - 0.01 * row;
            positive[row] = row != 4;
        }
        positive[10] = true;
        assertThat(Metric.RECALL_AT_PRECISION_0_9.of(new Scores(values, positive, false), 0))
                .isEqualTo(1);
        positive[10] = false;
        assertThat(Metric.RECALL_AT_PRECISION_0_9.of(new Scores(values, positive, false), 0))
                .isEqualTo(1);
        positive[0] = false;
        assertThat(Metric.RECALL_AT_PRECISION_0_9.of(new Scores(values, positive, false), 0))
                .isZero();
    }

    @Test
    void withoutMinorityRowsBothAreUndefined() {
        Scores none = new Scores(new double[] {0.1, 0.9}, new boolean[2], true);
        assertThat(Metric.PRECISION_AT_K.of(none, 0.5)).isNaN();
        assertThat(Metric.RECALL_AT_PRECISION_0_9.of(none, 0.5)).isNaN();
    }
}
