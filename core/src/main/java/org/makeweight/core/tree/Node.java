package org.makeweight.core.tree;

/**
 * Rows that are being split: a stretch of the order of each of its columns.
 *
 * @param from where the stretch begins
 * @param to where it ends, exclusive
 * @param depth splits above it
 * @param columns that may still differ within it, ascending
 * @param weights of the rows of each class
 * @param parent the split whose right side it is, or -1 if it is a left side or the root
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, never compared
record Node(int from, int to, int depth, int[] columns, double[] weights, int parent) {
    int rows() {
        return to - from;
    }

    double weight() {
        double weight = 0;
        for (double ofClass : weights) {
            weight += ofClass;
        }
        return weight;
    }

    /** Whether all rows are of one class. */
    boolean pure() {
        int present = 0;
        for (double ofClass : weights) {
            present += ofClass > 0 ? 1 : 0;
        }
        return present < 2;
    }
}
