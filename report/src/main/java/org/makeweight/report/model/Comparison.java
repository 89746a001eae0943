package org.makeweight.report.model;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
        /** A trial failed or was not applicable. */
        WITHOUT,
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
        return summary.augmenters().size();
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

    /** The mean rank of each augmenter over the {@link #ranked} data sets; NaN if there is none. */
    public double[] meanRanks() {
        int[] ranked = ranked();
        double[] means = new double[augmenters()];
        for (int dataset : ranked) {
            double[] ranks = summary.ranks(dataset);
            for (int a = 0; a < means.length; a++) {
                means[a] += ranks[a];
            }
        }
        for (int a = 0; a < means.length; a++) {
            means[a] /= ranked.length;
        }
        return means;
    }

    /** Whether an augmenter has a figure on some data set. */
    public boolean anywhere(int augmenter) {
        return IntStream.range(0, datasets()).anyMatch(d -> state(d, augmenter) == State.FIGURE);
    }

    /** The data sets on which all augmenters have a figure, those aside that have none anywhere. */
    public int[] shared() {
        int[] comparable =
                IntStream.range(0, augmenters()).filter(this::anywhere).toArray();
        return IntStream.range(0, datasets())
                .filter(d ->
                        comparable.length > 0 && IntStream.of(comparable).allMatch(a -> state(d, a) == State.FIGURE))
                .toArray();
    }

    /** The mean over the {@link #shared} data sets for each augmenter; NaN where there is none. */
    public double[] means(ToDoubleFunction<Cell> figure) {
        int[] shared = shared();
        double[] means = new double[augmenters()];
        for (int a = 0; a < means.length; a++) {
            double sum = 0;
            for (int dataset : shared) {
                sum += figure.applyAsDouble(cell(dataset, a));
            }
            means[a] = anywhere(a) ? sum / shared.length : Double.NaN;
        }
        return means;
    }

    /** The position of the augmenter that does nothing; -1 if it is not among them. */
    public int baseline() {
        return summary.augmenters().indexOf("none");
    }
}
