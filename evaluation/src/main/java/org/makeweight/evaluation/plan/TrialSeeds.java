package org.makeweight.evaluation.plan;

import org.makeweight.core.method.Configured;
import org.makeweight.core.random.Seeds;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;

/** The seeds of a trial, each in [0, 2^32 - 1]. */
public final class TrialSeeds {
    private TrialSeeds() {}

    /** The seed of an augmenter's run on a training part. */
    public static long augmenter(Experiment experiment, WorkUnit unit) {
        return new Seeds(experiment.seed())
                .of(
                        unit.dataset().id(),
                        unit.repeat(),
                        unit.fold(),
                        unit.augmenter().name(),
                        "augmenter",
                        unit.generatorSeed());
    }

    /** The seed of the measures of quality: the same for every augmenter, so that they differ in their rows alone. */
    public static long quality(Experiment experiment, WorkUnit unit) {
        return new Seeds(experiment.seed()).of(unit.dataset().id(), unit.repeat(), unit.fold(), "quality");
    }

    /** The seed of a classifier: the same for every augmenter, so that they differ in their rows alone. */
    public static long classifier(Experiment experiment, WorkUnit unit, Configured<Learner> classifier) {
        return new Seeds(experiment.seed())
                .of(unit.dataset().id(), unit.repeat(), unit.fold(), classifier.name(), "classifier");
    }
}
