package org.makeweight.evaluation.protocol;

import java.util.stream.Stream;
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
        if (prepared.schema().target().classes() > 2) {
            double[][] scores = learner.scores(prepared);
            Stream.of(scores).forEach(FittedPipeline::requireNumbers);
            return Scores.ofClasses(
                    scores, prepared.labels(), prepared.schema().target().minority(), learner.probabilities());
        }
        double[] scores = learner.score(prepared);
        requireNumbers(scores);
        return new Scores(scores, truth(prepared), learner.probabilities());
    }

    private static void requireNumbers(double[] scores) {
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new ScoreException("the classifier gave a score that is no number");
            }
        }
    }

    private static boolean[] truth(Table rows) {
        boolean[] minority = new boolean[rows.rows()];
        for (int row = 0; row < minority.length; row++) {
            minority[row] = rows.isMinority(row);
        }
        return minority;
    }
}
