package org.makeweight.core.tree;

import java.util.Arrays;

/** The largest gain of information, which is the least entropy, for any number of classes; in natural units. */
final class EntropySearch extends ThresholdSearch {
    private final int[] labels;
    private final double[] left;
    private final double[] right;
    private double[] weights = {};
    /** x log x of whole numbers. */
    private final double[] ofWhole;

    EntropySearch(int[] labels, int classes) {
        this.labels = labels;
        this.left = new double[classes];
        this.right = new double[classes];
        this.ofWhole = new double[labels.length + 1];
        for (int n = 2; n < ofWhole.length; n++) {
            ofWhole[n] = n * StrictMath.log(n);
        }
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
        double whole = entropy(all, weight);
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
            for (int label = 0; label < right.length; label++) {
                right[label] = all[label] - left[label];
            }
            double gain = (whole - entropy(left, leftWeight) - entropy(right, rightWeight)) / weight;
            if (gain > largest) {
                largest = gain;
                middle = i;
            }
        }
        found(middle, largest, tried);
    }

    /** The entropy in natural units, times the total. */
    private double entropy(double[] classWeights, double total) {
        double entropy = timesLog(total);
        for (double weight : classWeights) {
            entropy -= timesLog(weight);
        }
        return entropy;
    }

    /** x log x; 0 at 0, and for what rounding has left below it. */
    double timesLog(double x) {
        int whole = (int) x;
        if (whole == x && whole < ofWhole.length && whole >= 0) {
            return ofWhole[whole];
        }
        return x > 0 ? x * StrictMath.log(x) : 0;
    }
}
