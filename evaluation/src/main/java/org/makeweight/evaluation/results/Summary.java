package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeweight.core.number.Sample;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.ErrorCosts;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.plan.FoldOfRepeat;
import org.makeweight.evaluation.plan.Round;

/**
 * One classifier and one metric: a figure for each data set and treatment, and the treatments' ranks.
 *
 * @param classifier its name
 * @param treatments each augmenter at the threshold, doing nothing at a tuned one beside them, and the ensembles that have the
 *     classifier as their control
 * @param cells by data set and then by treatment, both in the order of the tables
 */
public record Summary(
        String classifier,
        Metric metric,
        Threshold threshold,
        List<String> datasets,
        List<Treatment> treatments,
        List<List<Cell>> cells) {
    /** Figures are ranked by their first twelve decimals. */
    private static final double RANK_PRECISION = 1e12;

    /** Summarises measurements at one threshold. */
    public static Summary of(Results results, String classifier, Metric metric, Threshold threshold) {
        Candidates<Learner> own = results.experiment().classifiers().stream()
                .filter(method -> method.name().equals(classifier))
                .findFirst()
                .orElseThrow();
        List<Treatment> treatments = Treatment.of(results.experiment(), own, metric, threshold);
        Map<String, Map<Treatment, List<Measurement>>> grouped = new LinkedHashMap<>();
        for (Measurement measurement : results.measurements()) {
            Treatment treatment = Treatment.of(measurement.at(), measurement.threshold(), classifier);
            if (treatments.contains(treatment)) {
                grouped.computeIfAbsent(measurement.at().dataset(), d -> new LinkedHashMap<>())
                        .computeIfAbsent(treatment, t -> new ArrayList<>())
                        .add(measurement);
            }
        }
        int index = results.experiment().metrics().indexOf(metric);
        List<List<Cell>> cells = new ArrayList<>();
        for (String dataset : results.datasetIds()) {
            List<Cell> row = new ArrayList<>();
            for (Treatment treatment : treatments) {
                List<Measurement> trials =
                        grouped.getOrDefault(dataset, Map.of()).getOrDefault(treatment, List.of());
                row.add(cell(
                        metric,
                        results.experiment().reporting().costs(),
                        index,
                        trials,
                        results.plannedPerCell(dataset, treatment.augmenter())));
            }
            cells.add(List.copyOf(row));
        }
        return new Summary(classifier, metric, threshold, results.datasetIds(), treatments, List.copyOf(cells));
    }

    /**
     * The figure of some trials on one data set.
     *
     * @param costs of errors, if the metric asks for them
     * @param index of the metric among a measurement's values
     * @param planned how many trials there shall be
     */
    static Cell cell(Metric metric, Optional<ErrorCosts> costs, int index, List<Measurement> trials, int planned) {
        int completed = (int) trials.stream().filter(Measurement::completed).count();
        int unfinished = Math.max(planned, trials.size()) - completed;
        int withoutPositive = (int) trials.stream()
                .filter(Measurement::completed)
                .filter(trial -> trial.confusion().tp() + trial.confusion().fp() == 0)
                .count();
        Map<FoldOfRepeat, List<Double>> byFold = new LinkedHashMap<>();
        Map<Integer, List<Double>> bySeed = new TreeMap<>();
        for (Measurement trial : trials) {
            double value = trial.values().get(index);
            byFold.computeIfAbsent(trial.at().foldOfRepeat(), f -> new ArrayList<>())
                    .add(value);
            bySeed.computeIfAbsent(trial.at().generatorSeed(), s -> new ArrayList<>())
                    .add(value);
        }
        double[] folds = byFold.values().stream().mapToDouble(Summary::mean).toArray();
        double[] seeds = bySeed.values().stream().mapToDouble(Summary::mean).toArray();
        boolean none = trials.isEmpty() || unfinished > 0;
        int failed = (int) trials.stream()
                .filter(trial -> trial.outcome() instanceof Outcome.Failed)
                .count();
        int notApplicable = trials.size() - completed - failed;
        double foldMean = none ? Double.NaN : Sample.mean(folds);
        double mean = none || !metric.countsDecisions() ? foldMean : pooled(metric, costs, trials);
        return new Cell(
                mean,
                foldMean,
                deviation(folds),
                deviation(seeds),
                folds.length,
                unfinished,
                failed,
                notApplicable,
                withoutPositive);
    }

    /** Counts of a repeat's folds are added, so that folds with few minority rows do not weigh as much as others. */
    private static double pooled(Metric metric, Optional<ErrorCosts> costs, List<Measurement> trials) {
        Map<Round, Confusion> rounds = new LinkedHashMap<>();
        for (Measurement trial : trials) {
            rounds.merge(trial.at().round(), trial.confusion(), Confusion::plus);
        }
        return Sample.mean(rounds.values().stream()
                .mapToDouble(counts -> metric.of(counts, costs))
                .toArray());
    }

    private static double mean(List<Double> values) {
        return Sample.mean(values.stream().mapToDouble(value -> value).toArray());
    }

    private static double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        return Math.sqrt(Sample.squares(values, Sample.mean(values)) / (values.length - 1));
    }

    /** The treatments' names in a table at this threshold. */
    public List<String> names() {
        return treatments.stream().map(treatment -> treatment.name(threshold)).toList();
    }

    /**
     * The ranks of the treatments on a data set: 1 is best, equal figures share the mean of their ranks. One that failed shares
     * the last rank, one that cannot treat the data set has none (NaN). Figures that are not defined, or are still to be computed, rank last.
     */
    public double[] ranks(int dataset) {
        List<Cell> row = cells.get(dataset);
        double[] goodness = new double[row.size()];
        Arrays.setAll(goodness, i -> goodness(row.get(i)));
        double[] ranks = new double[goodness.length];
        for (int i = 0; i < ranks.length; i++) {
            int better = 0;
            int equal = 0;
            for (double other : goodness) {
                better += other > goodness[i] ? 1 : 0;
                equal += other == goodness[i] ? 1 : 0;
            }
            ranks[i] = Double.isNaN(goodness[i]) ? Double.NaN : better + (equal + 1) / 2.0;
        }
        return ranks;
    }

    /**
     * Higher is better, whatever the metric; no figure is worst, and not applicable is no number. Rounded, so that equal
     * figures stay equal when one of them is a mean over more generator seeds.
     */
    private double goodness(Cell cell) {
        if (!cell.defined()) {
            return cell.notApplicable() ? Double.NaN : Double.NEGATIVE_INFINITY;
        }
        return Math.rint(metric.direction().goodness(cell.mean()) * RANK_PRECISION);
    }
}
