package org.makeweight.evaluation.learner;

import java.util.Arrays;
import java.util.Optional;
import org.makeweight.core.table.Table;

/** A trained classifier. */
public interface FittedLearner {
    /**
     * Scores rows: the higher, the more probably of the minority class.
     *
     * @param rows with the columns trained on
     * @return one score for each row in [0, 1]: a probability, a share of votes, or a number that is at least 0.5 where the
     *     classifier itself would decide for the minority
     */
    default double[] score(Table rows) {
        int minority = rows.schema().target().minority();
        return Arrays.stream(scores(rows)).mapToDouble(row -> row[minority]).toArray();
    }

    /**
     * Scores rows for every class; the minority's column is {@link #score}, to the bit.
     *
     * @param rows with the columns trained on
     * @return {@code [rows x classes]}, by the positions of the classes of the rows' schema; a class that had no training row
     *     scores 0
     */
    double[][] scores(Table rows);

    /** What is known of how the model came about, as JSON: trainer, settings, versions, times. Never part of a result. */
    default Optional<String> provenance() {
        return Optional.empty();
    }

    /** Whether scores are meant as probabilities, so that calibration can be judged. */
    boolean probabilities();
}
