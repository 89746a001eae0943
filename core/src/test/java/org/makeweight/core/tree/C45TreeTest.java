package org.makeweight.core.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

/** The tree after C4.5: gain ratio, at least two rows a side, pessimistic pruning. */
class C45TreeTest {
    private static Tree grow(double[] values, int width, int[] labels, int classes, int[] rows) {
        TreeSettings settings = TreeSettings.of(Criterion.GAIN_RATIO).withMinSamplesLeaf(2);
        double[] weights = new double[labels.length];
        Arrays.stream(rows).forEach(row -> weights[row] = 1);
        SortedColumns columns = SortedColumns.of(values, labels.length, width);
        return PessimisticPruning.prune(
                new TreeGrower(columns, labels, classes, settings).grow(weights, new RandomState(0)));
    }

    private static int classify(Tree tree, double[] values, int at) {
        return tree.label(tree.leaf(values, at));
    }

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
            Tree tree = grow(values, 3, labels, 2, all(400));
            assertThat(tree.leaves()).isEqualTo(3);
            assertThat(IntStream.range(0, 400)).allMatch(row -> classify(tree, values, 3 * row) == labels[row]);
        }
    }

    @Test
    void labelsWithoutAnyRelationAreMostlyPrunedAway() {
        int leaves = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomState random = new RandomState(seed);
            double[] values = random.randomSample(300 * 4);
            int[] labels = random.randint(0, 2, 300);
            leaves += grow(values, 4, labels, 2, all(300)).leaves();
        }
        // the penalty for the thresholds tried and the pruning leave few splits to chance
        assertThat(leaves / 20.0).isLessThan(5);
    }

    @Test
    void moreClassesAreToldApart() {
        double[] values = new RandomState(3).randomSample(600);
        int[] labels = Arrays.stream(values).mapToInt(v -> (int) (4 * v)).toArray();
        Tree tree = grow(values, 1, labels, 4, all(600));
        assertThat(tree.leaves()).isEqualTo(4);
        assertThat(IntStream.range(0, 600)).allMatch(row -> classify(tree, values, row) == labels[row]);
    }

    @Test
    void itLearnsFromTheGivenRowsOnly() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8};
        int[] labels = {0, 0, 1, 1, 1, 1, 0, 0};
        Tree tree = grow(values, 1, labels, 2, new int[] {0, 1, 2, 3});
        assertThat(IntStream.range(0, 8).map(row -> classify(tree, values, row)))
                .containsExactly(0, 0, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void equalValuesAreNotDivided() {
        double[] values = {5, 5, 5, 5, 5, 5};
        int[] labels = {0, 1, 0, 1, 1, 1};
        Tree tree = grow(values, 1, labels, 2, all(6));
        assertThat(tree.leaves()).isEqualTo(1);
        assertThat(classify(tree, values, 0)).isEqualTo(1);
    }

    @Test
    void pruningKeepsWhatIsLeftWhole() {
        RandomState random = new RandomState(5);
        double[] values = random.randomSample(500 * 3);
        int[] labels = IntStream.range(0, 500)
                .map(row -> values[3 * row] > 0.6 || random.randomSample() < 0.15 ? 1 : 0)
                .toArray();
        TreeSettings settings = TreeSettings.of(Criterion.GINI);
        Tree whole = new TreeGrower(SortedColumns.of(values, 500, 3), labels, 2, settings).grow(new RandomState(0));
        Tree pruned = PessimisticPruning.prune(whole);
        assertThat(pruned.leaves()).isBetween(2, whole.leaves() / 2);
        int[] rowsOfNode = new int[pruned.nodes()];
        IntStream.range(0, 500).forEach(row -> rowsOfNode[pruned.leaf(values, 3 * row)]++);
        for (int node = 0; node < pruned.nodes(); node++) {
            double weight = pruned.weight(node, 0) + pruned.weight(node, 1);
            assertThat(rowsOfNode[node]).isEqualTo(pruned.isLeaf(node) ? (int) weight : 0);
        }
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
