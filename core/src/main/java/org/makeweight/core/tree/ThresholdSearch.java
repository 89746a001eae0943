package org.makeweight.core.tree;

/**
 * Looks in one pass over a node's rows for the best place to divide a column. Of equally good places the lowest one is
 * taken.
 */
abstract class ThresholdSearch {
    static final int NOWHERE = -1;

    private int middle;
    private double score;
    private int tried;

    /** Where the right side begins, or {@link #NOWHERE}. */
    final int middle() {
        return middle;
    }

    /** How good that is; the larger, the better. */
    final double score() {
        return score;
    }

    /** How many places were allowed. */
    final int tried() {
        return tried;
    }

    final void found(int bestMiddle, double bestScore, int placesTried) {
        middle = bestMiddle;
        score = bestScore;
        tried = placesTried;
    }

    /** Begins a tree of rows with these weights. */
    abstract void begin(double[] weights);

    /**
     * Searches one column.
     *
     * @param order the rows by its value, within the node's stretch
     * @param ranks of the rows
     * @param fewest rows that either side must keep, at least 1
     * @param lightest weight that either side must keep, above 0
     */
    abstract void search(int[] order, int[] ranks, Node node, double fewest, double lightest);

    /** The search that suits a criterion. */
    static ThresholdSearch of(Criterion criterion, int[] labels, int classes) {
        if (criterion == Criterion.GINI) {
            return classes == 2 ? new TwoClassGiniSearch(labels) : new GiniSearch(labels, classes);
        }
        return new EntropySearch(labels, classes);
    }
}
