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
 * Any classifier for two classes whose scores are probabilities. Whole weights become copies of rows. A classifier that
 * refuses other weights learns from as many rows as have weight, drawn with the weights as probabilities (boosting by
 * resampling; Freund and Schapire, 1997).
 *
 * @param id of the classifier, for messages
 */
record LearnerBase(String id, Learner learner) implements BaseLearner {
    @Override
    public Training on(Table rows) {
        if (rows.schema().target().classes() > 2) {
            throw new NotApplicableException(id + " as an ensemble's estimator tells two classes apart but there are "
                    + rows.schema().target().classes() + "; take cart");
        }
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
        int[] counts = rows.classCounts();
        int minority = rows.schema().target().minority();
        if (counts[minority] == 0 || counts[minority] == rows.rows()) {
            double score = counts[minority] == 0 ? 0 : 1; // boosting may draw one class only
            return table -> shares(constant(table.rows(), score), minority);
        }
        FittedLearner fitted = learner.train(rows, weights, seed);
        if (!fitted.probabilities()) {
            throw new NotApplicableException(
                    id + " cannot be an ensemble's estimator: its scores are no probabilities");
        }
        return table -> shares(fitted.score(table), minority);
    }

    private static double[] constant(int rows, double score) {
        double[] scores = new double[rows];
        Arrays.fill(scores, score);
        return scores;
    }

    private static double[] shares(double[] scores, int minority) {
        double[] shares = new double[2 * scores.length];
        for (int row = 0; row < scores.length; row++) {
            shares[2 * row + minority] = scores[row];
            shares[2 * row + 1 - minority] = 1 - scores[row];
        }
        return shares;
    }
}
