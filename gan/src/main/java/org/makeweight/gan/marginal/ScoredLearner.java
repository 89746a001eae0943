package org.makeweight.gan.marginal;

import org.makeweight.core.method.Execution;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.fit.TrainingRows;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;

/**
 * Learns rows whose numbers have been replaced by their normal scores.
 *
 * @param learner of the scores
 * @param distribution of the columns
 */
public record ScoredLearner(RowLearner learner, Marginal.Kind distribution) implements RowLearner {
    @Override
    public Stopping stopping() {
        return learner.stopping();
    }

    @Override
    public RowModel learn(TrainingRows rows, String phase, Noise noise, KernelThreads workers, Execution execution) {
        NormalScores scores = NormalScores.fit(rows.learnt(), distribution);
        return new ScoredModel(learner.learn(rows.map(scores::scores), phase, noise, workers, execution), scores);
    }
}
