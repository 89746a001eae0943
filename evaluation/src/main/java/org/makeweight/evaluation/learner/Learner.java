package org.makeweight.evaluation.learner;

import java.util.Optional;
import org.makeweight.core.table.Table;

/**
 * A classifier to be trained. Instances hold no state: the same arguments give the same scores, on any thread.
 */
@FunctionalInterface
public interface Learner {
    /**
     * Trains.
     *
     * @param training without missing cells; every class that shall be told apart has rows
     * @param weights one for each row, above 0; empty if all are one
     * @param seed in [0, 2^32 - 1], the only source of randomness
     * @throws org.makeweight.core.failure.NotApplicableException if the classifier cannot use the weights
     */
    FittedLearner train(Table training, Optional<double[]> weights, long seed);

    /**
     * The id of the classifier that does the same without dealing with imbalance, for a classifier that resamples its rows
     * or weighs them by class; empty for all others. Such a classifier is meant for rows as they are: an experiment
     * trains it on augmented rows only if it is told to.
     */
    default Optional<String> control() {
        return Optional.empty();
    }
}
