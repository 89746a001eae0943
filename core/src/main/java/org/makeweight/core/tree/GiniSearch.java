package org.makeweight.core.tree;

import java.util.Arrays;

/**
 * The least Gini impurity for any number of classes. The impurity of a side of weight n is 1 - the sum of the squares of its
 * classes' shares; what the sides add up to, weighted, is compared.
 */
final class GiniSearch extends ThresholdSearch {
    private final int[] labels;
    private final double[] left;
    private double[] weights = {};

    GiniSearch(int[] labels, int classes) {
        this.labels = labels;
        this.left = new double[classes];
    }

    @Override
    void begin(double[] rowWeights) {
        weights = rowWeights;
    }

    @Override
    void search(int[] order, int[] ranks, Node node, double fewest, double lightest) {
        Arrays.fill(left, 0);
        double[] all = node.weights();
        double leftWeight = 0;
        double weight = node.weight();
        double largest = Double.NEGATIVE_INFINITY;
        int middle = NOWHERE;
        int tried = 0;
        for (int i = node.from() + 1; i < node.to(); i++) {
            int row = order[i - 1];
            left[labels[row]] += weights[row];
            leftWeight += weights[row];
            double rightWeight = weight - leftWeight;
            if (ranks[row] == ranks[order[i]]
                    || i - node.from() < fewest
                    || node.to() - i < fewest
                    || leftWeight < lightest
                    || rightWeight < lightest) {
                continue;
            }
            tried++;
            double squaresLeft = 0;
            double squaresRight = 0;
            for (int label = 0; label < left.length; label++) {
                double right = all[label] - left[label];
                squaresLeft += left[label] * left[label];
                squaresRight += right * right;
            }
            double score = squaresLeft / leftWeight + squaresRight / rightWeight;
            if (score > largest) {
                largest = score;
                middle = i;
            }
        }
        found(middle, largest - weight, tried);
    }
}
