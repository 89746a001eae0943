package org.makeweight.report.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.results.Summary;

/** The results of an experiment as a report tells them. Comparisons are made when first asked for, and kept. */
public final class ReportModel {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+([.][0-9]+)?");

    private final Results results;
    private final List<Measurement> trials;
    private final MethodTitles augmenters;
    private final MethodTitles classifiers;
    private final Ceilings ceilings;
    private final Map<Place, Map<String, Integer>> flags = new HashMap<>();
    private final TrialCounts total;
    private final Map<Place, TrialCounts> byPlace = new HashMap<>();
    private final Map<String, TrialCounts> byClassifier = new HashMap<>();
    private final Map<Asked, Comparison> comparisons = new HashMap<>();

    /** The trials that make up one figure. */
    private record Place(String dataset, String augmenter, String classifier) {}

    private record Asked(String classifier, Metric metric, double threshold) {}

    public ReportModel(Results results) {
        this.results = results;
        this.trials = results.measurements().stream()
                .filter(measurement -> measurement.threshold() == firstThreshold())
                .toList();
        this.augmenters = MethodTitles.of(results.experiment().augmenters());
        this.classifiers = MethodTitles.of(results.experiment().classifiers());
        this.ceilings = Ceilings.of(results);
        TrialCounts all = TrialCounts.NOTHING;
        for (Measurement trial : trials) {
            String classifier = trial.at().classifier();
            Place place = new Place(trial.at().dataset(), trial.at().augmenter(), classifier);
            all = all.with(trial.outcome());
            for (String flag : trial.flags()) {
                flags.computeIfAbsent(place, p -> new TreeMap<>())
                        .merge(NUMBER.matcher(flag).replaceAll("…"), 1, Integer::sum);
            }
            byPlace.put(place, byPlace.getOrDefault(place, TrialCounts.NOTHING).with(trial.outcome()));
            byClassifier.put(
                    classifier,
                    byClassifier.getOrDefault(classifier, TrialCounts.NOTHING).with(trial.outcome()));
        }
        this.total = all;
    }

    public Results results() {
        return results;
    }

    public Experiment experiment() {
        return results.experiment();
    }

    /**
     * The warnings that an augmenter gave on a data set, with how many of the trials carry them; those that differ in
     * numbers alone are one.
     */
    public Map<String, Integer> flags(String dataset, String augmenter, String classifier) {
        return flags.getOrDefault(new Place(dataset, augmenter, classifier), Map.of());
    }

    /** What could be reached on each data set, where that is known. */
    public Ceilings ceilings() {
        return ceilings;
    }

    /** Each trial that was done, once, in the plan's order: its measurement at the first threshold. */
    public List<Measurement> trials() {
        return trials;
    }

    public double firstThreshold() {
        return experiment().thresholds().get(0);
    }

    /** The thresholds at which a metric differs: the first one alone if it takes no decisions. */
    public List<Double> thresholds(Metric metric) {
        List<Double> all = experiment().thresholds().stream().distinct().toList();
        return metric.countsDecisions() ? all : all.subList(0, 1);
    }

    /** The metrics, the primary one first. */
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(experiment().metrics());
        metrics.remove(experiment().primary());
        metrics.add(0, experiment().primary());
        return metrics;
    }

    /** The augmenters' titles, by name. */
    public MethodTitles augmenters() {
        return augmenters;
    }

    /** The classifiers' titles, by name. */
    public MethodTitles classifiers() {
        return classifiers;
    }

    /** The comparison of the augmenters with a classifier. */
    public Comparison comparison(Configured<Learner> classifier, Metric metric, double threshold) {
        return comparisons.computeIfAbsent(new Asked(classifier.name(), metric, threshold), this::compare);
    }

    /** The comparison in the primary metric at the first threshold. */
    public Comparison primary(Configured<Learner> classifier) {
        return comparison(classifier, experiment().primary(), firstThreshold());
    }

    private Comparison compare(Asked asked) {
        Summary summary = Summary.of(results, asked.classifier(), asked.metric(), asked.threshold());
        List<List<Comparison.State>> states = new ArrayList<>();
        for (int d = 0; d < summary.datasets().size(); d++) {
            List<Comparison.State> row = new ArrayList<>();
            for (int a = 0; a < summary.augmenters().size(); a++) {
                Place place = new Place(
                        summary.datasets().get(d), summary.augmenters().get(a), asked.classifier());
                row.add(state(summary.cells().get(d).get(a), byPlace.getOrDefault(place, TrialCounts.NOTHING)));
            }
            states.add(row);
        }
        return new Comparison(summary, states);
    }

    private static Comparison.State state(Cell cell, TrialCounts counts) {
        if (cell.defined()) {
            return Comparison.State.FIGURE;
        }
        if (counts.without() > 0) {
            return Comparison.State.WITHOUT;
        }
        return cell.unfinished() > 0 ? Comparison.State.OPEN : Comparison.State.UNDEFINED;
    }

    /** How all trials ended. */
    public TrialCounts counts() {
        return total.of(results.planned());
    }

    /** How the trials with a classifier ended. */
    public TrialCounts counts(Configured<Learner> classifier) {
        return byClassifier
                .getOrDefault(classifier.name(), TrialCounts.NOTHING)
                .of(results.planned() / experiment().classifiers().size());
    }
}
