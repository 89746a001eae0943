package org.makeweight.evaluation.learner;

import java.io.Serializable;

/** What one of this project's own trainers learnt. */
interface MatrixScorer extends Serializable {
    /**
     * Scores rows.
     *
     * @param values {@code [rows x features]}, row-major, by feature id
     * @return {@code [rows x classes]}, row-major, by class id; each row adds up to 1, unless the scores are margins
     */
    double[] scores(double[] values, int rows);

    /** Whether scores are meant as probabilities; otherwise they are margins, the highest for the class decided for. */
    default boolean probabilities() {
        return true;
    }
}
