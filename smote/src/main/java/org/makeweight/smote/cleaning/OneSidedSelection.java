package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * One-sided selection: of each larger class keeps a few rows drawn at random and those that a nearest-neighbour
 * classifier of these and the smallest class gets wrong, which lie near the border; then leaves out what forms a
 * {@linkplain TomekLinks Tomek link} among the rows kept.
 *
 * <p>The same rows as imbalanced-learn's {@code OneSidedSelection} for the same seed, in its order, on data without equal
 * distances: by class ascending, within a class the drawn rows first. One stream serves all classes. As there, several
 * rows are drawn with replacement, so with {@code n_seeds_S} above 1 a row may be kept twice.
 *
 * <p>Reference: M. Kubat and S. Matwin. Addressing the curse of imbalanced training sets: one-sided selection. ICML 1997,
 * 179-186. Differences from the paper: none with two classes; with more, each is judged against the smallest one alone.
 *
 * <p>Time O(n^2 d) at worst for n rows of d columns, memory O(n (k + d)).
 */
public final class OneSidedSelection implements Augmenter {
    private static final String ID = "one-sided-selection";

    static final Method<Augmenter> METHOD = Method.named(ID, "One-sided selection")
            .summary("Keeps the rows of larger classes near the border, less those in Tomek links.")
            .parameter(Parameter.integer("n_neighbors", 1, 1, "Neighbours of the classifier that finds the border."))
            .parameter(Parameter.integer("n_seeds_S", 1, 1, "Rows of each larger class drawn for the classifier."))
            .cites(CleaningMethods.cited("kubat1997addressing"))
            .makes(parameters ->
                    new OneSidedSelection(parameters.integer("n_neighbors"), parameters.integer("n_seeds_S")));

    private final SeededSelection selection;

    /**
     * Makes the method.
     *
     * @param k how many neighbours vote, at least 1
     * @param seeds how many rows of each larger class are drawn, at least 1
     */
    public OneSidedSelection(int k, int seeds) {
        this.selection = new SeededSelection(ID, k, seeds);
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        int[] rows = selection.rows(
                training,
                amount,
                random,
                (label, ofClass, drawn, known) -> select(training, label, ofClass, drawn, known, execution));
        boolean[] links = rows.length < 2
                ? new boolean[rows.length]
                : TomekLinks.links(training.select(rows), amount.toClean(training), execution);
        int[] clean = IntStream.range(0, rows.length)
                .filter(i -> !links[i])
                .map(i -> rows[i])
                .toArray();
        return CleaningResult.rows(clean, training, ID);
    }

    /** The drawn rows, then those of the others that are classified wrongly. */
    private int[] select(Table table, int label, int[] ofClass, int[] drawn, int[] known, Execution execution) {
        int k = selection.k();
        boolean[] isKnown = new boolean[table.rows()];
        IntStream.of(drawn).forEach(row -> isKnown[row] = true);
        int[] others = IntStream.of(ofClass).filter(row -> !isKnown[row]).toArray();
        Neighbours nearest =
                execution.among(TablePoints.of(table, known, 0)).nearest(TablePoints.of(table, others, 0), k);
        int[] labels = Arrays.stream(known).map(table::label).toArray();
        int[] counts = new int[table.schema().target().classes()];
        IntStream wrong = IntStream.range(0, others.length)
                .filter(i -> Vote.of(nearest, i, 0, k, labels, counts) != label)
                .map(i -> others[i]);
        return IntStream.concat(IntStream.of(drawn), wrong).toArray();
    }
}
