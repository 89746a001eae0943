package org.makeweight.smote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.clusters.KMeans;
import org.makeweight.smote.draws.Apportionment;
import org.makeweight.smote.draws.InterpolationDraws;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * k-means SMOTE: all rows are divided into clusters, and rows are made as in {@link Smote} inside those clusters where the
 * class is strong: where its share is at least {@code cluster_balance_threshold} and it has more than k rows. A sparser
 * cluster gets more of the new rows: the weight of a cluster with n rows of the class, whose mean distance from each other
 * is m, is m^e / n with e the {@code density_exponent}. Left to {@code auto}, the threshold is half the class's part of all
 * rows to be made, 0.5 with two classes, and e is 0.16 (log n / log 1.6)^1.8, as in imbalanced-learn.
 *
 * <p>The parameters are those of imbalanced-learn's {@code KMeansSMOTE}, but not its rows: its mini-batch k-means is
 * another procedure. Here it is {@linkplain KMeans k-means++ and Lloyd's algorithm} from the seed; every class to be
 * raised sees the same clusters. With a single cluster the threshold does not apply, as there.
 *
 * <p>Reference: G. Douzas, F. Bacao and F. Last. Improving imbalanced learning through a heuristic oversampling method
 * based on k-means and SMOTE. Information Sciences 465:1-20, 2018. Differences from the paper: the filter is a share of
 * rows instead of a ratio, and the exponent's default is not the number of columns, both as in imbalanced-learn; shares
 * are rounded by largest remainders, so that exactly the rows asked for are made.
 *
 * <p>Time O(rounds N k d) for the clusters and O(n^2 d) at worst for n rows of the class among N rows of d columns; memory
 * O(N + n k) and the new rows: the distances between rows are summed, not kept.
 */
public final class KMeansSmote implements Augmenter {
    private static final String ID = "kmeans-smote";
    private static final String AUTO = "auto";

    static final Method<Augmenter> METHOD = Method.named(ID, "k-means SMOTE")
            .version(2)
            .summary("SMOTE within clusters where the class is strong, more where it is sparse.")
            .parameter(Parameter.neighbours(
                    "k_neighbors", 2, "Neighbours in the cluster that a row may move towards; clamp:2 lowers it."))
            .parameter(Parameter.integer("kmeans_estimator", 8, 1, "Number of clusters."))
            .parameter(Parameter.optionalReal(
                    "cluster_balance_threshold",
                    AUTO,
                    Range.closed(0, 1),
                    "Smallest share of the class in a cluster that gets rows."))
            .parameter(Parameter.optionalReal(
                    "density_exponent", AUTO, Range.atLeast(0), "Power of the mean distance in a cluster's weight."))
            .cites(SmoteMethods.cited("douzas2018improving"))
            .makes(parameters -> new KMeansSmote(
                    parameters.neighbours("k_neighbors"),
                    parameters.integer("kmeans_estimator"),
                    parameters.optionalReal("cluster_balance_threshold"),
                    parameters.optionalReal("density_exponent")));

    private final NeighbourCount neighbours;
    private final int clusters;
    private final OptionalDouble threshold;
    private final OptionalDouble exponent;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     * @param clusters at least 1
     * @param threshold smallest share of the class in a cluster that gets rows, in [0, 1]; empty for half the class's part
     *     of the rows to be made
     * @param exponent power of the mean distance, at least 0; empty for one that grows with the cluster
     */
    public KMeansSmote(NeighbourCount neighbours, int clusters, OptionalDouble threshold, OptionalDouble exponent) {
        this.neighbours = neighbours;
        this.clusters = clusters;
        this.threshold = threshold;
        this.exponent = exponent;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            if (training.rows() < clusters) {
                throw new NotApplicableException("kmeans_estimator=" + clusters + " needs at least " + clusters
                        + " rows but the table has " + training.rows());
            }
            int k = own.neighbours(neighbours, "k_neighbors", flags);
            RandomState stream = random.restarted();
            int[] assigned = KMeans.clusters(own.allPoints(), clusters, stream, execution);
            double total = Arrays.stream(amount.toAdd(training)).sum();
            List<ClassRows> chosen = choose(own, assigned, k, threshold.orElse(n / total / 2));
            double[] weights = weights(chosen);
            int[] shares = Apportionment.of(weights, n);
            for (int i = 0; i < shares.length; i++) {
                add(rows, chosen.get(i), k, shares[i], stream, execution);
            }
        });
    }

    /** The rows of the class in each cluster where it is strong enough. */
    private List<ClassRows> choose(ClassRows own, int[] assigned, int k, double least) {
        int[] sizes = new int[clusters];
        Arrays.stream(assigned).forEach(cluster -> sizes[cluster]++);
        List<ClassRows> chosen = new ArrayList<>();
        double strongest = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            int wanted = cluster;
            int[] members = IntStream.of(own.rows())
                    .filter(row -> assigned[row] == wanted)
                    .toArray();
            double share = sizes[cluster] == 0 ? 0 : (double) members.length / sizes[cluster];
            strongest = Math.max(strongest, members.length > k ? share : 0);
            if (members.length > k && (clusters == 1 || share >= least)) {
                chosen.add(new ClassRows(own.table(), own.label(), members));
            }
        }
        if (chosen.isEmpty()) {
            throw new NotApplicableException("kmeans-smote finds no cluster with more than " + k + " rows of class '"
                    + own.name() + "' and a share of it of at least " + Decimal.toString(least)
                    + "; the largest share of a cluster with enough rows is " + Decimal.toString(strongest)
                    + "; lower cluster_balance_threshold or change kmeans_estimator");
        }
        return chosen;
    }

    /** Relative to the largest, because powers of distances may exceed all numbers. */
    private double[] weights(List<ClassRows> chosen) {
        double[] logs = chosen.stream().mapToDouble(this::logWeight).toArray();
        double largest = Arrays.stream(logs).max().orElseThrow();
        return Arrays.stream(logs)
                .map(log -> largest == Double.NEGATIVE_INFINITY ? 1 : StrictMath.exp(log - largest))
                .toArray();
    }

    private double logWeight(ClassRows members) {
        int n = members.size();
        double power = exponent.isPresent()
                ? exponent.getAsDouble()
                : 0.16 * StrictMath.pow(StrictMath.log(n) / StrictMath.log(1.6), 1.8);
        double mean = meanDistance(members.points());
        return (power == 0 ? 0 : power * StrictMath.log(mean)) - StrictMath.log(n);
    }

    /** Over all pairs; two points at least. */
    private static double meanDistance(Points points) {
        double sum = 0;
        for (int a = 0; a < points.rows(); a++) {
            double ofRow = 0;
            for (int b = 0; b < a; b++) {
                ofRow += Math.sqrt(points.squaredDistance(a, points, b));
            }
            sum += ofRow;
        }
        return sum / (points.rows() * (points.rows() - 1.0) / 2);
    }

    private static void add(
            SyntheticRows rows, ClassRows members, int k, int n, RandomState stream, Execution execution) {
        Neighbours nearest = execution.among(members.points()).nearestOfAll(k + 1);
        InterpolationDraws steps = InterpolationDraws.draw(members.size(), k, n, stream);
        for (int i = 0; i < n; i++) {
            int neighbour = members.row(nearest.row(steps.base(i), steps.nth(i) + 1));
            rows.interpolate(members.label(), members.row(steps.base(i)), neighbour, steps.step(i));
        }
    }
}
