package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.BayesRule;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.ErrorCosts;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.evaluation.store.StoredSplit;
import org.makeweight.evaluation.store.StoredTrial;

/**
 * How well the rows of a simulated data set can be told apart by anything: the test rows of every fold, scored by the true
 * P(minority | row) of the mechanism that made them. It is measured like a trial but is none: nothing was trained. It is a
 * ceiling of what can be expected; on few rows a method may be lucky and come out above.
 *
 * @param metrics those of the experiment, in the order of a measurement's values
 * @param thresholds the decision that is best for a metric; of those metrics that count decisions
 * @param measurements by threshold, repeat and fold: first those of the experiment, then those of {@code thresholds}
 * @param costs of errors, if a metric asks for them
 */
public record Ceiling(
        String dataset,
        List<Metric> metrics,
        Map<Metric, Double> thresholds,
        List<Measurement> measurements,
        Optional<ErrorCosts> costs) {
    /** Stands for both augmenter and classifier, so that no sum over either takes it in. */
    public static final String NAME = "bayes-optimal";

    public Ceiling {
        metrics = List.copyOf(metrics);
        thresholds = Map.copyOf(thresholds);
        measurements = List.copyOf(measurements);
    }

    /** Where no metric asks what errors cost. */
    public Ceiling(
            String dataset, List<Metric> metrics, Map<Metric, Double> thresholds, List<Measurement> measurements) {
        this(dataset, metrics, thresholds, measurements, Optional.empty());
    }

    /**
     * Measures it.
     *
     * @param dataset with its posterior
     * @param splits its folds, by repeat and fold
     */
    static Ceiling of(Experiment experiment, StoredDataset dataset, List<StoredSplit> splits) {
        double[] posterior = dataset.posterior().orElseThrow();
        Optional<ErrorCosts> costs = experiment.reporting().costs();
        Map<Metric, Double> best = new LinkedHashMap<>();
        for (Metric metric : experiment.metrics()) {
            if (metric.countsDecisions()) {
                best.put(metric, BayesRule.threshold(metric, costs, posterior));
            }
        }
        Set<Double> thresholds = new LinkedHashSet<>();
        for (Threshold threshold : experiment.protocol().thresholds()) {
            thresholds.add(threshold instanceof Threshold.Fixed fixed ? fixed.value() : 0.5);
        }
        thresholds.addAll(new TreeSet<>(best.values()));
        List<Measurement> measurements = new ArrayList<>();
        for (double threshold : thresholds) {
            for (StoredSplit split : splits) {
                measurements.add(measure(experiment, dataset, split, threshold));
            }
        }
        return new Ceiling(dataset.id(), experiment.metrics(), best, measurements, costs);
    }

    private static Measurement measure(
            Experiment experiment, StoredDataset dataset, StoredSplit split, double threshold) {
        Scores scores = scores(dataset, split);
        Scored known = new Scored(scores.all(), true, Confusion.at(0.5, scores), List.of(), Costs.NONE);
        return Measurement.of(
                experiment,
                dataset,
                new StoredTrial(
                        at(dataset, split),
                        new Threshold.Fixed(threshold),
                        new Outcome.Completed<>(known),
                        Optional.empty(),
                        split.testRows()));
    }

    /** Where the true probabilities of a fold stand among trials. */
    static Coordinates at(StoredDataset dataset, StoredSplit split) {
        return new Coordinates(dataset.id(), split.repeat(), split.fold(), NAME, 0, NAME);
    }

    /** The test rows of a fold by their true probabilities. */
    static Scores scores(StoredDataset dataset, StoredSplit split) {
        int[] rows = split.testRows();
        double[] posterior = dataset.posterior().orElseThrow();
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = posterior[rows[i]];
        }
        return new Scores(scores, Measurement.truth(dataset, rows), true);
    }

    /**
     * What can be reached in a metric, as cells of trials are computed: at the decision that is best for it, if it counts
     * decisions.
     */
    public Cell cell(Metric metric) {
        return cell(metric, thresholds.getOrDefault(metric, measurements.get(0).thresholdValue()));
    }

    /**
     * What the true probabilities reach in a metric at a threshold.
     *
     * @param threshold of the experiment, or the best one of some metric
     */
    public Cell cell(Metric metric, double threshold) {
        List<Measurement> some = measurements.stream()
                .filter(measurement -> measurement.thresholdValue() == threshold)
                .toList();
        return Summary.cell(metric, costs, metrics.indexOf(metric), some, some.size());
    }
}
