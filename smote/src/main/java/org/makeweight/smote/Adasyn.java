package org.makeweight.smote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Sum;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.neighbourhood.Neighbourhood;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * ADASYN: SMOTE that makes more rows from a row the more of its nearest rows belong to other classes. The number of rows
 * made is the sum of rounded shares and may differ a little from the number asked for.
 *
 * <p>Equal bit for bit to imbalanced-learn's {@code ADASYN} for the same seed on data without equal distances. One
 * stream serves all classes.
 *
 * <p>Reference: H. He, Y. Bai, E. Garcia and S. Li. ADASYN: adaptive synthetic sampling approach for imbalanced
 * learning. IJCNN 2008, 1322-1328. Differences from the paper: the amount is set by the ratio asked for; there is no
 * test whether the imbalance is large enough to act on.
 *
 * <p>Time O(n N d) at worst for n rows of the class among N rows of d columns.
 */
public final class Adasyn implements Augmenter {
    private static final String ID = "adasyn";

    static final Method<Augmenter> METHOD = Method.named(ID, "ADASYN")
            .summary("SMOTE with more rows where the minority is surrounded by other classes.")
            .parameter(Parameter.neighbours(
                    "n_neighbors", 5, "Neighbours that judge a row and that it may move towards; clamp:5 lowers it."))
            .cites(SmoteMethods.cited("he2008adasyn"))
            .makes(parameters -> new Adasyn(parameters.neighbours("n_neighbors")));

    private final NeighbourCount neighbours;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours judge a row and may be moved towards
     */
    public Adasyn(NeighbourCount neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        int[] add = amount.toAdd(training);
        SyntheticRows rows = new SyntheticRows(training, Arrays.stream(add).sum());
        List<String> flags = new ArrayList<>();
        RandomState stream = random.restarted();
        Points all = Points.continuous(training.values(), training.rows(), training.columns());
        NeighbourSearch amongAll = execution.among(all);
        for (int label = 0; label < add.length; label++) {
            if (add[label] == 0) {
                continue;
            }
            ClassRows own = ClassRows.of(training, label);
            int k = own.neighbours(neighbours, "n_neighbors", flags);
            int[] made = shares(own, amongAll.nearestOf(own.rows(), k + 1), add[label]);
            Neighbours nearest = execution.among(own.points()).nearestOfAll(k + 1);
            add(rows, own, made, nearest, stream);
        }
        return rows.augmentation().withFlags(flags);
    }

    /** How many rows to make from each row of the class. */
    private static int[] shares(ClassRows own, Neighbours nearest, int n) {
        double[] difficulty = new double[own.size()];
        for (int i = 0; i < difficulty.length; i++) {
            difficulty[i] = Neighbourhood.othersButFirst(own, nearest, i) / (nearest.k() - 1.0);
        }
        double total = Sum.pairwise(difficulty);
        String label = own.table().schema().target().labels().get(own.label());
        if (total == 0) {
            throw new NotApplicableException("adasyn finds no difficult row: every row of class '" + label
                    + "' has all its " + (nearest.k() - 1) + " nearest neighbours in its own class; use smote");
        }
        int[] made = new int[difficulty.length];
        long sum = 0;
        for (int i = 0; i < made.length; i++) {
            made[i] = (int) Math.rint(difficulty[i] / total * n);
            sum += made[i];
        }
        if (sum == 0) {
            throw new NotApplicableException(
                    "adasyn would make no row for class '" + label + "': each share of the " + n + " rows rounds to 0");
        }
        return made;
    }

    private static void add(SyntheticRows rows, ClassRows own, int[] made, Neighbours nearest, RandomState stream) {
        int n = Arrays.stream(made).sum();
        int[] nth = stream.choice(nearest.k() - 1, n);
        double[] steps = stream.randomSample(n);
        int i = 0;
        for (int position = 0; position < made.length; position++) {
            for (int copy = 0; copy < made[position]; copy++, i++) {
                int neighbour = own.row(nearest.row(position, nth[i] + 1));
                rows.interpolate(own.label(), own.row(position), neighbour, steps[i]);
            }
        }
    }
}
