package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.List;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Edited nearest neighbours (ENN): leaves out every row of a larger class that its k nearest other rows contradict, with
 * {@code kind_sel=all} if any one of them is of another class, with {@code mode} if they would vote it into another class
 * (the first class wins a tie).
 *
 * <p>The same rows as imbalanced-learn's {@code EditedNearestNeighbours}, in its order, which is by class ascending and
 * then by row, on data without equal distances. By default all classes but the smallest are cleaned.
 *
 * <p>Reference: D. Wilson. Asymptotic properties of nearest neighbor rules using edited data. IEEE Transactions on
 * Systems, Man, and Cybernetics 2(3):408-421, 1972. Differences from the paper: rows of the smallest class stay, unless
 * all classes are asked for; {@code all}, the default of imbalanced-learn, is stricter than the paper's vote.
 *
 * <p>Time O(n^2 d) at worst for n rows of d columns, memory O(n (k + d)).
 */
public final class EditedNearestNeighbours implements Augmenter {
    private static final String ID = "enn";
    private static final String ALL = "all";

    static final Parameter KIND_SEL = Parameter.choice(
            "kind_sel", ALL, List.of(ALL, "mode"), "Whether all neighbours must agree, or their vote decides.");

    static final Method<Augmenter> METHOD = Method.named(ID, "Edited nearest neighbours")
            .summary("Leaves out rows of larger classes that their nearest rows contradict.")
            .deterministic()
            .parameter(Parameter.integer("n_neighbors", 3, 1, "Neighbours that judge a row."))
            .parameter(KIND_SEL)
            .cites(CleaningMethods.cited("wilson1972asymptotic"))
            .makes(parameters -> new EditedNearestNeighbours(parameters.integer("n_neighbors"), unanimous(parameters)));

    static boolean unanimous(Parameters parameters) {
        return parameters.choice("kind_sel").equals(ALL);
    }

    private final int k;
    private final boolean unanimous;

    /**
     * Makes the method.
     *
     * @param k how many neighbours judge a row, at least 1
     * @param unanimous whether a row stays only if all of them are of its class; otherwise their vote decides
     */
    public EditedNearestNeighbours(int k, boolean unanimous) {
        this.k = k;
        this.unanimous = unanimous;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        CleaningResult.requireNeighbours(k, training, ID);
        return CleaningResult.rows(left(training, amount.toClean(training), execution), training, ID);
    }

    /** The rows that stay, by class ascending and then by row; of a table with more than k rows. */
    int[] left(Table table, boolean[] targeted, Execution execution) {
        boolean[] contradicted = contradicted(table, targeted, execution);
        int[] rows = new int[contradicted.length];
        int n = 0;
        for (int label = 0; label < targeted.length; label++) {
            for (int row : table.rowsOf(label)) {
                if (!contradicted[row]) {
                    rows[n++] = row;
                }
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** The rows of targeted classes that their neighbours contradict. */
    boolean[] contradicted(Table table, boolean[] targeted, Execution execution) {
        Points points = Points.continuous(table.values(), table.rows(), table.columns());
        Neighbours nearest = execution.among(points).nearestOfAll(k + 1);
        boolean[] contradicted = new boolean[table.rows()];
        int[] counts = new int[targeted.length];
        for (int row = 0; row < contradicted.length; row++) {
            if (targeted[table.label(row)]) {
                int elected = Vote.of(nearest, row, 1, k + 1, table.labels(), counts);
                contradicted[row] = unanimous ? counts[table.label(row)] < k : elected != table.label(row);
            }
        }
        return contradicted;
    }
}
