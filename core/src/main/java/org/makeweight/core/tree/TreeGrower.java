package org.makeweight.core.tree;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.random.RandomState;

/**
 * Grows classification trees on the rows of one matrix, each under weights of its own.
 *
 * <p>A node splits where value &lt;= threshold in one column; the threshold is halfway between two neighbouring values. It
 * is a leaf if its rows are of one class, if no split leaves enough on both sides, or at the greatest depth. A row of
 * weight 0 is not there, and a whole weight counts as so many copies of the row, but for {@link
 * TreeSettings#minSamplesLeaf}. Splits that do not lower the impurity are made too, as they may prepare one that does.
 *
 * <p>Not for several threads at a time: each takes a grower of its own, and they may share the sorted columns. Time O(n d)
 * for each level of the tree, less what columns without differences save; memory 4 bytes a cell, used for tree after
 * tree, besides the sorted columns.
 *
 * <p>Reference: L. Breiman, J. Friedman, R. Olshen and C. Stone. Classification and regression trees. Wadsworth, 1984.
 */
public final class TreeGrower {
    private final int[] labels;
    private final int classes;
    private final TreeSettings settings;
    private final SortedRows rows;
    private final ThresholdSearch search;
    private final SplitRule rule;

    /**
     * Prepares to grow trees.
     *
     * @param labels one for each row of the columns, in [0, classes)
     */
    public TreeGrower(SortedColumns columns, int[] labels, int classes, TreeSettings settings) {
        if (labels.length != columns.rows()) {
            throw new IllegalArgumentException(labels.length + " labels for " + columns.rows() + " rows");
        }
        this.labels = labels;
        this.classes = classes;
        this.settings = settings;
        this.rows = new SortedRows(columns);
        this.search = ThresholdSearch.of(settings.criterion(), labels, classes);
        this.rule = search instanceof EntropySearch entropy && settings.criterion() == Criterion.GAIN_RATIO
                ? new GainRatio(entropy, settings)
                : new LeastImpurity(search, settings);
    }

    /** Grows a tree of all rows, each with weight 1. */
    public Tree grow(RandomState random) {
        double[] ones = new double[labels.length];
        Arrays.fill(ones, 1);
        return grow(ones, random);
    }

    /**
     * Grows a tree.
     *
     * @param weights one for each row, finite, at least 0, not all 0
     * @param random draws columns, if the settings ask for it
     * @throws InterruptedWorkException if the thread is interrupted
     */
    public Tree grow(double[] weights, RandomState random) {
        rows.begin(weights);
        search.begin(weights);
        TreeBuilder tree = new TreeBuilder(classes);
        Deque<Node> open = new ArrayDeque<>();
        open.push(root(weights));
        while (!open.isEmpty()) {
            InterruptedWorkException.check();
            Node node = open.pop();
            int number = tree.add(node.weights());
            if (node.parent() >= 0) {
                tree.right(node.parent(), number);
            }
            if (mayBeSplit(node)) {
                int[] live = live(node);
                Optional<Split> split = rule.best(rows, node, live, random);
                if (split.isPresent()) {
                    divide(node, live, split.get(), weights, number, tree, open);
                }
            }
        }
        return tree.tree();
    }

    private Node root(double[] weights) {
        double[] classWeights = new double[classes];
        for (int row = 0; row < weights.length; row++) {
            classWeights[labels[row]] += weights[row];
        }
        int[] columns = new int[rows.width()];
        Arrays.setAll(columns, c -> c);
        return new Node(0, rows.rows(), 0, columns, classWeights, -1);
    }

    private boolean mayBeSplit(Node node) {
        return node.depth() < settings.maxDepth().orElse(Integer.MAX_VALUE)
                && node.rows() >= 2L * settings.minSamplesLeaf()
                && !node.pure();
    }

    /** The columns that differ within the node. */
    private int[] live(Node node) {
        int[] live = new int[node.columns().length];
        int n = 0;
        for (int column : node.columns()) {
            if (rows.differs(column, node.from(), node.to())) {
                live[n++] = column;
            }
        }
        return n == live.length ? node.columns() : Arrays.copyOf(live, n);
    }

    private void divide(
            Node node, int[] live, Split split, double[] weights, int number, TreeBuilder tree, Deque<Node> open) {
        tree.split(number, split.column(), rows.threshold(split));
        int[] order = rows.order(split.column());
        Node left = side(node, live, node.from(), split.middle(), weights, order, -1);
        Node right = side(node, live, split.middle(), node.to(), weights, order, number);
        if (mayBeSplit(left) || mayBeSplit(right)) {
            rows.divide(node, live, split);
        }
        open.push(right);
        open.push(left);
    }

    private Node side(Node node, int[] live, int from, int to, double[] weights, int[] order, int parent) {
        double[] classWeights = new double[classes];
        for (int i = from; i < to; i++) {
            classWeights[labels[order[i]]] += weights[order[i]];
        }
        return new Node(from, to, node.depth() + 1, live, classWeights, parent);
    }
}
