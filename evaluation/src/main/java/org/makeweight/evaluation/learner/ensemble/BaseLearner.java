package org.makeweight.evaluation.learner.ensemble;

import org.makeweight.core.table.Table;

/** What an ensemble trains again and again. */
@FunctionalInterface
interface BaseLearner {
    /**
     * Does once what all trainings on the rows of one table have in common.
     *
     * @param rows encoded as numbers
     */
    Training on(Table rows);

    /** Trains on rows of one table; not for several threads at a time. */
    @FunctionalInterface
    interface Training {
        /**
         * Trains.
         *
         * @param weights one for each row, finite, at least 0; a row of weight 0 is left out
         * @param seed in [0, 2^32 - 1], the only source of randomness
         */
        Member train(double[] weights, long seed);
    }
}
