package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.evaluation.store.StoredProjection;
import org.makeweight.evaluation.store.StoredQuality;
import org.makeweight.evaluation.store.StoredSplit;
import org.makeweight.evaluation.store.StoredTraining;

/**
 * The results of an experiment, measured.
 *
 * @param planned how many trials the plan has, those at several thresholds counted once; fewer may have been done
 * @param plannedLines how many it has, each threshold counted
 * @param plannedRuns folds of all repeats times generator seeds, by data set and augmenter
 * @param measurements in the plan's order, one for each trial that was done and each threshold
 * @param ceilings what can be reached on each data set of a known mechanism, in their order
 * @param trainings of augmenters that are trained: some on each data set of a few, to be drawn
 * @param signals what the fits of augmenters told of themselves
 * @param qualities in the plan's order, one for each unit of work whose synthetic rows are to be measured
 * @param projections of some rows into a plane, where the experiment asks for them
 * @param curves over all thresholds, of what is complete, in the plan's order and then of the ceilings; at most 5 KB each
 */
public record Results(
        Experiment experiment,
        List<StoredDataset> datasets,
        int planned,
        int plannedLines,
        Map<String, Map<String, Integer>> plannedRuns,
        List<Measurement> measurements,
        List<Ceiling> ceilings,
        List<StoredTraining> trainings,
        List<SignalSummary> signals,
        List<StoredQuality> qualities,
        List<StoredProjection> projections,
        List<CurveSummary> curves) {
    private static final int DRAWN_DATASETS = 6;

    public Results {
        datasets = List.copyOf(datasets);
        measurements = List.copyOf(measurements);
        ceilings = List.copyOf(ceilings);
        trainings = List.copyOf(trainings);
        signals = List.copyOf(signals);
        qualities = List.copyOf(qualities);
        projections = List.copyOf(projections);
        curves = List.copyOf(curves);
    }

    /** Measures everything in a store. Memory: the metrics of all trials, the sums of curves, the scores of one trial. */
    public static Results of(Experiment experiment, ResultStore store) {
        List<StoredDataset> datasets = store.datasets();
        CurveCollector curves = new CurveCollector();
        List<Measurement> measurements = measurements(experiment, store, datasets, curves);
        List<Ceiling> ceilings = ceilings(experiment, store, datasets, curves);
        List<StoredQuality> qualities = new ArrayList<>();
        store.forEachQuality(qualities::add);
        List<StoredProjection> projections = new ArrayList<>();
        store.forEachProjection(projections::add);
        Map<String, Map<String, Integer>> runs = store.plannedRuns();
        return new Results(
                experiment,
                datasets,
                store.planned(),
                store.plannedLines(),
                runs,
                measurements,
                ceilings,
                trainings(store),
                SignalSummary.of(store),
                qualities,
                projections,
                curves.summaries((dataset, augmenter) ->
                        runs.getOrDefault(dataset, Map.of()).getOrDefault(augmenter, 0)));
    }

    private static List<Measurement> measurements(
            Experiment experiment, ResultStore store, List<StoredDataset> datasets, CurveCollector curves) {
        Map<String, StoredDataset> byId = new LinkedHashMap<>();
        datasets.forEach(dataset -> byId.put(dataset.id(), dataset));
        Threshold first = experiment.protocol().thresholds().get(0);
        List<Measurement> measurements = new ArrayList<>();
        store.forEachTrial(trial -> {
            StoredDataset dataset = byId.get(trial.at().dataset());
            Measurement measurement = Measurement.of(experiment, dataset, trial);
            measurements.add(measurement);
            // scores are the same at every threshold
            if (trial.threshold().equals(first)) {
                curves.add(
                        trial.at(),
                        measurement.completed() ? Optional.of(Measurement.scores(dataset, trial)) : Optional.empty());
            }
        });
        return measurements;
    }

    private static List<Ceiling> ceilings(
            Experiment experiment, ResultStore store, List<StoredDataset> datasets, CurveCollector curves) {
        Map<String, List<StoredSplit>> splits = splits(store);
        List<Ceiling> ceilings = new ArrayList<>();
        for (StoredDataset dataset : datasets) {
            if (dataset.posterior().isPresent() && splits.containsKey(dataset.id())) {
                List<StoredSplit> own = splits.get(dataset.id());
                own.forEach(
                        split -> curves.add(Ceiling.at(dataset, split), Optional.of(Ceiling.scores(dataset, split))));
                ceilings.add(Ceiling.of(experiment, dataset, own));
            }
        }
        return ceilings;
    }

    /** Those on the first few data sets of each augmenter: more can be stored than could be kept, or looked at. */
    private static List<StoredTraining> trainings(ResultStore store) {
        Map<String, Set<String>> drawn = new HashMap<>();
        List<StoredTraining> trainings = new ArrayList<>();
        store.forEachTraining(training -> {
            Set<String> of = drawn.computeIfAbsent(training.at().augmenter(), augmenter -> new HashSet<>());
            if (of.size() < DRAWN_DATASETS || of.contains(training.at().dataset())) {
                of.add(training.at().dataset());
                trainings.add(training);
            }
        });
        return trainings;
    }

    private static Map<String, List<StoredSplit>> splits(ResultStore store) {
        Map<String, List<StoredSplit>> splits = new LinkedHashMap<>();
        store.forEachSplit(split ->
                splits.computeIfAbsent(split.dataset(), id -> new ArrayList<>()).add(split));
        return splits;
    }

    /** What can be reached on a data set; empty if the mechanism that made it is not known, or it has no folds. */
    public Optional<Ceiling> ceiling(String dataset) {
        return ceilings.stream()
                .filter(ceiling -> ceiling.dataset().equals(dataset))
                .findFirst();
    }

    /** Whether every trial of the plan has been done. */
    public boolean complete() {
        return measurements.size() == plannedLines;
    }

    /** How many trials the plan has for an augmenter with one classifier on one data set: folds times generator seeds. */
    public int plannedPerCell(String dataset, String augmenter) {
        return plannedRuns.getOrDefault(dataset, Map.of()).getOrDefault(augmenter, 0);
    }

    /** The number of trials that failed, or whose threshold or parameters could not be chosen because something failed. */
    public long failed() {
        return measurements.stream()
                .filter(measurement -> measurement.outcome() instanceof Outcome.Failed)
                .map(Measurement::at)
                .distinct()
                .count();
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
