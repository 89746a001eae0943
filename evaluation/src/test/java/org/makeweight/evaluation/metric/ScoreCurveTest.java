package org.makeweight.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreCurveTest {
    private static final double[] SCORES = {0.9, 0.8, 0.8, 0.4, 0.3, 0.1};
    private static final boolean[] POSITIVE = {true, false, true, false, true, false};

    @Test
    void precisionIsThatOfTheHighestThresholdWithTheRecall() {
        double[] precision = ScoreCurve.precision(new Scores(SCORES, POSITIVE, true));
        // recalls up to 1/3, 2/3 and 1, that is points 0 to 16, 17 to 33 and 34 to 50
        for (int point = 0; point < ScoreCurve.POINTS; point++) {
            double expected = point <= 16 ? 1 : point <= 33 ? 2.0 / 3 : 3.0 / 5;
            assertThat(precision[point]).as("at " + point).isEqualTo(expected);
        }
    }

    @Test
    void recallRunsStraightThroughTiesAndUpAtOnceWithout() {
        double[] recall = ScoreCurve.recall(new Scores(SCORES, POSITIVE, true));
        assertThat(recall[0]).isEqualTo(1.0 / 3);
        // half way through the pair at 0.8, which holds one of three negatives: 25/50 of a third
        assertThat(recall[10]).isCloseTo((1 + 10 * 3 / 50.0) / 3, within(1e-15));
        assertThat(recall[17]).isEqualTo(2.0 / 3);
        assertThat(recall[34]).isEqualTo(1);
        assertThat(recall[50]).isEqualTo(1);
    }

    @Test
    void areasAreAveragePrecisionAndAreaUnderTheCurve() {
        for (int seed = 0; seed < 100; seed++) {
            Scores scores = random(new Random(seed), 400);
            // the steps of a curve of 51 points are a fiftieth wide, and neither curve can leave 0 to 1
            assertThat(Arrays.stream(ScoreCurve.precision(scores))
                            .skip(1)
                            .average()
                            .orElseThrow())
                    .isCloseTo(Ranking.averagePrecision(scores), within(0.02));
            double[] recall = ScoreCurve.recall(scores);
            double area = 0;
            for (int i = 1; i < recall.length; i++) {
                area += (recall[i - 1] + recall[i]) / 2 / 50;
            }
            assertThat(area).isCloseTo(Ranking.rocAuc(scores), within(0.01));
        }
    }

    @Test
    void recallNeverFallsAndEndsAtOne() {
        for (int seed = 0; seed < 200; seed++) {
            double[] recall = ScoreCurve.recall(random(new Random(seed), 2 + seed));
            assertThat(recall).isSorted();
            assertThat(recall[50]).isEqualTo(1);
        }
    }

    @Test
    void equalScoresAreAsGoodAsChance() {
        Scores scores = new Scores(new double[] {0.5, 0.5, 0.5, 0.5}, new boolean[] {true, false, false, false}, true);
        assertThat(ScoreCurve.precision(scores)).containsOnly(0.25);
        double[] recall = ScoreCurve.recall(scores);
        for (int point = 0; point < recall.length; point++) {
            assertThat(recall[point]).isCloseTo(ScoreCurve.across(point), within(1e-15));
        }
    }

    @Test
    void oneClassHasNoCurve() {
        Scores none = new Scores(new double[] {0.1, 0.2}, new boolean[] {false, false}, true);
        assertThat(ScoreCurve.precision(none)).isEmpty();
        assertThat(ScoreCurve.recall(none)).isEmpty();
        Scores all = new Scores(new double[] {0.1, 0.2}, new boolean[] {true, true}, true);
        assertThat(ScoreCurve.recall(all)).isEmpty();
    }

    /** Half of the scores tie; both classes are there. */
    private static Scores random(Random random, int rows) {
        double[] scores = new double[rows];
        boolean[] positive = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            positive[row] = row == 0 || (row > 1 && random.nextInt(4) == 0);
            double score = random.nextDouble() * 0.7 + (positive[row] ? 0.3 : 0);
            scores[row] = random.nextBoolean() ? Math.rint(score * 20) / 20 : score;
        }
        return new Scores(scores, positive, true);
    }
}
