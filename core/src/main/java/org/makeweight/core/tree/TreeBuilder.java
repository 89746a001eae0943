package org.makeweight.core.tree;

import java.util.Arrays;

/** Collects the nodes of a tree, each before its left side and that before its right side. */
final class TreeBuilder {
    private static final int FIRST_LENGTH = 16;

    private final int classes;
    private int nodes;
    private int[] columns = new int[FIRST_LENGTH];
    private double[] thresholds = new double[FIRST_LENGTH];
    private int[] rights = new int[FIRST_LENGTH];
    private double[] weights;

    TreeBuilder(int classes) {
        this.classes = classes;
        this.weights = new double[FIRST_LENGTH * classes];
    }

    /**
     * Adds a leaf, which may yet be split.
     *
     * @param classWeights one for each class
     */
    int add(double[] classWeights) {
        if (nodes == columns.length) {
            columns = Arrays.copyOf(columns, 2 * nodes);
            thresholds = Arrays.copyOf(thresholds, 2 * nodes);
            rights = Arrays.copyOf(rights, 2 * nodes);
            weights = Arrays.copyOf(weights, 2 * nodes * classes);
        }
        columns[nodes] = Tree.LEAF;
        System.arraycopy(classWeights, 0, weights, nodes * classes, classes);
        return nodes++;
    }

    /** Makes a leaf a split whose left side is added next. */
    void split(int node, int column, double threshold) {
        columns[node] = column;
        thresholds[node] = threshold;
    }

    /** Says which node is the right side of a split. */
    void right(int node, int right) {
        rights[node] = right;
    }

    Tree tree() {
        return new Tree(
                classes,
                Arrays.copyOf(columns, nodes),
                Arrays.copyOf(thresholds, nodes),
                Arrays.copyOf(rights, nodes),
                Arrays.copyOf(weights, nodes * classes));
    }
}
