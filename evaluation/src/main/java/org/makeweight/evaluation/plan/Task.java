package org.makeweight.evaluation.plan;

import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Threshold;

/** Something to be done with one training part. A pure function of its key. */
public sealed interface Task {
    /** Hash of everything that can influence what comes of it, and of nothing else. */
    String key();

    /** Trains a classifier on the augmented rows and scores the test rows. */
    record Train(Coordinates at, Configured<Learner> classifier, String key) implements Task {}

    /** Chooses the threshold of a classifier by inner folds of the training part. */
    record TuneThreshold(Coordinates at, Configured<Learner> classifier, String key) implements Task {}

    /**
     * Chooses parameters of augmenter and classifier by inner folds of the training part, trains with these, and scores
     * the test rows.
     *
     * @param threshold at which candidates are compared
     */
    record Select(Coordinates at, Candidates<Learner> classifier, Threshold threshold, String key) implements Task {}

    /** Measures the synthetic rows. */
    record MeasureQuality(String key) implements Task {}

    /** Finds where the synthetic rows came from. */
    record FindOrigins(String key) implements Task {}

    /** Projects rows into a plane. */
    record ProjectRows(String key) implements Task {}

    /** Whether it gives scores of the test rows. */
    default boolean scores() {
        return this instanceof Train || this instanceof Select;
    }
}
