package org.makeweight.core.tree;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A grown decision tree. Immutable. A row goes left where its value is at most the threshold. Nodes are numbered from the
 * root, 0, each before its left side and that before its right side.
 */
public final class Tree implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int LEAF = -1;

    private final int classes;
    /** The column that each node splits, or {@link #LEAF}. */
    private final int[] columns;

    private final double[] thresholds;
    /** The right side of each node; its left side is the next node. */
    private final int[] rights;
    /** {@code [nodes x classes]}: the weight of each class's rows. */
    private final double[] weights;

    /** Takes over the arrays. */
    Tree(int classes, int[] columns, double[] thresholds, int[] rights, double[] weights) {
        this.classes = classes;
        this.columns = columns;
        this.thresholds = thresholds;
        this.rights = rights;
        this.weights = weights;
    }

    /**
     * The leaf where a row ends.
     *
     * @param values of rows of the tree's columns, row-major
     * @param at where the row begins
     */
    public int leaf(double[] values, int at) {
        int node = 0;
        while (columns[node] != LEAF) {
            node = values[at + columns[node]] <= thresholds[node] ? node + 1 : rights[node];
        }
        return node;
    }

    /**
     * The shares of the classes where rows end.
     *
     * @param values {@code [rows x width]}, row-major
     * @return {@code [rows x classes]}, row-major
     */
    public double[] shares(double[] values, int rows, int width) {
        double[] shares = new double[rows * classes];
        for (int row = 0; row < rows; row++) {
            int leaf = leaf(values, row * width);
            double total = 0;
            for (int label = 0; label < classes; label++) {
                total += weights[leaf * classes + label];
            }
            for (int label = 0; label < classes; label++) {
                shares[row * classes + label] = weights[leaf * classes + label] / total;
            }
        }
        return shares;
    }

    /** The share of a class in the weight of a node, in [0, 1]. */
    public double share(int node, int label) {
        double total = 0;
        for (int c = 0; c < classes; c++) {
            total += weights[node * classes + c];
        }
        return weights[node * classes + label] / total;
    }

    /** The class with the largest weight in a node; of equal ones the first. */
    public int label(int node) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = weights[node * classes + c] > weights[node * classes + best] ? c : best;
        }
        return best;
    }

    /** The weight of a class in a node. */
    public double weight(int node, int label) {
        return weights[node * classes + label];
    }

    /** The weights of a node, one for each class. */
    double[] weights(int node) {
        return Arrays.copyOfRange(weights, node * classes, (node + 1) * classes);
    }

    /** The first node beyond a node and all that lies below it. */
    int end(int node) {
        int last = node;
        while (columns[last] != LEAF) {
            last = rights[last];
        }
        return last + 1;
    }

    public int classes() {
        return classes;
    }

    public int nodes() {
        return columns.length;
    }

    /** The number of leaves. */
    public int leaves() {
        return (int) Arrays.stream(columns).filter(column -> column == LEAF).count();
    }

    /** Whether a node is a leaf. */
    public boolean isLeaf(int node) {
        return columns[node] == LEAF;
    }

    /** The column that a node splits; -1 for a leaf. */
    public int column(int node) {
        return columns[node];
    }

    /** The largest value that goes left from a node that is no leaf. */
    public double threshold(int node) {
        return thresholds[node];
    }

    /** The left side of a node that is no leaf. */
    public int left(int node) {
        return node + 1;
    }

    /** The right side of a node that is no leaf. */
    public int right(int node) {
        return rights[node];
    }
}
