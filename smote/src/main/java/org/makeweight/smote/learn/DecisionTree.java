package org.makeweight.smote.learn;

import java.util.Arrays;
import org.makeweight.core.number.Argsort;

/**
 * A decision tree for numeric columns after C4.5.
 *
 * <p>A node splits where value &lt;= threshold in one column. In each column the threshold with the largest information
 * gain is considered, less log(thresholds tried) / rows; among columns whose gain is at least the mean of the positive
 * ones that with the largest ratio of gain to split information wins, the first of equal ones. Both sides keep at least 2
 * rows, and at least a tenth of the node's rows per class up to 25. Then, from the leaves up, a subtree becomes a leaf if
 * that does not raise the pessimistic estimate of its errors at confidence 0.25 by more than 0.1. Subtrees are not
 * raised.
 *
 * <p>Reference: J. R. Quinlan. C4.5: programs for machine learning. Morgan Kaufmann, 1993; improved use of continuous
 * attributes in C4.5. JAIR 4:77-90, 1996. Time O(n d log n) and O(n d) for each level, memory O(n d).
 */
public final class DecisionTree {
    private static final int FEWEST = 2;
    private static final int MOST_REQUIRED = 25;
    private static final double EPSILON = 1e-6;

    private final double[] values;
    private final int width;
    private final int[] labels;
    private final int classes;
    /** For each column the rows, by value within the range of each node. */
    private final int[][] sorted;

    private final int[] scratch;
    private final boolean[] goesLeft;
    /** x log x of whole numbers. */
    private final double[] terms;

    private final Node root;

    /** A leaf if it has no column. */
    private static final class Node {
        private int column = -1;
        private double threshold;
        private Node left;
        private Node right;
        private int label;
    }

    private record Split(int column, double threshold, double gain, double information) {}

    private DecisionTree(double[] values, int width, int[] labels, int classes, int[] rows) {
        this.values = values;
        this.width = width;
        this.labels = labels;
        this.classes = classes;
        this.sorted = new int[width][];
        for (int c = 0; c < width; c++) {
            double[] keys = new double[rows.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = values[rows[i] * width + c];
            }
            sorted[c] = Arrays.stream(Argsort.ascending(keys)).map(i -> rows[i]).toArray();
        }
        this.scratch = new int[rows.length];
        this.goesLeft = new boolean[labels.length];
        this.terms = new double[rows.length + 1];
        for (int n = 2; n < terms.length; n++) {
            terms[n] = n * StrictMath.log(n);
        }
        this.root = new Node();
        grow(root, 0, rows.length);
    }

    /**
     * Grows a tree.
     *
     * @param values {@code [all rows x width]}, row-major, without NaN
     * @param labels of all rows, in [0, classes)
     * @param rows which rows to learn from, at least one
     */
    public static DecisionTree of(double[] values, int width, int[] labels, int classes, int[] rows) {
        return new DecisionTree(values, width, labels, classes, rows);
    }

    /** The class of one of the rows of the array that the tree was grown from. */
    public int classify(int row) {
        Node node = root;
        while (node.column >= 0) {
            node = values[row * width + node.column] <= node.threshold ? node.left : node.right;
        }
        return node.label;
    }

    /** The number of leaves. */
    public int leaves() {
        return leaves(root);
    }

    private static int leaves(Node node) {
        return node.column < 0 ? 1 : leaves(node.left) + leaves(node.right);
    }

    /**
     * Grows and prunes the subtree of the rows at {@code from} to {@code to}.
     *
     * @return the estimate of its errors
     */
    private double grow(Node node, int from, int to) {
        int[] counts = new int[classes];
        for (int i = from; i < to; i++) {
            counts[labels[sorted[0][i]]]++;
        }
        for (int label = 1; label < classes; label++) {
            node.label = counts[label] > counts[node.label] ? label : node.label;
        }
        int n = to - from;
        int wrong = n - counts[node.label];
        double asLeaf = wrong + PessimisticErrors.more(n, wrong);
        Split split = wrong == 0 || n < 2 * FEWEST ? null : best(from, to, counts);
        if (split == null) {
            return asLeaf;
        }
        int middle = divide(split, from, to);
        node.left = new Node();
        node.right = new Node();
        double asTree = grow(node.left, from, middle) + grow(node.right, middle, to);
        if (asLeaf <= asTree + 0.1) {
            node.left = null;
            node.right = null;
            return asLeaf;
        }
        node.column = split.column;
        node.threshold = split.threshold;
        return asTree;
    }

    private Split best(int from, int to, int[] counts) {
        Split[] candidates = new Split[width];
        double total = 0;
        int positive = 0;
        for (int c = 0; c < width; c++) {
            candidates[c] = best(c, from, to, counts);
            if (candidates[c] != null) {
                total += candidates[c].gain;
                positive++;
            }
        }
        Split best = null;
        for (Split split : candidates) {
            boolean good = split != null && split.gain >= total / positive - EPSILON;
            if (good && (best == null || split.gain / split.information > best.gain / best.information)) {
                best = split;
            }
        }
        return best;
    }

    /** The threshold with the largest gain in a column, or null if none gains anything. */
    private Split best(int column, int from, int to, int[] counts) {
        int n = to - from;
        double required = Math.max(FEWEST, Math.min(MOST_REQUIRED, 0.1 * n / classes));
        int[] left = new int[classes];
        double whole = entropy(counts, null, n);
        double largest = 0;
        int cut = -1;
        int tried = 0;
        for (int i = from; i < to - 1; i++) {
            left[labels[sorted[column][i]]]++;
            int nLeft = i + 1 - from;
            if (nLeft < required || n - nLeft < required || value(column, i) == value(column, i + 1)) {
                continue;
            }
            tried++;
            double gain = (whole - entropy(left, null, nLeft) - entropy(counts, left, n - nLeft)) / n;
            if (gain > largest) {
                largest = gain;
                cut = i;
            }
        }
        double gain = cut < 0 ? 0 : largest - StrictMath.log(tried) / n;
        if (gain <= EPSILON) {
            return null;
        }
        int nLeft = cut + 1 - from;
        double information = (terms[n] - terms[nLeft] - terms[n - nLeft]) / n;
        return new Split(column, between(value(column, cut), value(column, cut + 1)), gain, information);
    }

    private double value(int column, int i) {
        return values[sorted[column][i] * width + column];
    }

    /** Halfway, but below the larger value, which must go right. */
    private static double between(double smaller, double larger) {
        double middle = smaller + (larger - smaller) / 2;
        return middle < larger ? middle : smaller;
    }

    /** The entropy of n rows times n: of counts, or of counts less others. */
    private double entropy(int[] counts, int[] less, int n) {
        double entropy = terms[n];
        for (int label = 0; label < classes; label++) {
            entropy -= terms[less == null ? counts[label] : counts[label] - less[label]];
        }
        return entropy;
    }

    /** Puts the rows that go left first, in every column's order; returns where the others begin. */
    private int divide(Split split, int from, int to) {
        for (int i = from; i < to; i++) {
            int row = sorted[split.column][i];
            goesLeft[row] = values[row * width + split.column] <= split.threshold;
        }
        int middle = from;
        for (int[] rows : sorted) {
            middle = from;
            int right = 0;
            for (int i = from; i < to; i++) {
                if (goesLeft[rows[i]]) {
                    rows[middle++] = rows[i];
                } else {
                    scratch[right++] = rows[i];
                }
            }
            System.arraycopy(scratch, 0, rows, middle, right);
        }
        return middle;
    }
}
