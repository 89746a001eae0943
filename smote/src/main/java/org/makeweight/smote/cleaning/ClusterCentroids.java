package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Origins;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.clusters.KMeans;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * Cluster centroids: each larger class is divided by {@linkplain KMeans#centres k-means} into as many clusters as rows are
 * to be kept, and in place of its rows stand the centres ({@code voting=soft}, synthetic rows without a row to start from)
 * or the rows of the class nearest to them ({@code hard}, where a row may be kept twice); {@code auto} is soft.
 *
 * <p>The same rows up to rounding as imbalanced-learn's {@code ClusterCentroids} with scikit-learn 1.4 or later for the
 * same seed, in its order, which is by class ascending. Every class starts again from the seed. Rounding decides where two
 * candidates of the start are equally good, as two rows nearest to each other are once most rows are centres, and with hard
 * voting where the centre is that of two rows.
 *
 * <p>Reference: W.-C. Lin, C.-F. Tsai, Y.-H. Hu and J.-S. Jhang. Clustering-based undersampling in class-imbalanced data.
 * Information Sciences 409-410:17-26, 2017. Differences from the paper: none with two classes; its two strategies are the
 * two ways of voting.
 *
 * <p>Time O(rounds n k d) at worst for n rows of the class, k kept and d columns, memory O(n d).
 */
public final class ClusterCentroids implements Augmenter {
    private static final String ID = "cluster-centroids";
    private static final String HARD = "hard";

    static final Method<Augmenter> METHOD = Method.named(ID, "Cluster centroids")
            .summary("Puts the centres of clusters in place of the rows of each larger class.")
            .parameter(Parameter.choice(
                    "voting",
                    "auto",
                    List.of("auto", HARD, "soft"),
                    "Whether centres are kept or the rows nearest to them; auto is soft."))
            .cites(CleaningMethods.cited("lin2017clustering"))
            .makes(parameters ->
                    new ClusterCentroids(parameters.choice("voting").equals(HARD)));

    private final boolean rowsNearest;

    /**
     * Makes the method.
     *
     * @param rowsNearest whether the rows nearest to the centres are kept instead of the centres
     */
    public ClusterCentroids(boolean rowsNearest) {
        this.rowsNearest = rowsNearest;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        int[] keep = amount.toKeep(training);
        boolean[] targeted = Targets.of(amount, training);
        SyntheticRows centres = new SyntheticRows(training, Arrays.stream(keep).sum());
        IntStream rows = IntStream.empty();
        for (int label = 0; label < keep.length; label++) {
            int[] ofClass = training.rowsOf(label);
            int[] kept = targeted[label] && ofClass.length > 0
                    ? clustered(training, label, keep[label], centres, random.restarted(), execution)
                    : ofClass;
            rows = IntStream.concat(rows, IntStream.of(kept));
        }
        Augmentation all = centres.augmentation();
        int[] kept = rows.toArray();
        CleaningResult.requireTwoClasses(kept, all.table(), ID);
        return all.select(kept);
    }

    /** The rows that stand for a class: rows of the table or, behind them, centres. */
    private int[] clustered(
            Table table, int label, int n, SyntheticRows centres, RandomState stream, Execution execution) {
        if (n == 0) {
            throw new NotApplicableException("cluster-centroids makes at least 1 cluster but of class '"
                    + table.schema().target().labels().get(label) + "' 0 rows are to be kept");
        }
        int[] ofClass = table.rowsOf(label);
        Points points = TablePoints.of(table, ofClass, 0);
        Points found = KMeans.centres(points, n, stream, execution);
        if (rowsNearest) {
            Neighbours nearest = execution.among(points).nearest(found, 1);
            return Arrays.stream(nearest.rows()).map(i -> ofClass[i]).toArray();
        }
        int first = table.rows() + centres.size();
        for (int i = 0; i < n; i++) {
            int at = centres.record(label, Origins.NONE, Origins.NONE, Double.NaN);
            System.arraycopy(found.values(), i * found.width(), centres.values(), at, found.width());
        }
        return IntStream.range(first, first + n).toArray();
    }
}
