package org.makeweight.evaluation.learner.ensemble;

/** How a boosting changes the weights of rows. */
interface WeightRule {
    /** Changes the weights before the first round. */
    default void begin(double[] weights) {}

    /** Changes the weights before each round. */
    default void beforeRound(double[] weights) {}

    /**
     * Changes the weights after a round.
     *
     * @param weights of the rows, adding up to 1
     * @param wrong which rows the round's classifier got wrong
     * @return the weight of the classifier's vote; not above 0 if it is no better than chance, and then the weights are
     *     left as they are
     */
    double afterRound(double[] weights, boolean[] wrong);
}
