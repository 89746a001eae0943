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
 * All k-NN: {@link EditedNearestNeighbours} with one neighbour, then with two on what is left, and so on up to
 * {@code n_neighbors}; it ends earlier if a larger class has fewer rows than the smallest, unless {@code allow_minority}
 * permits that, or if a class is gone.
 *
 * <p>The same rows as imbalanced-learn's {@code AllKNN}, in its order, which is by class ascending, on data without equal
 * distances. As there, which classes are cleaned is decided anew each time.
 *
 * <p>Reference: I. Tomek. An experiment with the edited nearest-neighbor rule. IEEE Transactions on Systems, Man, and
 * Cybernetics 6(6):448-452, 1976. Differences from the paper: each number of neighbours judges what the ones before left,
 * where the paper judges all rows by each and leaves out those that any contradicts; rows of the smallest class stay,
 * unless all classes are asked for; {@code all}, the default of imbalanced-learn, is stricter than the paper's vote.
 *
 * <p>Time O(k n^2 d) at worst for n rows of d columns, memory O(n (k + d)).
 */
public final class AllKnn implements Augmenter {
    private static final String ID = "all-knn";

    static final Method<Augmenter> METHOD = Method.named(ID, "All k-NN")
            .summary("Leaves out rows of larger classes that their nearest one, two, ... rows contradict.")
            .deterministic()
            .parameter(Parameter.integer("n_neighbors", 3, 1, "Neighbours that judge a row in the end."))
            .parameter(EditedNearestNeighbours.KIND_SEL)
            .parameter(Parameter.flag(
                    "allow_minority", false, "Whether a larger class may become smaller than the smallest."))
            .cites(CleaningMethods.cited("tomek1976experiment"))
            .makes(parameters -> new AllKnn(
                    parameters.integer("n_neighbors"),
                    EditedNearestNeighbours.unanimous(parameters),
                    parameters.flag("allow_minority")));

    private final int k;
    private final boolean unanimous;
    private final boolean allowMinority;

    /**
     * Makes the method.
     *
     * @param k how many neighbours judge a row in the end, at least 1
     * @param unanimous whether a row stays only if all neighbours are of its class; otherwise their vote decides
     * @param allowMinority whether to go on when a larger class has become smaller than the smallest
     */
    public AllKnn(int k, boolean unanimous, boolean allowMinority) {
        this.k = k;
        this.unanimous = unanimous;
        this.allowMinority = allowMinority;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        RepeatedEditing editing = new RepeatedEditing(training, amount, execution, ID);
        for (int neighbours = 1; neighbours <= k; neighbours++) {
            editing.edit(neighbours, unanimous);
            if (editing.aClassIsGone() || (!allowMinority && editing.aClassBecameSmaller())) {
                break;
            }
        }
        return CleaningResult.rows(editing.rows(), training, ID);
    }
}
