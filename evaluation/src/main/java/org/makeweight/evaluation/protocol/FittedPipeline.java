package org.makeweight.evaluation.protocol;

import org.makeweight.core.method.Require;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.FittedLearner;
import org.makeweight.evaluation.metric.Scores;

/**
 * A classifier trained on a prepared training part.
 *
 * @param trainSeconds that training took, by the wall clock
 */
public record FittedPipeline(String classifier, FittedLearner learner, double trainSeconds) {
    /**
     * Scores prepared rows.
     *
     * @throws IllegalStateException if a score is no number
     */
    public Scores score(Table prepared) {
        Require.complete(prepared, classifier);
        double[] scores = learner.score(prepared);
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new ScoreException("the classifier gave a score that is no number");
            }
        }
        return new Scores(scores, truth(prepared), learner.probabilities());
    }

    private static boolean[] truth(Table rows) {
        boolean[] minority = new boolean[rows.rows()];
        for (int row = 0; row < minority.length; row++) {
            minority[row] = rows.isMinority(row);
        }
        return minority;
    }
}
