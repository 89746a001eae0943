package org.makeweight.gan.model;

import org.makeweight.core.method.Execution;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;
import org.makeweight.gan.marginal.Marginal;
import org.makeweight.gan.marginal.NormalScores;

/**
 * Learns rows whose numbers have been replaced by their normal scores.
 *
 * @param learner of the scores
 * @param distribution of the columns
 */
record ScoredLearner(RowLearner learner, Marginal.Kind distribution) implements RowLearner {
    @Override
    public Stopping stopping() {
        return learner.stopping();
    }

    @Override
    public RowModel learn(TrainingRows rows, String phase, Noise noise, Workers workers, Execution execution) {
        NormalScores scores = NormalScores.fit(rows.learnt(), distribution);
        return new ScoredModel(learner.learn(rows.map(scores::scores), phase, noise, workers, execution), scores);
    }
}
