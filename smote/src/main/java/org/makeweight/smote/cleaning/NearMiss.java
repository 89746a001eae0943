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
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.number.Argsort;
import org.makeweight.core.number.Sum;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * NearMiss: keeps those rows of each larger class that lie near the smallest class. Version 1 keeps the rows with the
 * smallest mean distance to their k nearest rows of the smallest class; version 2 those with the smallest mean distance
 * to their k farthest; version 3 first takes the {@code n_neighbors_ver3} nearest rows of the larger class for each row of
 * the smallest, and of these keeps the ones with the largest mean distance to their k nearest.
 *
 * <p>The same rows as imbalanced-learn's {@code NearMiss}, in its order, on data without equal distances: by class
 * ascending, within a class by distance. Where version 3 takes fewer rows than are to be kept, it keeps those, and a flag
 * says so.
 *
 * <p>Reference: I. Mani and J. Zhang. kNN approach to unbalanced data distributions: a case study involving information
 * extraction. ICML workshop on learning from imbalanced datasets, 2003. Differences from the paper: version 3 keeps the
 * number of rows asked for instead of all rows that it takes in its first step.
 *
 * <p>Time O(n m d) at worst for n rows of the larger classes and m of the smallest, with d columns; memory O(n (k + d)).
 */
public final class NearMiss implements Augmenter {
    private static final String ID = "near-miss";

    static final Method<Augmenter> METHOD = Method.named(ID, "NearMiss")
            .summary("Keeps the rows of each larger class that lie near the smallest class.")
            .deterministic()
            .parameter(Parameter.integer("version", 1, 1, 3, "Which of the three rules."))
            .parameter(Parameter.integer(
                    "n_neighbors", 3, 1, "Rows of the smallest class to which the mean distance is taken."))
            .parameter(Parameter.integer(
                    "n_neighbors_ver3",
                    3,
                    1,
                    "Rows of the larger class taken for each row of the smallest (version 3)."))
            .cites(CleaningMethods.cited("mani2003knn"))
            .makes(parameters -> new NearMiss(
                    parameters.integer("version"),
                    parameters.integer("n_neighbors"),
                    parameters.integer("n_neighbors_ver3")));

    private final int version;
    private final int k;
    private final int shortlisted;

    /**
     * Makes the method.
     *
     * @param version 1, 2 or 3
     * @param k how many rows of the smallest class the distance is averaged over, at least 1
     * @param shortlisted how many rows version 3 takes for each row of the smallest class, at least 1
     */
    public NearMiss(int version, int k, int shortlisted) {
        this.version = version;
        this.k = k;
        this.shortlisted = shortlisted;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        int[] keep = amount.toKeep(training);
        boolean[] targeted = Targets.of(amount, training);
        int[] minority = training.rowsOf(Targets.smallest(training));
        if (version != 2) {
            require(k, minority.length, "n_neighbors", "the smallest class");
        }
        List<String> flags = new ArrayList<>();
        IntStream rows = IntStream.empty();
        for (int label = 0; label < keep.length; label++) {
            int[] ofClass = training.rowsOf(label);
            int[] kept = targeted[label] && ofClass.length > 0
                    ? nearest(training, ofClass, minority, keep[label], execution)
                    : ofClass;
            if (targeted[label] && kept.length < keep[label]) {
                flags.add("only " + kept.length + " of " + keep[label] + " rows within reach");
            }
            rows = IntStream.concat(rows, IntStream.of(kept));
        }
        return CleaningResult.rows(rows.toArray(), training, ID).withFlags(flags);
    }

    private static void require(int k, int rows, String parameter, String where) {
        if (k > rows) {
            throw new NotApplicableException(
                    parameter + "=" + k + " needs at least " + k + " rows but " + where + " has " + rows);
        }
    }

    private int[] nearest(Table table, int[] ofClass, int[] minority, int n, Execution execution) {
        Points ofMinority = TablePoints.of(table, minority, 0);
        if (version == 2) {
            double[] sums = FarthestDistances.sums(TablePoints.of(table, ofClass, 0), ofMinority, k);
            return ordered(ofClass, sums, n);
        }
        int[] candidates = version == 3 ? shortlist(table, ofClass, ofMinority, execution) : ofClass;
        double[] sums = sums(execution.among(ofMinority).nearest(TablePoints.of(table, candidates, 0), k));
        if (version == 3) {
            Arrays.setAll(sums, i -> -sums[i]);
        }
        return ordered(candidates, sums, n);
    }

    /** The rows of the class that are near some row of the smallest, ascending. */
    private int[] shortlist(Table table, int[] ofClass, Points ofMinority, Execution execution) {
        require(shortlisted, ofClass.length, "n_neighbors_ver3", "a class to be under-sampled");
        Neighbours nearest = execution.among(TablePoints.of(table, ofClass, 0)).nearest(ofMinority, shortlisted);
        return Arrays.stream(nearest.rows())
                .distinct()
                .sorted()
                .map(i -> ofClass[i])
                .toArray();
    }

    /** The sum of distances, which orders rows as the mean does. */
    private static double[] sums(Neighbours nearest) {
        double[] sums = new double[nearest.queries()];
        double[] distances = new double[nearest.k()];
        for (int i = 0; i < sums.length; i++) {
            for (int nth = 0; nth < distances.length; nth++) {
                distances[nth] = Math.sqrt(nearest.squaredDistance(i, nth));
            }
            sums[i] = Sum.pairwise(distances);
        }
        return sums;
    }

    /** The n rows with the smallest sums, the smallest first; equal ones in their order. */
    private static int[] ordered(int[] rows, double[] sums, int n) {
        return Arrays.stream(Argsort.ascending(sums)).limit(n).map(i -> rows[i]).toArray();
    }
}
