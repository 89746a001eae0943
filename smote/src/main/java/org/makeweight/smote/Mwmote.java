package org.makeweight.smote;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.number.Argsort;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.clusters.AverageLinkage;
import org.makeweight.smote.draws.WeightedDraw;
import org.makeweight.smote.neighbourhood.NearestOthers;
import org.makeweight.smote.neighbourhood.Neighbourhood;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * MWMOTE: rows of the class that are hard to learn get weights by the rows of other classes near them, and new rows stay
 * within clusters of the class.
 *
 * <ol>
 *   <li>Rows of the class without any of its rows among their k1 nearest are noise and left out of step 2.
 *   <li>The k2 nearest rows of other classes of each remaining row form the border.
 *   <li>Each border row y gives weight to its k3 nearest rows x of the class: C(y,x)^2 divided by the sum of C(y,.) over
 *       these k3, where the closeness C(y,x) is min(d / |y - x|, cf_th) cmax / cf_th with d the number of columns. The
 *       weights of x from all border rows are added.
 *   <li>The class is divided by {@linkplain AverageLinkage average linkage} into clusters, which are joined up to a
 *       distance of C_p times the mean distance of a row that is no noise to the nearest other one.
 *   <li>A new row starts from a row x drawn by weight and goes a random part of the way to another row of its cluster; if
 *       it is alone there, the new row is a copy.
 * </ol>
 *
 * <p>Reference: S. Barua, M. M. Islam, X. Yao and K. Murase. MWMOTE: majority weighted minority oversampling technique for
 * imbalanced data set learning. IEEE Transactions on Knowledge and Data Engineering 26(2):405-425, 2014. Differences from
 * the paper: the copy in step 5, a case on which it is silent. Defaults are those of its experiments; smote_variants has
 * other ones and clusters by k-means.
 *
 * <p>Time O(n N d) at worst for the neighbours of n rows of the class among N rows of d columns, O(B n (d + log n)) for the
 * weights with B border rows, and about O(n^2 d log n) for the clusters; memory O(N (d + k2)) and the new rows.
 */
public final class Mwmote implements Augmenter {
    private static final String ID = "mwmote";

    static final Method<Augmenter> METHOD = Method.named(ID, "MWMOTE")
            .version(2)
            .summary("New rows within clusters of the class, more from rows that border rows of other classes.")
            .parameter(Parameter.integer("k1", 5, 1, "Neighbours that make a row noise if none is of its class."))
            .parameter(Parameter.integer("k2", 3, 1, "Nearest rows of other classes that form the border."))
            .parameter(Parameter.optionalInteger(
                    "k3", 1, "Nearest rows of the class that a border row weights; none for half of the class."))
            .parameter(Parameter.real("C_p", 3.0, Range.above(0), "How far clusters are joined, in mean distances."))
            .parameter(Parameter.real("cf_th", 5.0, Range.above(0), "Cut-off of the closeness."))
            .parameter(Parameter.real("cmax", 2.0, Range.above(0), "Largest closeness."))
            .cites(SmoteMethods.cited("barua2014mwmote"))
            .makes(parameters -> new Mwmote(
                    parameters.integer("k1"),
                    parameters.integer("k2"),
                    parameters.optionalInteger("k3"),
                    parameters.real("C_p"),
                    parameters.real("cf_th"),
                    parameters.real("cmax")));

    private final int k1;
    private final int k2;
    private final OptionalInt k3;
    private final double joining;
    private final double cutOff;
    private final double largest;

    /**
     * Makes the method.
     *
     * @param k1 neighbours that make a row noise, at least 1
     * @param k2 nearest rows of other classes that form the border, at least 1
     * @param k3 nearest rows of the class that a border row weights, at least 1; empty for half of the class
     * @param joining how far clusters are joined, in mean nearest distances, above 0
     * @param cutOff of the closeness, above 0
     * @param largest closeness, above 0
     */
    public Mwmote(int k1, int k2, OptionalInt k3, double joining, double cutOff, double largest) {
        this.k1 = k1;
        this.k2 = k2;
        this.k3 = k3;
        this.joining = joining;
        this.cutOff = cutOff;
        this.largest = largest;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(
                ID, training, amount, (own, n, rows, flags) -> add(own, n, rows, flags, stream, execution));
    }

