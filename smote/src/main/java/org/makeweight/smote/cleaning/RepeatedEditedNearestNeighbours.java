package org.makeweight.smote.cleaning;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Repeated edited nearest neighbours (RENN): {@link EditedNearestNeighbours} on what it left, again and again, until it
 * leaves out no row, a larger class has fewer rows than the smallest, a class is gone, or {@code max_iter} times.
 *
 * <p>The same rows as imbalanced-learn's {@code RepeatedEditedNearestNeighbours}, in its order, which is by class
 * ascending, on data without equal distances. As there, which classes are cleaned is decided anew each time, and the result
 * is what the last time left, even if a class became smaller than the smallest in it.
 *
 * <p>Reference: I. Tomek. An experiment with the edited nearest-neighbor rule. IEEE Transactions on Systems, Man, and
 * Cybernetics 6(6):448-452, 1976. Differences from the paper: rows of the smallest class stay, unless all classes are asked
 * for; {@code all}, the default of imbalanced-learn, is stricter than the paper's vote; the paper repeats until nothing
 * changes.
 *
 * <p>Time O(n^2 d) at worst for each repetition with n rows of d columns, memory O(n (k + d)).
 */
public final class RepeatedEditedNearestNeighbours implements Augmenter {
    private static final String ID = "repeated-enn";

    static final Method<Augmenter> METHOD = Method.named(ID, "Repeated edited nearest neighbours")
            .summary("Leaves out rows of larger classes that their nearest rows contradict, again and again.")
            .deterministic()
            .parameter(Parameter.integer("n_neighbors", 3, 1, "Neighbours that judge a row."))
            .parameter(Parameter.integer("max_iter", 100, 1, "How often rows are left out at most."))
            .parameter(EditedNearestNeighbours.KIND_SEL)
            .cites(CleaningMethods.cited("tomek1976experiment"))
            .makes(parameters -> new RepeatedEditedNearestNeighbours(
                    parameters.integer("n_neighbors"),
                    parameters.integer("max_iter"),
                    EditedNearestNeighbours.unanimous(parameters)));

    private final int k;
    private final int times;
    private final boolean unanimous;

    /**
     * Makes the method.
     *
     * @param k how many neighbours judge a row, at least 1
     * @param times how often rows are left out at most, at least 1
     * @param unanimous whether a row stays only if all neighbours are of its class; otherwise their vote decides
     */
    public RepeatedEditedNearestNeighbours(int k, int times, boolean unanimous) {
        this.k = k;
        this.times = times;
        this.unanimous = unanimous;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        RepeatedEditing editing = new RepeatedEditing(training, amount, execution, ID);
        for (int time = 0; time < times; time++) {
            int gone = editing.edit(k, unanimous);
            if (gone == 0 || editing.aClassBecameSmaller() || editing.aClassIsGone()) {
                break;
            }
        }
        return CleaningResult.rows(editing.rows(), training, ID);
    }
}
