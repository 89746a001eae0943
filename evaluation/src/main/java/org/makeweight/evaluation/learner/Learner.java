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
}
