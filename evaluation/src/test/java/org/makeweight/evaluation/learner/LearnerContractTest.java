package org.makeweight.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.method.Method;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.Tables;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;

/** What every classifier promises. */
class LearnerContractTest {
    private static final Table TRAINING = Tables.random(11, 150, 50, 3, 2, 1.5);
    private static final Table TEST = Tables.random(12, 150, 50, 3, 2, 1.5);

    static List<String> learners() {
        // olcut has no trainer without a file; OlcutTrainerTest is about it
        return Learners.all().all().stream()
                .map(Method::id)
                .filter(id -> !id.equals("olcut"))
                .toList();
    }

    private static double[] score(String learner, Table training, Optional<double[]> weights, long seed) {
        return Learners.all()
                .parse(learner)
                .make()
                .train(training, weights, seed)
                .score(TEST);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void sameSeedSameScores(String learner) {
        double[] first = score(learner, TRAINING, Optional.empty(), 5);
        assertThat(score(learner, TRAINING, Optional.empty(), 5)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void scoresOfOneRowDoNotDependOnTheOthers(String learner) {
        FittedLearner fitted = Learners.all().parse(learner).make().train(TRAINING, Optional.empty(), 5);
        double[] all = fitted.score(TEST);
        assertThat(fitted.score(TEST.select(new int[] {17}))).containsExactly(all[17]);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void probabilitiesLieBetweenZeroAndOne(String learner) {
        FittedLearner fitted = Learners.all().parse(learner).make().train(TRAINING, Optional.empty(), 5);
        if (fitted.probabilities()) {
            assertThat(Arrays.stream(fitted.score(TEST))).allMatch(score -> score >= 0 && score <= 1);
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aMovedMinorityIsFound(String learner) {
        boolean[] truth = new boolean[TEST.rows()];
        for (int row = 0; row < truth.length; row++) {
            truth[row] = TEST.isMinority(row);
        }
        double[] scores = score(learner, TRAINING, Optional.empty(), 5);
        // three columns moved by 1.5 deviations: a perfect classifier reaches 0.97
        assertThat(Metric.ROC_AUC.of(new Scores(scores, truth, true), 0.5)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void scoresOfAllClassesHoldThoseOfTheMinority(String learner) {
        FittedLearner fitted = Learners.all().parse(learner).make().train(TRAINING, Optional.empty(), 5);
        double[][] all = fitted.scores(TEST);
        double[] ofMinority = fitted.score(TEST);
        for (int row = 0; row < all.length; row++) {
            assertThat(Arrays.stream(all[row])).hasSize(2).allMatch(score -> score >= 0 && score <= 1);
            assertThat(all[row][1]).isEqualTo(ofMinority[row]);
            // the float and double arithmetic of Tribuo's own models
            assertThat(all[row][0] + all[row][1]).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("learners")
    void threeClassesAreToldApart(String learner) {
        Table training = Tables.ofThreeClasses(3);
        Table test = Tables.ofThreeClasses(4);
        FittedLearner fitted = Learners.all().parse(learner).make().train(training, Optional.empty(), 5);
        Scores scores = Scores.ofClasses(fitted.scores(test), test.labels(), 2, fitted.probabilities());
        // columns moved by three deviations: a perfect classifier reaches 0.93, chance a third
        assertThat(Metric.MACRO_RECALL.of(scores, 0.5)).as(learner).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aCategoryNotSeenInTrainingIsNoError(String learner) {
        int[] withoutFirst = IntStream.range(0, TRAINING.rows())
                .filter(row -> TRAINING.value(row, 3) != 0)
                .toArray();
        double[] scores = score(learner, TRAINING.select(withoutFirst), Optional.empty(), 5);
        assertThat(Arrays.stream(scores)).allMatch(Double::isFinite);
    }

    @Test
    void aWeightOfTwoIsARowTwice() {
        int[] twice = IntStream.range(0, 2 * TRAINING.rows())
                .filter(i -> i % 2 == 0 || TRAINING.isMinority(i / 2))
                .map(i -> i / 2)
                .toArray();
        double[] weights = new double[TRAINING.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = TRAINING.isMinority(row) ? 2 : 1;
        }
        for (String learner : List.of("cart", "cart:criterion=entropy,max_depth=4", "logistic-regression")) {
            double[] weighted = score(learner, TRAINING, Optional.of(weights), 5);
            double[] doubled = score(learner, TRAINING.select(twice), Optional.empty(), 5);
            // the solver of logistic regression stops at a tolerance, from another start
            assertThat(weighted).as(learner).containsExactly(doubled, within(learner.startsWith("cart") ? 0 : 0.02));
        }
    }

    @Test
    void nearestNeighboursVoteInShares() {
        double[] scores = score("knn:k=4", TRAINING, Optional.empty(), 0);
        assertThat(Arrays.stream(scores)).allMatch(score -> 4 * score == Math.rint(4 * score));
    }
}
