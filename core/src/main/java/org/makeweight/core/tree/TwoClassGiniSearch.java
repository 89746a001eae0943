package org.makeweight.core.tree;

/**
 * The least Gini impurity for two classes. With weights a and b of the classes on a side it is 2ab / (a + b)^2; what the
 * sides add up to, weighted and halved, is compared.
 */
final class TwoClassGiniSearch extends ThresholdSearch {
    private final int[] labels;
    /** {@code [rows x 2]}: the weight of each row at its class, and 0 at the other. */
    private final double[] weightOfClass;

    TwoClassGiniSearch(int[] labels) {
        this.labels = labels;
        this.weightOfClass = new double[2 * labels.length];
    }

    @Override
    void begin(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            weightOfClass[2 * row + labels[row]] = weights[row];
        }
    }

    @Override
    void search(int[] order, int[] ranks, Node node, double fewest, double lightest) {
        double all0 = node.weights()[0];
        double all1 = node.weights()[1];
        double left0 = 0;
        double left1 = 0;
        double least = Double.POSITIVE_INFINITY;
        int middle = NOWHERE;
        int tried = 0;
        int row = order[node.from()];
        int rank = ranks[row];
        for (int i = node.from() + 1; i < node.to(); i++) {
            left0 += weightOfClass[2 * row];
            left1 += weightOfClass[2 * row + 1];
            row = order[i];
            int next = ranks[row];
            if (next != rank) {
                double right0 = all0 - left0;
                double right1 = all1 - left1;
                double left = left0 + left1;
                double right = right0 + right1;
                double impurity = left0 * left1 / left + right0 * right1 / right;
                if (impurity < least && allowed(i, node, left, right, fewest, lightest)) {
                    least = impurity;
                    middle = i;
                }
                tried++;
            }
            rank = next;
        }
        found(middle, -least, tried);
    }

    private static boolean allowed(int i, Node node, double left, double right, double fewest, double lightest) {
        return i - node.from() >= fewest && node.to() - i >= fewest && left >= lightest && right >= lightest;
    }
}
