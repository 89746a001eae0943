package org.makeweight.core.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.random.RandomState;

class TreeGrowerTest {
    private static final int ROWS = 120;
    private static final int WIDTH = 4;

    /** Values with many ties, noisy labels. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Data(double[] values, int[] labels, int classes) {
        static Data random(int seed, int classes) {
            RandomState random = new RandomState(seed);
            double[] values = new double[ROWS * WIDTH];
            Arrays.setAll(values, i -> i % 2 == 0 ? random.randint(-3, 4) : random.standardNormal());
            int[] labels = new int[ROWS];
            Arrays.setAll(labels, row ->
                    (int) Math.floorMod(Math.round(values[row * WIDTH] + random.standardNormal()), (long) classes));
            return new Data(values, labels, classes);
        }

        Data select(int[] rows) {
            double[] chosen = new double[rows.length * WIDTH];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(values, rows[i] * WIDTH, chosen, i * WIDTH, WIDTH);
            }
            return new Data(chosen, Arrays.stream(rows).map(row -> labels[row]).toArray(), classes);
        }

        TreeGrower grower(TreeSettings settings) {
            return new TreeGrower(SortedColumns.of(values, labels.length, WIDTH), labels, classes, settings);
        }
    }

    private static byte[] bytes(Tree tree) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(tree);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GINI", "ENTROPY"})
    void aWholeWeightIsThatManyCopies(Criterion criterion) {
        for (int seed = 0; seed < 20; seed++) {
            Data data = Data.random(seed, 2 + seed % 2);
            int[] counts = new RandomState(100 + seed).randint(0, 4, ROWS);
            int[] copies = IntStream.range(0, ROWS)
                    .flatMap(row -> IntStream.range(0, counts[row]).map(i -> row))
                    .toArray();
            TreeSettings settings = TreeSettings.of(criterion);
            Tree weighted = data.grower(settings)
                    .grow(Arrays.stream(counts).asDoubleStream().toArray(), new RandomState(0));
            Tree copied = data.select(copies).grower(settings).grow(new RandomState(0));
            assertThat(bytes(weighted)).isEqualTo(bytes(copied));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfRowsDoesNotMatter(Criterion criterion) {
        for (int seed = 0; seed < 20; seed++) {
            Data data = Data.random(seed, 2 + seed % 3);
            int[] shuffled = new RandomState(seed).permutation(ROWS);
            TreeSettings settings = TreeSettings.of(criterion);
            assertThat(bytes(data.select(shuffled).grower(settings).grow(new RandomState(0))))
                    .isEqualTo(bytes(data.grower(settings).grow(new RandomState(0))));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GINI", "ENTROPY"})
    void grownToTheEndItKnowsItsRows(Criterion criterion) {
        for (int classes = 2; classes < 5; classes++) {
            Data data = Data.random(classes, classes);
            Tree tree = data.grower(TreeSettings.of(criterion)).grow(new RandomState(0));
            for (int row = 0; row < ROWS; row++) {
                assertThat(tree.label(tree.leaf(data.values, row * WIDTH))).isEqualTo(data.labels[row]);
            }
        }
    }

    /** Compares each split with every other one that could have been made. */
    @Test
    void everySplitHasTheLeastGiniImpurityAndOfEqualOnesTheFirst() {
        for (int classes = 2; classes < 4; classes++) {
            Data data = Data.random(7, classes);
            Tree tree = data.grower(TreeSettings.of(Criterion.GINI)).grow(new RandomState(0));
            check(data, tree, 0, IntStream.range(0, ROWS).toArray());
        }
    }

    private static void check(Data data, Tree tree, int node, int[] rows) {
        if (tree.isLeaf(node)) {
            return;
        }
        int column = tree.column(node);
        double threshold = tree.threshold(node);
        double taken = impurity(data, rows, column, threshold);
        for (int c = 0; c < WIDTH; c++) {
            int other = c;
            double[] values = Arrays.stream(rows)
                    .mapToDouble(row -> data.values[row * WIDTH + other])
                    .distinct()
                    .sorted()
                    .toArray();
            for (int i = 0; i + 1 < values.length; i++) {
                double impurity = impurity(data, rows, c, values[i]);
                boolean earlier = c < column || (c == column && values[i + 1] <= threshold);
                // sums of whole numbers are exact; quotients differ by rounding
                assertThat(impurity).isGreaterThan(taken - 1e-9);
                assertThat(earlier && impurity < taken + 1e-9 && impurity > taken + 1e-12)
                        .isFalse();
            }
        }
        check(data, tree, tree.left(node), side(data, rows, column, threshold, true));
        check(data, tree, tree.right(node), side(data, rows, column, threshold, false));
    }

    private static int[] side(Data data, int[] rows, int column, double threshold, boolean left) {
        return Arrays.stream(rows)
                .filter(row -> data.values[row * WIDTH + column] <= threshold == left)
                .toArray();
    }

    private static double impurity(Data data, int[] rows, int column, double threshold) {
        double impurity = 0;
        for (boolean left : new boolean[] {true, false}) {
            int[] side = side(data, rows, column, threshold, left);
            double squares = 0;
            for (int label = 0; label < data.classes; label++) {
                int wanted = label;
                long n = Arrays.stream(side)
                        .filter(row -> data.labels[row] == wanted)
                        .count();
                squares += (double) n * n;
            }
            impurity += side.length - squares / side.length;
        }
        return impurity;
    }

