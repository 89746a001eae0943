package org.makeweight.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * A unit of work as it goes to a worker: names, which mean one thing in an experiment, and no values.
 *
 * @param dataset its position among those that were sent
 * @param augmenter its position in the experiment
 * @param tasks the keys of its tasks
 */
record RemoteUnit(int dataset, int repeat, int fold, int augmenter, int generatorSeed, List<String> tasks)
        implements Serializable {
    static RemoteUnit of(Experiment experiment, WorkUnit unit, int dataset) {
        return new RemoteUnit(
                dataset,
                unit.repeat(),
                unit.fold(),
                experiment.augmenters().indexOf(unit.augmenter()),
                unit.generatorSeed(),
                // the list is one that can be written as an object
                List.copyOf(unit.tasks().stream().map(Task::key).toList()));
    }

    /** The unit that was meant: planned again, which gives every task the same key. */
    WorkUnit unit(Experiment experiment, PlannedDataset planned) {
        WorkUnit whole = Plan.unit(
                experiment, planned, repeat, fold, experiment.augmenters().get(augmenter), generatorSeed);
        Set<String> keys = Set.copyOf(tasks);
        List<Task> asked =
                whole.tasks().stream().filter(task -> keys.contains(task.key())).toList();
        if (asked.size() != tasks.size()) {
            throw new IllegalStateException("the worker's experiment has other tasks than the driver's");
        }
        return whole.only(asked);
    }
}
