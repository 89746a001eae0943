package org.makeweight.benchmarks.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makeweight.core.method.Methods;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Split;
import org.makeweight.core.split.StratifiedKFold;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.statistics.CorrectedResampledT;

/**
 * How often the corrected resampled t test rejects at 0.05 where two real learners are equally good: the same classifier on two pairs of
 * columns that are drawn from one distribution. Each draw is a new data set of 100 rows, 30 of the minority, under cross-validation
 * of 2 x 5 folds. Prints lines of a Markdown table; argument: draws (10,000).
 */
public final class EqualLearners {
    private static final double ALPHA = 0.05;
    private static final int ROWS = 100;
    private static final int MINORITY = 30;
    private static final double SHIFT = 0.8;
    private static final int FOLDS = 5;
    private static final int REPEATS = 2;
    private static final List<Metric> METRICS = List.of(Metric.named("f1"), Metric.named("average_precision"));
    private static final Schema SCHEMA = new Schema(
            List.of(new Column.Numeric("a", false), new Column.Numeric("b", false)),
            new ClassColumn("class", List.of("majority", "minority"), 1));

    private EqualLearners() {}

    /** Prints the table. */
    public static void main(String[] arguments) {
        int draws = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Methods<Learner> learners = Learners.all();
        System.out.println("| classifier | metric | corrected t rejects | naive t rejects |");
        System.out.println("|---|---|---|---|");
        for (String id : List.of("logistic-regression", "knn", "cart")) {
            print(id, learners.parse(id).make(), draws);
        }
    }

    private static void print(String id, Learner learner, int draws) {
        int[] corrected = new int[METRICS.size()];
        int[] naive = new int[METRICS.size()];
        RandomState random = new RandomState(0);
        for (int draw = 0; draw < draws; draw++) {
            double[][] differences = differences(learner, random);
            for (int m = 0; m < differences.length; m++) {
                CorrectedResampledT test = CorrectedResampledT.of(differences[m], FOLDS, 0);
                corrected[m] += test.p() <= ALPHA ? 1 : 0;
                naive[m] += test.naiveP() <= ALPHA ? 1 : 0;
            }
        }
        for (int m = 0; m < corrected.length; m++) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %.2f %% | %.2f %% |",
                    id,
                    METRICS.get(m).title(),
                    100.0 * corrected[m] / draws,
                    100.0 * naive[m] / draws));
        }
    }

    /** By metric and fold: with the first two columns less with the last two. */
    private static double[][] differences(Learner learner, RandomState random) {
        int[] labels = new int[ROWS];
        double[] first = new double[2 * ROWS];
        double[] second = new double[2 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = row < MINORITY ? 1 : 0;
            for (int c = 2 * row; c < 2 * row + 2; c++) {
                first[c] = SHIFT * labels[row] + random.standardNormal();
                second[c] = SHIFT * labels[row] + random.standardNormal();
            }
        }
        Table a = new Table(SCHEMA, first, labels);
        Table b = new Table(SCHEMA, second, labels);
        Folds folds = StratifiedKFold.shuffled(FOLDS, REPEATS).divide(a, RowRoles.NONE, random);
        double[][] differences = new double[METRICS.size()][FOLDS * REPEATS];
        for (int i = 0; i < FOLDS * REPEATS; i++) {
            Split split = folds.split(i / FOLDS, i % FOLDS);
            Scores withA = scores(learner, a, split);
            Scores withB = scores(learner, b, split);
            for (int m = 0; m < METRICS.size(); m++) {
                Metric metric = METRICS.get(m);
                differences[m][i] = metric.of(withA, 0.5) - metric.of(withB, 0.5);
            }
        }
        return differences;
    }

    private static Scores scores(Learner learner, Table table, Split split) {
        Table test = table.select(split.test());
        boolean[] positive = new boolean[test.rows()];
        for (int row = 0; row < positive.length; row++) {
            positive[row] = test.isMinority(row);
        }
        var fitted = learner.train(table.select(split.training()), Optional.empty(), 0);
        return new Scores(fitted.score(test), positive, fitted.probabilities());
    }
}
