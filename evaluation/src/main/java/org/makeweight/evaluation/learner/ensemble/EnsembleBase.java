package org.makeweight.evaluation.learner.ensemble;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.table.Table;

/** An ensemble within an ensemble. */
record EnsembleBase(EnsembleMethod method) implements BaseLearner {
    @Override
    public Training on(Table rows) {
        return (weights, seed) -> {
            int[] present = IntStream.range(0, weights.length)
                    .filter(row -> weights[row] > 0)
                    .toArray();
            double[] ofPresent =
                    Arrays.stream(present).mapToDouble(row -> weights[row]).toArray();
            return method.train(TrainingRows.of(rows.select(present), ofPresent), seed);
        };
    }
}
