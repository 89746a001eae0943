package org.makeweight.evaluation.learner;

import org.makeweight.core.table.Table;

/** A trained classifier. */
public interface FittedLearner {
    /**
     * Scores rows: the higher, the more probably of the minority class.
     *
     * @param rows with the columns trained on
     * @return one score for each row, in [0, 1] if they are probabilities or shares of votes
     */
    double[] score(Table rows);

    /** Whether scores are meant as probabilities, so that calibration can be judged. */
    boolean probabilities();
}
