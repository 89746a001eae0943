package org.makeweight.evaluation.quality;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Split;
import org.makeweight.core.split.StratifiedKFold;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;

/**
 * The two-sample classifier test: how well a classifier tells synthetic from real rows it was not trained on. The area under
 * the ROC curve, mean over five stratified folds, of Tribuo's random forest (25 trees), which is pure Java and so the same
 * everywhere; equally many rows of both kinds, at most 500, drawn where there are more.
 *
 * <p>Reference: D. Lopez-Paz, M. Oquab. Revisiting classifier two-sample tests. ICLR 2017.
 */
final class Detection {
    private static final String CLASSIFIER = "random-forest:num_trees=25";
    private static final int FOLDS = 5;
    private static final int MOST_ROWS = 500;

    private Detection() {}

    /** How many rows of each kind are told apart; 0 if there are too few. */
    static int rowsOfAKind(int real, int synthetic) {
        int rows = Math.min(MOST_ROWS, Math.min(real, synthetic));
        return rows < FOLDS ? 0 : rows;
    }

    /**
     * The area: one half if they are alike, 1 if every row is recognised, below one half if synthetic rows are nearer to
     * real rows than those are to each other, as copies are.
     *
     * @param seed in [0, 2^32 - 1], of rows, folds and trees
     * @param progress told after each fold which share of them is done
     * @return NaN if there are fewer rows of a kind than folds
     */
    static double auc(Space space, Points real, Points synthetic, long seed, DoubleConsumer progress) {
        int rows = rowsOfAKind(real.rows(), synthetic.rows());
        if (rows == 0) {
            return Double.NaN;
        }
        RandomState random = new RandomState(seed);
        Table table = space.table(draw(real, rows, random), draw(synthetic, rows, random));
        Learner learner = Learners.all().parse(CLASSIFIER).make();
        Folds folds = StratifiedKFold.shuffled(FOLDS, 1).divide(table, RowRoles.NONE, new RandomState(seed));
        double sum = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            Split split = folds.split(0, fold);
            Table test = table.select(split.test());
            double[] scores = learner.train(table.select(split.training()), Optional.empty(), seed)
                    .score(test);
            boolean[] ofSynthetic = new boolean[test.rows()];
            for (int row = 0; row < ofSynthetic.length; row++) {
                ofSynthetic[row] = test.isMinority(row);
            }
            sum += Metric.ROC_AUC.of(new Scores(scores, ofSynthetic, true), 0);
            progress.accept((fold + 1) / (double) FOLDS);
        }
        return sum / FOLDS;
    }

    /** Some of the points, in their order. */
    private static Points draw(Points points, int rows, RandomState random) {
        if (points.rows() == rows) {
            return points;
        }
        int[] drawn = Arrays.copyOf(random.permutation(points.rows()), rows);
        Arrays.sort(drawn);
        return points.select(drawn);
    }
}
