package org.makeweight.evaluation.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;

/**
 * What is done in one go: a training part is prepared and augmented once, and everything that is asked of it is done.
 *
 * @param generatorSeed which of the runs of a stochastic augmenter, from 0
 * @param tasks what is to be done
 * @param trials what is made of it: by classifier, in the order of the tables, and threshold
 */
public record WorkUnit(
        PlannedDataset dataset,
        int repeat,
        int fold,
        Candidates<Augmenter> augmenter,
        int generatorSeed,
        List<Task> tasks,
        List<Trial> trials) {
    public WorkUnit {
        tasks = List.copyOf(tasks);
        trials = List.copyOf(trials);
    }

    /** The same with what is not finished yet. */
    public WorkUnit without(Set<String> finished) {
        return only(
                tasks.stream().filter(task -> !finished.contains(task.key())).toList());
    }

    /** The same with some of its tasks. */
    public WorkUnit only(List<Task> some) {
        return new WorkUnit(dataset, repeat, fold, augmenter, generatorSeed, some, trials);
    }

    /** How many trials its tasks give scores of; one whose parameters are chosen for each threshold is one. */
    public int trialsDue() {
        Set<String> due = tasks.stream().filter(Task::scores).map(Task::key).collect(Collectors.toSet());
        return (int) trials.stream()
                .filter(trial -> due.contains(trial.scores()))
                .map(Trial::at)
                .distinct()
                .count();
    }
}
