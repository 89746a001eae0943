package org.makeweight.evaluation.learner.ensemble;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.learner.Learner;

/**
 * Any classifier; the share of a class is its part of the scores of all. Whole weights become copies of rows. A classifier that
 * refuses other weights learns from as many rows as have weight, drawn with the weights as probabilities (boosting by
 * resampling; Freund and Schapire, 1997).
 */
record LearnerBase(Learner learner) implements BaseLearner {
    @Override
    public Training on(Table rows) {
        return (weights, seed) -> train(rows, weights, seed);
    }

    private Member train(Table rows, double[] weights, long seed) {
        if (Arrays.stream(weights).allMatch(weight -> weight == Math.rint(weight))) {
            int[] copies = IntStream.range(0, weights.length)
                    .flatMap(row -> IntStream.range(0, (int) weights[row]).map(i -> row))
                    .toArray();
            return fit(rows.select(copies), Optional.empty(), seed);
        }
        int[] present = IntStream.range(0, weights.length)
                .filter(row -> weights[row] > 0)
                .toArray();
        double mean = Arrays.stream(present).mapToDouble(row -> weights[row]).sum() / present.length;
        double[] scaled =
                Arrays.stream(present).mapToDouble(row -> weights[row] / mean).toArray();
        try {
            return fit(rows.select(present), Optional.of(scaled), seed);
        } catch (NotApplicableException e) {
            int[] drawn = Arrays.stream(draw(scaled, new RandomState(seed)))
                    .map(i -> present[i])
                    .toArray();
            return fit(rows.select(drawn), Optional.empty(), seed);
        }
    }

    /** As many positions as there are weights, each drawn with its weight as probability. */
    private static int[] draw(double[] weights, RandomState random) {
        double[] running = weights.clone();
        for (int i = 1; i < running.length; i++) {
            running[i] += running[i - 1];
        }
        int[] drawn = new int[weights.length];
        for (int i = 0; i < drawn.length; i++) {
            int at = Arrays.binarySearch(running, random.randomSample() * running[running.length - 1]);
            drawn[i] = Math.min(running.length - 1, at < 0 ? -1 - at : at + 1);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private Member fit(Table rows, Optional<double[]> weights, long seed) {
        int first = rows.label(0);
        if (Arrays.stream(rows.labels()).allMatch(label -> label == first)) {
            int classes = rows.schema().target().classes(); // boosting may draw one class only
            return table -> only(first, classes, table.rows());
        }
        FittedLearner fitted = learner.train(rows, weights, seed);
        return table -> shares(fitted.scores(table));
    }

    private static double[] only(int label, int classes, int rows) {
        double[] shares = new double[rows * classes];
        for (int row = 0; row < rows; row++) {
            shares[row * classes + label] = 1;
        }
        return shares;
    }

    /** Scores of classes divided by their sum, which is above 0 unless every class scores 0. */
    private static double[] shares(double[][] scores) {
        int classes = scores.length == 0 ? 0 : scores[0].length;
        double[] shares = new double[scores.length * classes];
        for (int row = 0; row < scores.length; row++) {
            double sum = 0;
            for (double score : scores[row]) {
                sum += score;
            }
            for (int label = 0; label < classes; label++) {
                shares[row * classes + label] = sum > 0 ? scores[row][label] / sum : 1.0 / classes;
            }
        }
        return shares;
    }
}
