package org.makeweight.smote.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.StratifiedKFold;
import org.makeweight.core.table.Table;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.SortedColumns;
import org.makeweight.core.tree.Tree;
import org.makeweight.core.tree.TreeGrower;
import org.makeweight.core.tree.TreeSettings;

/**
 * Instance hardness threshold: leaves out the rows of each larger class that a classifier trained on other rows finds hard.
 * The table is divided into {@code cv} stratified folds, and each row gets the probability of its own class from a
 * classifier trained on the other folds. Of a class of which n rows are to be kept the rows stay whose probability is at
 * least the one that n of them reach. Rows of equal probability stay or go together, so there may be many more than n; a
 * flag says so.
 *
 * <p>The classifier is a random forest of 100 trees, grown to the end on bootstraps with splits among the square root of the
 * columns, and the probability the mean of the leaves' shares; or k nearest neighbours with five of them, and the share of
 * these in the class. With neighbours the rows are those of imbalanced-learn's {@code
 * InstanceHardnessThreshold(estimator=KNeighborsClassifier())} for the same seed, in its order, by class ascending, on data
 * without equal distances. With the forest, its default too, they cannot be: forests are drawn in other ways there.
 *
 * <p>Reference: M. Smith, T. Martinez and C. Giraud-Carrier. An instance level analysis of data complexity. Machine Learning
 * 95(2):225-256, 2014. Differences from the paper: hardness is judged by one classifier instead of nine; rows are left out
 * of the larger classes only and down to a number, not below a threshold of hardness.
 *
 * <p>Time O(cv n log n sqrt(d)) for each tree, or with neighbours O(cv n^2 d) at worst, for n rows of d columns; memory
 * O(n d).
 */
public final class InstanceHardnessThreshold implements Augmenter {
    private static final String ID = "instance-hardness-threshold";
    /** As in scikit-learn's classifier. */
    private static final int NEIGHBOURS = 5;

    private static final int TREES = 100;
    private static final String FOREST = "random-forest";

    static final Method<Augmenter> METHOD = Method.named(ID, "Instance hardness threshold")
            .summary("Leaves out the rows of larger classes that a cross-validated classifier finds hard.")
            .version(2)
            .parameter(Parameter.choice(
                    "estimator",
                    FOREST,
                    List.of(FOREST, "knn"),
                    "The classifier that judges rows: a forest of 100 trees, or the share among five neighbours."))
            .parameter(Parameter.integer("cv", 5, 2, "Folds; each is judged by a classifier trained on the others."))
            .cites(CleaningMethods.cited("smith2014instance"))
            .makes(parameters -> new InstanceHardnessThreshold(
                    parameters.choice("estimator").equals(FOREST), parameters.integer("cv")));

    private final boolean forest;
    private final int folds;

    /**
     * Makes the method.
     *
     * @param forest whether a forest judges rows, rather than neighbours
     * @param folds at least 2
     */
    public InstanceHardnessThreshold(boolean forest, int folds) {
        this.forest = forest;
        this.folds = folds;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        int[] keep = amount.toKeep(training);
        boolean[] targeted = Targets.of(amount, training);
        Folds divided = StratifiedKFold.shuffled(folds, 1).divide(training, RowRoles.NONE, random.restarted());
        double[] ease = forest ? byForest(training, divided, random) : byNeighbours(training, divided, execution);
        List<String> flags = new ArrayList<>();
        IntStream rows = IntStream.empty();
        for (int label = 0; label < keep.length; label++) {
            int[] ofClass = training.rowsOf(label);
            if (targeted[label] && ofClass.length > 0) {
                double least = threshold(ofClass, ease, keep[label]);
                int[] kept =
                        IntStream.of(ofClass).filter(row -> ease[row] >= least).toArray();
                if (kept.length > keep[label]) {
                    flags.add("kept " + kept.length + " rows instead of " + keep[label] + ": equally hard");
                }
                ofClass = kept;
            }
            rows = IntStream.concat(rows, IntStream.of(ofClass));
        }
        return CleaningResult.rows(rows.toArray(), training, ID).withFlags(flags);
    }

    /** Of each row the probability of its own class, by trees that have not seen it. */
    private double[] byForest(Table table, Folds divided, RandomState random) {
        int classes = table.schema().target().classes();
        TreeGrower grower = new TreeGrower(
                SortedColumns.of(table.values(), table.rows(), table.columns()),
                table.labels(),
                classes,
                TreeSettings.of(Criterion.GINI).withMaxFeatures(Math.max(1, (int) Math.sqrt(table.columns()))));
        double[] probabilities = new double[table.rows()];
        for (int fold = 0; fold < folds; fold++) {
            int[] known = divided.split(0, fold).training();
            int[] judged = divided.split(0, fold).test();
            Table test = table.select(judged);
            for (int i = 0; i < TREES; i++) {
                double[] bootstrap = new double[table.rows()];
                for (int drawn : random.choice(known.length, known.length)) {
                    bootstrap[known[drawn]]++;
                }
                Tree tree = grower.grow(bootstrap, random);
                double[] shares = tree.shares(test.values(), test.rows(), test.columns());
                for (int row = 0; row < test.rows(); row++) {
                    probabilities[judged[row]] += shares[row * classes + test.label(row)] / TREES;
                }
            }
        }
        return probabilities;
    }

    /** Of each row the probability of its own class, by neighbours in other folds. */
    private double[] byNeighbours(Table table, Folds divided, Execution execution) {
        double[] probabilities = new double[table.rows()];
        for (int fold = 0; fold < folds; fold++) {
            int[] test = divided.split(0, fold).test();
            int[] known = divided.split(0, fold).training();
            if (known.length < NEIGHBOURS) {
                throw new NotApplicableException("instance-hardness-threshold judges rows by " + NEIGHBOURS
                        + " neighbours but only " + known.length + " rows are outside of a fold");
            }
            Neighbours nearest = execution
                    .among(TablePoints.of(table, known, 0))
                    .nearest(TablePoints.of(table, test, 0), NEIGHBOURS);
            for (int i = 0; i < test.length; i++) {
                int own = 0;
                for (int nth = 0; nth < NEIGHBOURS; nth++) {
                    own += table.label(known[nearest.row(i, nth)]) == table.label(test[i]) ? 1 : 0;
                }
                probabilities[test[i]] = (double) own / NEIGHBOURS;
            }
        }
        return probabilities;
    }

    /** The quantile above which so many of the rows lie, between two of them in a straight line, as NumPy computes it. */
    private static double threshold(int[] rows, double[] ease, int keep) {
        double[] sorted =
                Arrays.stream(rows).mapToDouble(row -> ease[row]).sorted().toArray();
        double quantile = (1 - (double) keep / rows.length) * 100 / 100;
        double position = (rows.length - 1) * quantile;
        int below = (int) position;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, rows.length - 1)];
        double part = position - below;
        return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
    }
}
