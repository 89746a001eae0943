package org.makeweight.smote.cleaning;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Neighbourhood cleaning rule: leaves out the rows of larger classes that their neighbours outvote, as
 * {@link EditedNearestNeighbours} with {@code mode} does, and besides the neighbours of those rows of the smallest class
 * that a nearest-neighbour vote puts into another class. The second step spares classes with at most
 * {@code threshold_cleaning} times the rows of the smallest. What stays keeps its order.
 *
 * <p>The same rows as {@code NeighbourhoodCleaningRule} of imbalanced-learn 0.12 and later, on data without equal
 * distances; earlier versions had another second step. As there, the row itself has a vote in the second step, which
 * leaves out its k nearest other rows.
 *
 * <p>Reference: J. Laurikkala. Improving identification of difficult small classes by balancing class distribution. AIME
 * 2001, LNCS 2101:63-66. Differences from the paper: a class of exactly the threshold's size is spared; in the second
 * step the row has a vote on itself.
 *
 * <p>Time O(n^2 d) at worst for n rows of d columns, memory O(n (k + d)).
 */
public final class NeighbourhoodCleaning implements Augmenter {
    private static final String ID = "neighbourhood-cleaning";

    static final Method<Augmenter> METHOD = Method.named(ID, "Neighbourhood cleaning rule")
            .summary("Leaves out rows of larger classes that are outvoted, or that outvote the smallest class.")
            .deterministic()
            .parameter(Parameter.integer("n_neighbors", 3, 1, "Neighbours that judge a row."))
            .parameter(Parameter.real(
                    "threshold_cleaning",
                    0.5,
                    Range.above(0),
                    "The second step cleans classes with more than this many times the rows of the smallest."))
            .cites(CleaningMethods.cited("laurikkala2001improving"))
            .makes(parameters -> new NeighbourhoodCleaning(
                    parameters.integer("n_neighbors"), parameters.real("threshold_cleaning")));

    private final int k;
    private final double threshold;

    /**
     * Makes the method.
     *
     * @param k how many neighbours judge a row, at least 1
     * @param threshold the share of the smallest class's rows up to which the second step spares a class, above 0
     */
    public NeighbourhoodCleaning(int k, double threshold) {
        this.k = k;
        this.threshold = threshold;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        CleaningResult.requireNeighbours(k, training, ID);
        boolean[] targeted = amount.toClean(training);
        boolean[] left = new EditedNearestNeighbours(k, false).contradicted(training, targeted, execution);
        markNeighboursOfOutvoted(training, targeted, left, execution);
        return CleaningResult.without(left, training, ID);
    }

    /** The second step. */
    private void markNeighboursOfOutvoted(Table table, boolean[] targeted, boolean[] left, Execution execution) {
        int smallest = Targets.smallest(table);
        int[] counts = table.classCounts();
        int[] minority = table.rowsOf(smallest);
        Points points = Points.continuous(table.values(), table.rows(), table.columns());
        Neighbours nearest = execution.among(points).nearest(TablePoints.of(table, minority, 0), k + 1);
        int[] votes = new int[counts.length];
        for (int i = 0; i < minority.length; i++) {
            if (Vote.of(nearest, i, 0, k, table.labels(), votes) == smallest) {
                continue;
            }
            for (int nth = 1; nth <= k; nth++) {
                int row = nearest.row(i, nth);
                int label = table.label(row);
                left[row] |= targeted[label] && counts[label] > counts[smallest] * threshold;
            }
        }
    }
}
