package org.makeweight.evaluation.plan;

import org.makeweight.core.method.Configured;
import org.makeweight.core.random.Seeds;

/**
 * The seeds of what is done with one training part, each in [0, 2^32 - 1]. An inner fold has seeds of its own.
 *
 * @param seeds of the experiment
 * @param inner names the inner fold; empty for the training part itself
 */
public record TaskSeeds(Seeds seeds, String dataset, int repeat, int fold, int generatorSeed, String inner) {
    /** The seeds of a unit of work of an experiment with a seed. */
    public static TaskSeeds of(long experiment, WorkUnit unit) {
        return new TaskSeeds(
                new Seeds(experiment), unit.dataset().id(), unit.repeat(), unit.fold(), unit.generatorSeed(), "");
    }

    /** The seeds of one of the inner folds of the training part. */
    public TaskSeeds inner(int innerRepeat, int innerFold) {
        return new TaskSeeds(seeds, dataset, repeat, fold, generatorSeed, "inner " + innerRepeat + " " + innerFold);
    }

    /** Of an augmenter's run on the training part. */
    public long augmenter(Configured<?> augmenter) {
        return inner.isEmpty()
                ? seeds.of(dataset, repeat, fold, augmenter.name(), "augmenter", generatorSeed)
                : seeds.of(dataset, repeat, fold, augmenter.name(), "augmenter", generatorSeed, inner);
    }

    /** Of a classifier: the same for every augmenter, so that they differ in their rows alone. */
    public long classifier(Configured<?> classifier) {
        return inner.isEmpty()
                ? seeds.of(dataset, repeat, fold, classifier.name(), "classifier")
                : seeds.of(dataset, repeat, fold, classifier.name(), "classifier", inner);
    }

    /** Of the measures of quality: the same for every augmenter, so that they differ in their rows alone. */
    public long quality() {
        return seeds.of(dataset, repeat, fold, "quality");
    }

    /** Of the division into inner folds: the same for every method. */
    public long innerFolds() {
        return seeds.of(dataset, repeat, fold, "inner folds");
    }
}
