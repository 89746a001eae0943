package org.makeweight.report.model;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Summary;

/**
 * The augmenters compared on every data set, with one classifier, in one metric, at one threshold.
 *
 * @param states by data set and then by augmenter, as the cells of the summary
 */
public record Comparison(Summary summary, List<List<State>> states) {
    /** Whether there is a figure, and if not, why. */
    public enum State {
        /** There is one. */
        FIGURE,
        /** A trial failed. */
        FAILED,
        /** The method cannot treat the data set. */
        NOT_APPLICABLE,
        /** Every trial was completed, but the metric is not defined on some test part. */
        UNDEFINED,
        /** Trials are still to be done. */
        OPEN
    }

    public Comparison {
        states = states.stream().map(List::copyOf).toList();
    }

    public Metric metric() {
        return summary.metric();
    }

    public int datasets() {
        return summary.datasets().size();
    }

    public int augmenters() {
        return summary.treatments().size();
    }

    public Cell cell(int dataset, int augmenter) {
        return summary.cells().get(dataset).get(augmenter);
    }

    public State state(int dataset, int augmenter) {
        return states.get(dataset).get(augmenter);
    }

    /** Whether no augmenter has a figure anywhere though every trial is done and some were completed. */
    public boolean undefined() {
        List<State> all = states.stream().flatMap(List::stream).toList();
        return all.contains(State.UNDEFINED) && !all.contains(State.FIGURE) && !all.contains(State.OPEN);
    }

    /** The data sets on which every augmenter's trials are done: those that count for mean ranks. */
    public int[] ranked() {
        return IntStream.range(0, datasets())
                .filter(d -> !states.get(d).contains(State.OPEN))
                .toArray();
    }

    /** On how many of the {@link #ranked} data sets each treatment has a rank: all but those it cannot treat. */
    public int[] rankedSets() {
        int[] counts = new int[augmenters()];
        for (int dataset : ranked()) {
            for (int a = 0; a < counts.length; a++) {
                counts[a] += state(dataset, a) == State.NOT_APPLICABLE ? 0 : 1;
            }
        }
        return counts;
    }

    /** The mean rank of each treatment over the data sets on which it has one; NaN if there is none. */
    public double[] meanRanks() {
        int[] ranked = ranked();
        double[] means = new double[augmenters()];
        int[] counts = rankedSets();
        for (int dataset : ranked) {
            double[] ranks = summary.ranks(dataset);
            for (int a = 0; a < means.length; a++) {
                means[a] += Double.isNaN(ranks[a]) ? 0 : ranks[a];
            }
        }
        for (int a = 0; a < means.length; a++) {
            means[a] /= counts[a];
        }
        return means;
    }

    /** Whether an augmenter has a figure on some data set. */
    public boolean anywhere(int augmenter) {
        return IntStream.range(0, datasets()).anyMatch(d -> state(d, augmenter) == State.FIGURE);
    }

    /** The data sets on which all treatments have a figure, those aside that have none anywhere. */
    public int[] shared() {
        int[] comparable =
                IntStream.range(0, augmenters()).filter(this::anywhere).toArray();
        return IntStream.range(0, datasets())
                .filter(d ->
                        comparable.length > 0 && IntStream.of(comparable).allMatch(a -> state(d, a) == State.FIGURE))
                .toArray();
    }

    /** All data sets. */
    public int[] all() {
        return IntStream.range(0, datasets()).toArray();
    }

    /** On how many data sets a treatment has a figure. */
    public int figures(int augmenter) {
        return (int) IntStream.range(0, datasets())
                .filter(d -> state(d, augmenter) == State.FIGURE)
                .count();
    }

    /** The data sets on which two treatments both have a figure: those on which their means can be compared. */
    public int[] both(int augmenter, int other) {
        return IntStream.range(0, datasets())
                .filter(d -> state(d, augmenter) == State.FIGURE && state(d, other) == State.FIGURE)
                .toArray();
    }

    /** The mean of each treatment over the data sets on which it has a figure; NaN where there is none. */
    public double[] means(ToDoubleFunction<Cell> figure) {
        double[] means = new double[augmenters()];
        for (int a = 0; a < means.length; a++) {
            int augmenter = a;
            means[a] = IntStream.range(0, datasets())
                    .filter(d -> state(d, augmenter) == State.FIGURE)
                    .mapToDouble(d -> figure.applyAsDouble(cell(d, augmenter)))
                    .average()
                    .orElse(Double.NaN);
        }
        return means;
    }

    /** What stands out among means: of those treatments only that have a figure on every data set, as others are means of less. */
    public Emphasis[] emphasis(double[] means, int decimals) {
        double[] whole = means.clone();
        for (int a = 0; a < whole.length; a++) {
            whole[a] = figures(a) < datasets() ? Double.NaN : whole[a];
        }
        return Emphasis.of(whole, decimals, metric().direction());
    }

    /** For each treatment the mean difference to another one over the data sets that {@link #both} have; NaN for that one itself. */
    public double[] differences(int to, ToDoubleFunction<Cell> figure) {
        double[] differences = new double[augmenters()];
        for (int a = 0; a < differences.length; a++) {
            int augmenter = a;
            differences[a] = a == to
                    ? Double.NaN
                    : IntStream.of(both(a, to))
                            .mapToDouble(
                                    d -> figure.applyAsDouble(cell(d, augmenter)) - figure.applyAsDouble(cell(d, to)))
                            .average()
                            .orElse(Double.NaN);
        }
        return differences;
    }

    /** The position of the augmenter that does nothing; -1 if it is not among them. */
    public int baseline() {
        return summary.names().indexOf(Contenders.NOTHING);
    }
}
