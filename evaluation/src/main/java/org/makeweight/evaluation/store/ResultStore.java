package org.makeweight.evaluation.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;

/** Keeps the results of an experiment. Everything that was put is there after a crash. */
public interface ResultStore extends AutoCloseable {
    /** Makes a plan the current one: its data sets, test rows and trials, in their order. */
    void begin(Plan plan);

    /** The keys of tasks that need not be done again: all that did not fail. */
    Set<String> finished();

    /** The resolved experiment of the current plan, as YAML; empty in a store of an earlier release. */
    Optional<String> experiment();

    /** Keeps the results of a unit of work, all or none. */
    void put(UnitResult result);

    /** Keeps results that were computed elsewhere, all or none. */
    void take(List<TaskResult> results, String source);

    /** How many results of the current plan were taken over from where, by the names of the sources. */
    Map<String, Integer> taken();

    /** What came of a task, if it was done. */
    Optional<TaskResult> find(String key);

    /** The keys of the current plan's tasks, each once, in its order. */
    Set<String> plannedKeys();

    /** How the current plan, its data sets and test rows differ from another plan, a sentence for each kind; none if they do not. */
    List<String> differencesTo(Plan plan);

    /** The data sets of the current plan, in its order. */
    List<StoredDataset> datasets();

    /** Gives each fold of the current plan, by data set, repeat and fold. */
    void forEachSplit(Consumer<StoredSplit> reader);

    /** Gives the training of each augmenter in its first run on the first five folds of each data set, in the plan's order. */
    void forEachTraining(Consumer<StoredTraining> reader);

    /** Gives the signals of each fit of an augmenter, in the plan's order, those of a fit together. */
    void forEachSignal(Consumer<StoredSignal> reader);

    /** Gives each trial of the current plan, by threshold, that has a result, in the plan's order. */
    void forEachTrial(Consumer<StoredTrial> reader);

    /** The number of trials in the current plan, those at several thresholds counted once. */
    int planned();

    /** The number of trials in the current plan, each threshold counted. */
    int plannedLines();

    /** How many runs the current plan has of each augmenter on each data set: folds of all repeats times generator seeds. */
    Map<String, Map<String, Integer>> plannedRuns();

    /** Gives the quality of each unit of the current plan whose quality is to be measured, in the plan's order. */
    void forEachQuality(Consumer<StoredQuality> reader);

    /** Gives the origins of the synthetic rows of each unit of the current plan that has them, in the plan's order. */
    void forEachOrigins(Consumer<StoredOrigins> reader);

    /** Gives the rows in a plane of each unit of the current plan that has them, in the plan's order. */
    void forEachProjection(Consumer<StoredProjection> reader);

    @Override
    void close();
}
