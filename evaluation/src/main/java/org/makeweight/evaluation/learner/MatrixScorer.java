package org.makeweight.evaluation.learner;

import java.io.Serializable;

/** What one of this project's own trainers learnt. */
interface MatrixScorer extends Serializable {
    /**
     * Scores rows.
     *
     * @param values {@code [rows x features]}, row-major, by feature id
     * @return {@code [rows x classes]}, row-major, by class id; each row adds up to 1
     */
    double[] scores(double[] values, int rows);
}
