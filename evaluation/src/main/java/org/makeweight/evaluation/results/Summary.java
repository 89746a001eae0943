package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;

/**
 * One classifier and one metric: a figure for each data set and augmenter, and the augmenters' ranks.
 *
 * @param classifier its name
 * @param cells by data set and then by augmenter, both in the order of the tables
 */
public record Summary(
        String classifier,
        Metric metric,
        double threshold,
        List<String> datasets,
        List<String> augmenters,
        List<List<Cell>> cells) {
    /** Figures are ranked by their first twelve decimals. */
    private static final double RANK_PRECISION = 1e12;

    /** A repeat and a generator seed, within which the folds' counts may be added. */
    private record Run(int repeat, int seed) {}

    /** A fold of a repeat. */
    private record FoldOfRepeat(int repeat, int fold) {}

    /** Summarises measurements at one threshold. */
    public static Summary of(Results results, String classifier, Metric metric, double threshold) {
        Map<String, Map<String, List<Measurement>>> grouped = new LinkedHashMap<>();
        for (Measurement measurement : results.measurements()) {
            if (measurement.at().classifier().equals(classifier) && measurement.threshold() == threshold) {
                grouped.computeIfAbsent(measurement.at().dataset(), d -> new LinkedHashMap<>())
                        .computeIfAbsent(measurement.at().augmenter(), a -> new ArrayList<>())
                        .add(measurement);
            }
        }
        int index = results.experiment().metrics().indexOf(metric);
        List<String> augmenters = results.augmenters();
        int[] planned = augmenters.stream().mapToInt(results::plannedPerCell).toArray();
        List<List<Cell>> cells = new ArrayList<>();
        for (String dataset : results.datasetIds()) {
            List<Cell> row = new ArrayList<>();
            for (int a = 0; a < planned.length; a++) {
                List<Measurement> trials =
                        grouped.getOrDefault(dataset, Map.of()).getOrDefault(augmenters.get(a), List.of());
                row.add(cell(metric, index, trials, planned[a]));
            }
            cells.add(List.copyOf(row));
        }
        return new Summary(classifier, metric, threshold, results.datasetIds(), augmenters, List.copyOf(cells));
    }

    /**
     * The figure of some trials on one data set.
     *
     * @param index of the metric among a measurement's values
     * @param planned how many trials there shall be
     */
    static Cell cell(Metric metric, int index, List<Measurement> trials, int planned) {
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
            byFold.computeIfAbsent(
                            new FoldOfRepeat(trial.at().repeat(), trial.at().fold()), f -> new ArrayList<>())
                    .add(value);
            bySeed.computeIfAbsent(trial.at().generatorSeed(), s -> new ArrayList<>())
                    .add(value);
        }
        double[] folds = byFold.values().stream().mapToDouble(Summary::mean).toArray();
        double[] seeds = bySeed.values().stream().mapToDouble(Summary::mean).toArray();
        boolean none = trials.isEmpty() || unfinished > 0;
        double foldMean = none ? Double.NaN : mean(folds);
        double mean = none || !metric.countsDecisions() ? foldMean : pooled(metric, trials);
        return new Cell(mean, foldMean, deviation(folds), deviation(seeds), folds.length, unfinished, withoutPositive);
    }

    /** Counts of a repeat's folds are added, so that folds with few minority rows do not weigh as much as others. */
    private static double pooled(Metric metric, List<Measurement> trials) {
        Map<Run, Confusion> runs = new LinkedHashMap<>();
        for (Measurement trial : trials) {
            runs.merge(new Run(trial.at().repeat(), trial.at().generatorSeed()), trial.confusion(), Confusion::plus);
        }
        return mean(runs.values().stream().mapToDouble(metric::of).toArray());
    }

    private static double mean(List<Double> values) {
        return mean(values.stream().mapToDouble(value -> value).toArray());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    /**
     * The ranks of the augmenters on a data set: 1 is best, equal figures share the mean of their ranks, and all without a
     * figure share the last ones.
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
            ranks[i] = better + (equal + 1) / 2.0;
        }
        return ranks;
    }

    /**
     * Higher is better, whatever the metric; no figure is worst. Rounded, so that equal figures stay equal when one of them
     * is a mean over more generator seeds.
     */
    private double goodness(Cell cell) {
        if (!cell.defined()) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.rint((metric.higherIsBetter() ? cell.mean() : -cell.mean()) * RANK_PRECISION);
    }

    /** The mean rank of each augmenter over all data sets. */
    public double[] meanRanks() {
        double[] sums = new double[augmenters.size()];
        for (int dataset = 0; dataset < datasets.size(); dataset++) {
            double[] ranks = ranks(dataset);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ranks[i];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= datasets.size();
        }
        return sums;
    }

    /** Whether no augmenter has a figure on any data set, as with metrics of probabilities for a classifier without. */
    public boolean empty() {
        return cells.stream().flatMap(List::stream).noneMatch(Cell::defined);
    }
}
