package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Condensed nearest neighbour: of each larger class keeps a few rows drawn at random and then, going through the class in
 * the table's order, every row that a nearest-neighbour classifier of the smallest class and the rows kept so far gets
 * wrong.
 *
 * <p>The same rows as imbalanced-learn's {@code CondensedNearestNeighbour} for the same seed, in its order, on data without
 * equal distances: by class ascending, within a class the drawn rows first and then in the order in which they were kept.
 * One stream serves all classes. As there, the class is gone through once, and a row is passed over if its place in the
 * class is the number in the table of a row kept before.
 *
 * <p>Reference: P. Hart. The condensed nearest neighbor rule. IEEE Transactions on Information Theory 14(3):515-516, 1968.
 * Differences from the paper: all rows of the smallest class are kept; the paper goes through the rows until none is
 * classified wrongly; the rows passed over, as said; with more than two classes each is judged against the smallest one
 * alone.
 *
 * <p>Time O(n^2 d) at worst for n rows of d columns, memory O(n (k + d)).
 */
public final class CondensedNearestNeighbour implements Augmenter {
    private static final String ID = "condensed-nn";

    static final Method<Augmenter> METHOD = Method.named(ID, "Condensed nearest neighbour")
            .summary("Keeps the rows of larger classes that the rows kept before them would classify wrongly.")
            .parameter(Parameter.integer("n_neighbors", 1, 1, "Neighbours of the classifier."))
            .parameter(
                    Parameter.integer("n_seeds_S", 1, 1, "Rows of each larger class that the classifier begins with."))
            .cites(CleaningMethods.cited("hart1968condensed"))
            .makes(parameters ->
                    new CondensedNearestNeighbour(parameters.integer("n_neighbors"), parameters.integer("n_seeds_S")));

    private final SeededSelection selection;

    /**
     * Makes the method.
     *
     * @param k how many neighbours vote, at least 1
     * @param seeds how many rows of each larger class are drawn, at least 1
     */
    public CondensedNearestNeighbour(int k, int seeds) {
        this.selection = new SeededSelection(ID, k, seeds);
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        int[] kept = selection.rows(
                training,
                amount,
                random,
                (label, ofClass, drawn, known) -> condense(training, ofClass, drawn, known, execution));
        return CleaningResult.rows(kept, training, ID);
    }

    private int[] condense(Table table, int[] ofClass, int[] drawn, int[] known, Execution execution) {
        GrowingNeighbours neighbours = new GrowingNeighbours(table, ofClass, known, selection.k(), execution);
        boolean[] keptRow = new boolean[table.rows()];
        IntStream.of(drawn).forEach(row -> keptRow[row] = true);
        int[] kept = Arrays.copyOf(drawn, drawn.length + ofClass.length);
        int n = drawn.length;
        for (int place = 0; place < ofClass.length; place++) {
            int row = ofClass[place];
            boolean passedOver = keptRow[place];
            if (!passedOver && neighbours.vote(place) != table.label(row)) {
                kept[n++] = row;
                keptRow[row] = true;
                neighbours.add(row);
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
