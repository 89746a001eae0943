package org.makeweight.evaluation.learner.ensemble;

import org.makeweight.core.table.Table;

/** A trained classifier within an ensemble; an ensemble may be one. */
@FunctionalInterface
interface Member {
    /**
     * How much speaks for each class.
     *
     * @param rows encoded as numbers
     * @return {@code [rows x classes]}, row-major, in [0, 1]; each row adds up to 1
     */
    double[] shares(Table rows);

    /** The class with the largest share of a row; of equal ones the first. */
    static int label(double[] shares, int classes, int row) {
        int best = 0;
        for (int label = 1; label < classes; label++) {
            best = shares[row * classes + label] > shares[row * classes + best] ? label : best;
        }
        return best;
    }
}
