package org.makeweight.evaluation.outcome;

import java.io.Serializable;

/**
 * What a trial cost, in seconds of one thread by the wall clock. Never part of anything that is compared.
 *
 * @param fitSeconds to fit the augmenter's model; 0 for a method that has none
 * @param generateSeconds to make the synthetic rows, or to choose the rows that stay
 * @param trainSeconds to train the classifier
 * @param predictSeconds to score the test rows
 */
public record Costs(double fitSeconds, double generateSeconds, double trainSeconds, double predictSeconds)
        implements Serializable {
    public static final Costs NONE = new Costs(0, 0, 0, 0);

    /** To fit the augmenter and to make the rows. */
    public double augmentSeconds() {
        return fitSeconds + generateSeconds;
    }

    /** Until the classifier is trained. */
    public double trainedSeconds() {
        return augmentSeconds() + trainSeconds;
    }

    public double total() {
        return trainedSeconds() + predictSeconds;
    }
}