    @Test
    void leavesKeepTheFewestRowsTheLeastWeightAndTheGreatestDepth() {
        for (int seed = 0; seed < 10; seed++) {
            Data data = Data.random(seed, 2);
            double[] weights = new RandomState(seed).randomSample(ROWS);
            TreeSettings settings = new TreeSettings(Criterion.GINI, OptionalInt.of(5), 4, 2.5, OptionalInt.of(2));
            Tree tree = data.grower(settings).grow(weights, new RandomState(seed));
            int[] rows = new int[tree.nodes()];
            double[] weight = new double[tree.nodes()];
            for (int row = 0; row < ROWS; row++) {
                int leaf = tree.leaf(data.values, row * WIDTH);
                rows[leaf]++;
                weight[leaf] += weights[row];
            }
            assertThat(tree.leaves()).isBetween(3, 32);
            for (int node = 0; node < tree.nodes(); node++) {
                if (tree.isLeaf(node)) {
                    assertThat(rows[node]).isGreaterThanOrEqualTo(4);
                    assertThat(weight[node]).isGreaterThan(2.5 - 1e-12);
                    assertThat(tree.weight(node, 0) + tree.weight(node, 1)).isCloseTo(weight[node], within(1e-12));
                }
            }
            assertThat(depth(tree, 0)).isLessThanOrEqualTo(5);
        }
    }

    private static int depth(Tree tree, int node) {
        return tree.isLeaf(node) ? 0 : 1 + Math.max(depth(tree, tree.left(node)), depth(tree, tree.right(node)));
    }

    @Test
    void growingOneTreeLeavesNothingBehindForTheNext() {
        Data data = Data.random(3, 2);
        TreeGrower used = data.grower(TreeSettings.of(Criterion.GINI).withMaxFeatures(2));
        for (int seed = 0; seed < 10; seed++) {
            int[] drawn = new RandomState(seed).choice(ROWS, seed % 2 == 0 ? ROWS : 5);
            double[] weights = new double[ROWS];
            Arrays.stream(drawn).forEach(row -> weights[row]++);
            Tree fresh = data.grower(TreeSettings.of(Criterion.GINI).withMaxFeatures(2))
                    .grow(weights, new RandomState(seed));
            assertThat(bytes(used.grow(weights, new RandomState(seed)))).isEqualTo(bytes(fresh));
        }
    }

    @Test
    void drawnColumnsAreAmongThoseThatDiffer() {
        // one column says everything, nine nothing at all: it is found although one is drawn
        double[] values = new double[50 * 10];
        int[] labels = new int[50];
        for (int row = 0; row < 50; row++) {
            values[row * 10 + 6] = row;
            labels[row] = row < 20 ? 0 : 1;
        }
        Tree tree = new TreeGrower(
                        SortedColumns.of(values, 50, 10),
                        labels,
                        2,
                        TreeSettings.of(Criterion.GINI).withMaxFeatures(1))
                .grow(new RandomState(0));
        assertThat(tree.leaves()).isEqualTo(2);
        assertThat(tree.column(0)).isEqualTo(6);
        assertThat(tree.threshold(0)).isEqualTo(19.5);
    }

    @Test
    void aTreeAsDeepAsItsRowsIsGrownWithoutRecursion() {
        int n = 20_000;
        double[] values = IntStream.range(0, n).asDoubleStream().toArray();
        int[] labels = IntStream.range(0, n).map(row -> row % 2).toArray();
        double[] weights = new double[n];
        Arrays.setAll(weights, row -> row + 1); // the heaviest row is cut off each time
        Tree tree = new TreeGrower(SortedColumns.of(values, n, 1), labels, 2, TreeSettings.of(Criterion.GINI))
                .grow(weights, new RandomState(0));
        assertThat(tree.leaves()).isEqualTo(n);
    }

    @Test
    void zeroAndMinusZeroAreOneValue() {
        double[] values = {0.0, -0.0, 0.0, -0.0};
        int[] labels = {0, 1, 1, 0};
        Tree tree = new TreeGrower(SortedColumns.of(values, 4, 1), labels, 2, TreeSettings.of(Criterion.GINI))
                .grow(new RandomState(0));
        assertThat(tree.leaves()).isEqualTo(1);
        assertThat(tree.share(0, 1)).isEqualTo(0.5);
    }

    @Test
    void aTreeSurvivesSerialization() throws IOException, ClassNotFoundException {
        Data data = Data.random(1, 3);
        Tree tree = data.grower(TreeSettings.of(Criterion.GINI)).grow(new RandomState(0));
        byte[] written = bytes(tree);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written))) {
            assertThat(bytes((Tree) in.readObject())).isEqualTo(written);
        }
    }

    @Test
    void anInterruptedThreadGrowsNoFurther() {
        TreeGrower grower = Data.random(1, 2).grower(TreeSettings.of(Criterion.GINI));
        RandomState random = new RandomState(0);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> grower.grow(random)).isInstanceOf(InterruptedWorkException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
