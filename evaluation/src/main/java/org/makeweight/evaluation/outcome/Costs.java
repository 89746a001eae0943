package org.makeweight.evaluation.outcome;

import java.io.Serializable;

/**
 * What a trial cost, in seconds of one thread by the wall clock. Never part of anything that is compared.
 *
 * @param augmentSeconds to fit the augmenter and write the synthetic rows
 * @param trainSeconds to train the classifier
 * @param predictSeconds to score the test rows
 */
public record Costs(double augmentSeconds, double trainSeconds, double predictSeconds) implements Serializable {
    public static final Costs NONE = new Costs(0, 0, 0);

    public double total() {
        return augmentSeconds + trainSeconds + predictSeconds;
    }
}
