package org.makeweight.evaluation.protocol;

import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Require;
import org.makeweight.core.prepare.FittedPreprocessing;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.outcome.Stopwatch;

/**
 * A training part as classifiers see it.
 *
 * @param preprocessing fitted on the real rows
 * @param real the real rows, prepared
 * @param augmented what the augmenter made of them
 * @param augmentSeconds that took, by the wall clock
 */
public record PreparedTraining(
        FittedPreprocessing preprocessing, Table real, Augmentation augmented, double augmentSeconds) {
    /** Other rows, prepared alike. */
    public Table prepare(Table rows) {
        return preprocessing.apply(rows);
    }

    /** Seconds of the augmentation that were not spent on fitting a model. */
    public double generateSeconds() {
        return Math.max(0, augmentSeconds - augmented.fitSeconds());
    }

    /**
     * Trains a classifier on the augmented rows.
     *
     * @param seed of the classifier
     */
    public FittedPipeline train(Configured<Learner> classifier, long seed) {
        Require.complete(augmented.table(), classifier.name());
        Stopwatch watch = new Stopwatch();
        FittedLearner fitted = classifier.make().train(augmented.table(), augmented.weights(), seed);
        return new FittedPipeline(classifier.name(), fitted, watch.seconds());
    }
}
