package org.makeweight.report.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Cell;

/**
 * How far each method gets on the way from no augmentation to what could be reached, in the primary metric at the first
 * threshold.
 *
 * @param datasets those with a ceiling and a figure without augmentation
 * @param augmenters all but doing nothing
 * @param room by data set, from no augmentation to the ceiling; positive where something could be gained
 * @param gain by data set and augmenter, from no augmentation to the method; positive where it is better, NaN where it
 *     has no figure
 * @param together positions of the data sets on which every augmenter with any figure has one
 */
@SuppressWarnings("ArrayRecordComponent") // laid out, never compared
public record Gains(List<String> datasets, List<String> augmenters, double[] room, double[][] gain, int[] together) {
    /** Less room than this is within what folds differ by anyway; a share of it would say nothing. */
    public static final double LEAST_ROOM = 0.01;

    /** The gains with a classifier; empty if there is no data set to tell them on. */
    public static Optional<Gains> of(ReportModel model, Candidates<Learner> classifier) {
        Comparison comparison = model.primary(classifier);
        Metric metric = comparison.metric();
        int none = comparison.baseline();
        if (none < 0) {
            return Optional.empty();
        }
        int[] datasets = IntStream.range(0, comparison.datasets())
                .filter(d -> comparison.cell(d, none).defined()
                        && model.ceilings().cell(d, metric).isPresent())
                .toArray();
        int[] others = IntStream.range(0, comparison.augmenters())
                .filter(a -> a != none)
                .toArray();
        if (datasets.length == 0 || others.length == 0) {
            return Optional.empty();
        }
        Direction better = metric.direction();
        double[] room = new double[datasets.length];
        double[][] gain = new double[datasets.length][others.length];
        for (int i = 0; i < datasets.length; i++) {
            int d = datasets[i];
            double from = better.goodness(comparison.cell(d, none).mean());
            room[i] = better.goodness(model.ceilings().figure(d, metric, Cell::mean)) - from;
            for (int j = 0; j < others.length; j++) {
                gain[i][j] = better.goodness(comparison.cell(d, others[j]).mean()) - from;
            }
        }
        return Optional.of(new Gains(
                pick(comparison.summary().datasets(), datasets),
                pick(comparison.summary().names(), others),
                room,
                gain,
                IntStream.range(0, datasets.length)
                        .filter(i -> Arrays.binarySearch(comparison.shared(), datasets[i]) >= 0)
                        .toArray()));
    }

    private static List<String> pick(List<String> names, int[] positions) {
        return IntStream.of(positions).mapToObj(names::get).toList();
    }

    /** Gain over room, by data set and augmenter; NaN where there is too little room or no gain is known. */
    public double[][] shares() {
        double[][] shares = new double[gain.length][];
        for (int d = 0; d < gain.length; d++) {
            double of = room[d];
            shares[d] = Arrays.stream(gain[d]).map(g -> share(g, of)).toArray();
        }
        return shares;
    }

    private static double share(double gain, double room) {
        return room < LEAST_ROOM ? Double.NaN : gain / room;
    }

    /** The room on the data sets taken together. */
    public double totalRoom() {
        return IntStream.of(together).mapToDouble(d -> room[d]).sum();
    }

    /** For each augmenter, its gains over the room, both added over the data sets taken together. */
    public double[] totalShares() {
        return IntStream.range(0, augmenters.size())
                .mapToDouble(a -> share(
                        IntStream.of(together).mapToDouble(d -> gain[d][a]).sum(), totalRoom()))
                .toArray();
    }
}
