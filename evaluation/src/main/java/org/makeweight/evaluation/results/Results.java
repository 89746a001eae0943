package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.evaluation.store.StoredQuality;
import org.makeweight.evaluation.store.StoredTrial;

/**
 * The results of an experiment, measured.
 *
 * @param planned how many trials the plan has; fewer may have been done
 * @param measurements in the plan's order, one for each trial that was done and each threshold
 * @param qualities in the plan's order, one for each unit of work whose synthetic rows are to be measured
 */
public record Results(
        Experiment experiment,
        List<StoredDataset> datasets,
        int planned,
        List<Measurement> measurements,
        List<StoredQuality> qualities) {
    public Results {
        datasets = List.copyOf(datasets);
        measurements = List.copyOf(measurements);
        qualities = List.copyOf(qualities);
    }

    /** Results without the quality of synthetic rows. */
    public Results(Experiment experiment, List<StoredDataset> datasets, int planned, List<Measurement> measurements) {
        this(experiment, datasets, planned, measurements, List.of());
    }

    /** Measures everything in a store. Memory: the metrics of all trials, the scores of one. */
    public static Results of(Experiment experiment, ResultStore store) {
        List<StoredDataset> datasets = store.datasets();
        Map<String, StoredDataset> byId = new LinkedHashMap<>();
        datasets.forEach(dataset -> byId.put(dataset.id(), dataset));
        List<Measurement> measurements = new ArrayList<>();
        store.forEachTrial(trial -> {
            StoredDataset dataset = byId.get(trial.coordinates().dataset());
            for (double threshold : experiment.thresholds()) {
                measurements.add(measure(experiment, dataset, trial, threshold));
            }
        });
        List<StoredQuality> qualities = new ArrayList<>();
        store.forEachQuality(qualities::add);
        return new Results(experiment, datasets, store.planned(), measurements, qualities);
    }

    private static Measurement measure(
            Experiment experiment, StoredDataset dataset, StoredTrial trial, double threshold) {
        if (!(trial.outcome() instanceof Outcome.Completed completed)) {
            List<Double> undefined = Collections.nCopies(experiment.metrics().size(), Double.NaN);
            return new Measurement(trial.coordinates(), trial.outcome(), threshold, null, undefined);
        }
        Scores scores = new Scores(completed.scores(), truth(dataset, trial.testRows()), completed.probabilities());
        Confusion confusion = Confusion.at(threshold, scores);
        List<Double> values = new ArrayList<>();
        for (Metric metric : experiment.metrics()) {
            values.add(metric.countsDecisions() ? metric.of(confusion) : metric.of(scores, threshold));
        }
        // the scores have done their work; keeping them all would take as much memory as the store
        Outcome slim = new Outcome.Completed(
                new double[0], completed.probabilities(), completed.confusion(), completed.flags(), completed.costs());
        return new Measurement(trial.coordinates(), slim, threshold, confusion, values);
    }

    private static boolean[] truth(StoredDataset dataset, int[] testRows) {
        int minority = dataset.summary().target().minority();
        boolean[] positive = new boolean[testRows.length];
        for (int i = 0; i < testRows.length; i++) {
            positive[i] = dataset.labels()[testRows[i]] == minority;
        }
        return positive;
    }

    /** Whether every trial of the plan has been done. */
    public boolean complete() {
        return measurements.size() == planned * experiment.thresholds().size();
    }

    /** How many trials the plan has for an augmenter with one classifier on one data set: folds times generator seeds. */
    public int plannedPerCell(String augmenter) {
        int units = 0;
        int own = 0;
        for (Configured<Augmenter> method : experiment.augmenters()) {
            int seeds = method.method().stochastic() ? experiment.generatorSeeds() : 1;
            units += seeds;
            own += method.name().equals(augmenter) ? seeds : 0;
        }
        // every data set is divided into the same number of folds
        int folds = datasets.isEmpty()
                ? 0
                : planned / (datasets.size() * units * experiment.classifiers().size());
        return folds * own;
    }

    /** The number of trials that failed. */
    public long failed() {
        return count(Outcome.Failed.class);
    }

    /** The number of trials that a method could not treat. */
    public long notApplicable() {
        return count(Outcome.NotApplicable.class);
    }

    private long count(Class<? extends Outcome> kind) {
        return measurements.stream()
                        .filter(measurement -> kind.isInstance(measurement.outcome()))
                        .count()
                / experiment.thresholds().size();
    }

    /** The names of the augmenters, in the order of the tables. */
    public List<String> augmenters() {
        return experiment.augmenters().stream().map(method -> method.name()).toList();
    }

    /** The names of the classifiers, in the order of the tables. */
    public List<String> classifiers() {
        return experiment.classifiers().stream().map(method -> method.name()).toList();
    }

    /** The ids of the data sets, in the order of the tables. */
    public List<String> datasetIds() {
        return datasets.stream().map(StoredDataset::id).toList();
    }
}
