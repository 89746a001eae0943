package org.makeweight.evaluation.learner.ensemble;

/** A way to make many classifiers one. Implementations hold no state. */
@FunctionalInterface
interface EnsembleMethod {
    /**
     * Trains.
     *
     * @param seed in [0, 2^32 - 1]; every member has one of its own, made of this and the member's number
     */
    Member train(TrainingRows rows, long seed);
}