    private void add(
            ClassRows own, int n, SyntheticRows rows, List<String> flags, RandomState stream, Execution execution) {
        own.requireRows(2, ID);
        int[] sound = sound(own, execution);
        WeightedDraw bases = new WeightedDraw(weights(own, sound, execution));
        int[][] clusters = clusters(own, sound, execution);
        int copies = 0;
        for (int i = 0; i < n; i++) {
            int base = bases.next(stream);
            int[] cluster = clusters[base];
            if (cluster.length == 1) {
                rows.copy(own.label(), own.row(base));
                copies++;
                continue;
            }
            int drawn = (int) stream.randint(0, cluster.length - 1);
            int partner = cluster[drawn < Arrays.binarySearch(cluster, base) ? drawn : drawn + 1];
            rows.interpolate(own.label(), own.row(base), own.row(partner), stream.randomSample());
        }
        if (copies > 0) {
            flags.add(copies + " of " + n + " rows copied: alone in their cluster");
        }
    }

    /** The positions of the rows of the class that are no noise. */
    int[] sound(ClassRows own, Execution execution) {
        Neighbours nearest = NearestOthers.of(execution.among(own.allPoints()), own.rows(), k1);
        int[] sound = IntStream.range(0, own.size())
                .filter(i -> Neighbourhood.others(own, nearest, i) < nearest.k())
                .toArray();
        if (sound.length == 0) {
            throw new NotApplicableException("mwmote takes all " + own.size() + " rows of class '" + own.name()
                    + "' for noise: none has a row of its class among its " + k1 + " nearest; raise k1");
        }
        return sound;
    }

    /** The weight of each row of the class. */
    double[] weights(ClassRows own, int[] sound, Execution execution) {
        Points points = own.points();
        Points others = TablePoints.of(own.table(), own.others(), 0);
        int[] border = Arrays.stream(execution
                        .among(others)
                        .nearest(points.select(sound), k2)
                        .rows())
                .distinct()
                .sorted()
                .toArray();
        int k = Math.min(k3.orElse(Math.max(1, own.size() / 2)), own.size());
        double[] weights = new double[own.size()];
        for (int y : border) {
            addWeights(points, others, y, k, weights);
        }
        return weights;
    }

    /**
     * Adds the weights that one border row gives. Half of the class are too many neighbours to keep for every border row,
     * so each row's are found, used and forgotten.
     */
    private void addWeights(Points points, Points others, int y, int k, double[] weights) {
        double[] squared = new double[points.rows()];
        for (int x = 0; x < squared.length; x++) {
            squared[x] = points.squaredDistance(x, others, y);
        }
        int[] nearest = Argsort.ascending(squared);
        double[] closeness = new double[k];
        double sum = 0;
        for (int nth = 0; nth < k; nth++) {
            closeness[nth] = closeness(Math.sqrt(squared[nearest[nth]]), points.width());
            sum += closeness[nth];
        }
        for (int nth = 0; nth < k; nth++) {
            weights[nearest[nth]] += closeness[nth] * closeness[nth] / sum;
        }
    }

    /** By the distance over the number of columns; an infinite inverse is cut off too. */
    double closeness(double distance, int columns) {
        return Math.min(1 / (distance / columns), cutOff) / cutOff * largest;
    }

    /** For each row of the class the positions of all rows of its cluster, ascending. */
    private int[][] clusters(ClassRows own, int[] sound, Execution execution) {
        Points points = own.points();
        double total = 0;
        if (sound.length > 1) {
            Neighbours nearest = execution.among(points.select(sound)).nearestOfAll(2);
            for (int i = 0; i < sound.length; i++) {
                total += Math.sqrt(nearest.squaredDistance(i, 1));
            }
        }
        int[] cluster = AverageLinkage.clusters(points, joining * (total / sound.length));
        int[][] members = new int[Arrays.stream(cluster).max().orElseThrow() + 1][];
        for (int c = 0; c < members.length; c++) {
            int wanted = c;
            members[c] = IntStream.range(0, cluster.length)
                    .filter(i -> cluster[i] == wanted)
                    .toArray();
        }
        return Arrays.stream(cluster).mapToObj(c -> members[c]).toArray(int[][]::new);
    }
}
