package org.makeweight.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.Trial;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * A unit of work as it goes to a worker: names, which mean one thing in an experiment, and no values.
 *
 * @param dataset its position among those that were sent
 * @param augmenter its name
 * @param trials the names and keys of its trials
 * @param qualityKey under which the quality of its rows is to be stored; null if it is not to be measured
 * @param originsKey under which the origins of its rows are to be stored; null if they are not to be
 */
record RemoteUnit(
        int dataset,
        int repeat,
        int fold,
        String augmenter,
        int generatorSeed,
        List<Named> trials,
        String qualityKey,
        String originsKey)
        implements Serializable {
    /** A trial by its names. */
    record Named(Trial.Coordinates coordinates, String key) implements Serializable {}

    static RemoteUnit of(WorkUnit unit, int dataset) {
        return new RemoteUnit(
                dataset,
                unit.repeat(),
                unit.fold(),
                unit.augmenter().name(),
                unit.generatorSeed(),
                List.copyOf(unit.trials().stream()
                        .map(trial -> new Named(trial.coordinates(), trial.key()))
                        .toList()),
                unit.qualityKey().orElse(null),
                unit.originsKey().orElse(null));
    }

    /** The unit that was meant. */
    WorkUnit unit(Experiment experiment, PlannedDataset planned) {
        return new WorkUnit(
                planned,
                repeat,
                fold,
                named(experiment.augmenters(), augmenter),
                generatorSeed,
                trials.stream().map(trial -> trial(experiment, trial)).toList(),
                Optional.ofNullable(qualityKey),
                Optional.ofNullable(originsKey));
    }

    private static Trial trial(Experiment experiment, Named trial) {
        return new Trial(
                trial.coordinates(),
                named(experiment.classifiers(), trial.coordinates().classifier()),
                trial.key());
    }

    private static <T> Configured<T> named(List<Configured<T>> methods, String name) {
        return methods.stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the worker's experiment has no '" + name + "'"));
    }
}
