package org.makeweight.evaluation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Threshold;

/** Lists the tasks of a unit of work and the trials that are made of them. */
final class UnitTasks {
    private final Experiment experiment;
    private final WorkUnit empty;
    private final TaskKey keys;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();

    UnitTasks(Experiment experiment, WorkUnit empty) {
        this.experiment = experiment;
        this.empty = empty;
        this.keys = new TaskKey(experiment, empty);
    }

    /** One classifier: it is trained once for all thresholds, unless parameters are chosen for each of them. */
    void addTrials(Candidates<Learner> classifier) {
        Coordinates at = new Coordinates(
                empty.dataset().id(),
                empty.repeat(),
                empty.fold(),
                empty.augmenter().name(),
                empty.generatorSeed(),
                classifier.name());
        List<Threshold> thresholds = experiment.thresholds(empty.augmenter(), classifier);
        if (empty.augmenter().single() && classifier.single()) {
            addTrained(at, classifier.only(), thresholds);
        } else {
            thresholds.forEach(threshold -> addSelected(at, classifier, threshold));
        }
    }

    private void addTrained(Coordinates at, Configured<Learner> classifier, List<Threshold> thresholds) {
        String scores = keys.train(classifier);
        tasks.add(new Task.Train(at, classifier, scores));
        for (Threshold threshold : thresholds) {
            Optional<String> choice = Optional.empty();
            if (threshold instanceof Threshold.Tuned) {
                choice = Optional.of(keys.threshold(classifier));
                tasks.add(new Task.TuneThreshold(at, classifier, choice.get()));
            }
            trials.add(new Trial(at, threshold, scores, choice));
        }
    }

    private void addSelected(Coordinates at, Candidates<Learner> classifier, Threshold threshold) {
        String key = keys.select(classifier, threshold);
        tasks.add(new Task.Select(at, classifier, threshold, key));
        trials.add(new Trial(at, threshold, key, Optional.of(key)));
    }

    /** What is kept of the synthetic rows themselves. A grid has no one set of them. */
    void addByProducts() {
        if (experiment.reporting().quality() && empty.augmenter().single()) {
            tasks.add(new Task.MeasureQuality(keys.quality()));
        }
        if (experiment.reporting().origins() && empty.augmenter().single()) {
            tasks.add(new Task.FindOrigins(keys.origins()));
        }
        boolean first = empty.repeat() == 0 && empty.fold() == 0 && empty.generatorSeed() == 0;
        if (experiment.reporting().projection() && empty.augmenter().single() && first) {
            tasks.add(new Task.ProjectRows(keys.projection()));
        }
    }

    WorkUnit unit() {
        return new WorkUnit(
                empty.dataset(), empty.repeat(), empty.fold(), empty.augmenter(), empty.generatorSeed(), tasks, trials);
    }
}
