package org.makeweight.smote.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

class DecisionTreeTest {
    private static int[] all(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test
    void aCornerIsLearntExactly() {
        for (int seed = 0; seed < 20; seed++) {
            double[] values = new RandomState(seed).randomSample(400 * 3);
            int[] labels = IntStream.range(0, 400)
                    .map(row -> values[3 * row] > 0.4 && values[3 * row + 2] > 0.3 ? 1 : 0)
                    .toArray();
            DecisionTree tree = DecisionTree.of(values, 3, labels, 2, all(400));
            assertThat(tree.leaves()).isEqualTo(3);
            assertThat(IntStream.range(0, 400)).allMatch(row -> tree.classify(row) == labels[row]);
        }
    }

    @Test
    void labelsWithoutAnyRelationAreMostlyPrunedAway() {
        int leaves = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomState random = new RandomState(seed);
            double[] values = random.randomSample(300 * 4);
            int[] labels = random.randint(0, 2, 300);
            leaves += DecisionTree.of(values, 4, labels, 2, all(300)).leaves();
        }
        // the penalty for the thresholds tried and the pruning leave few splits to chance
        assertThat(leaves / 20.0).isLessThan(5);
    }

    @Test
    void moreClassesAreToldApart() {
        double[] values = new RandomState(3).randomSample(600);
        int[] labels = Arrays.stream(values).mapToInt(v -> (int) (4 * v)).toArray();
        DecisionTree tree = DecisionTree.of(values, 1, labels, 4, all(600));
        assertThat(tree.leaves()).isEqualTo(4);
        assertThat(IntStream.range(0, 600)).allMatch(row -> tree.classify(row) == labels[row]);
    }

    @Test
    void itLearnsFromTheGivenRowsOnly() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] labels = {0, 0, 1, 1, 1, 1, 0, 0};
        DecisionTree tree = DecisionTree.of(values, 1, labels, 2, new int[] {0, 1, 2, 3});
        assertThat(IntStream.range(0, 8).map(tree::classify)).containsExactly(0, 0, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void equalValuesAreNotDivided() {
        double[] values = {5, 5, 5, 5, 5, 5};
        int[] labels = {0, 1, 0, 1, 1, 1};
        DecisionTree tree = DecisionTree.of(values, 1, labels, 2, all(6));
        assertThat(tree.leaves()).isEqualTo(1);
        assertThat(tree.classify(0)).isEqualTo(1);
    }

    /** The examples of Quinlan's book, section 4.2; the last one there is exact, here an approximation. */
    @Test
    void expectedErrorsAreThoseOfTheBook() {
        assertThat(PessimisticErrors.more(6, 0) / 6).isCloseTo(0.206, within(5e-4));
        assertThat(PessimisticErrors.more(9, 0) / 9).isCloseTo(0.143, within(5e-4));
        assertThat(PessimisticErrors.more(1, 0)).isCloseTo(0.750, within(5e-4));
        assertThat((1 + PessimisticErrors.more(16, 1)) / 16).isCloseTo(0.157, within(3e-3));
    }
}
