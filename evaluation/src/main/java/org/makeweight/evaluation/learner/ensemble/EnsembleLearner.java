package org.makeweight.evaluation.learner.ensemble;

import java.util.Arrays;
import java.util.Optional;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.FeatureEncoding;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.learner.Learner;

/**
 * An ensemble as a classifier.
 *
 * @param probabilities whether its shares are meant as probabilities, and not as shares of weighted votes
 * @param control the classifier that does the same without dealing with imbalance; empty if this is one
 */
record EnsembleLearner(EnsembleMethod method, boolean probabilities, Optional<String> control) implements Learner {
    @Override
    public FittedLearner train(Table training, Optional<double[]> weights, long seed) {
        TrainingRows rows = TrainingRows.of(training, weights.orElseGet(() -> {
            double[] ones = new double[training.rows()];
            Arrays.fill(ones, 1);
            return ones;
        }));
        return new Fitted(method.train(rows, seed), rows.encoding(), probabilities);
    }

    private record Fitted(Member member, FeatureEncoding encoding, boolean probabilities) implements FittedLearner {
        @Override
        public double[][] scores(Table rows) {
            double[] shares = member.shares(encoding.encode(rows));
            int classes = rows.schema().target().classes();
            double[][] scores = new double[rows.rows()][];
            Arrays.setAll(scores, row -> Arrays.copyOfRange(shares, row * classes, (row + 1) * classes));
            return scores;
        }
    }
}
