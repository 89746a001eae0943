package org.makeweight.smote;

import java.util.List;
import java.util.OptionalDouble;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.cleaning.EditedNearestNeighbours;

/**
 * SMOTE-ENN: {@link Smote}, then {@link EditedNearestNeighbours} on all classes, real and synthetic rows alike. The
 * classes end up about as large as each other, not exactly.
 *
 * <p>The same rows as imbalanced-learn's {@code SMOTEENN} for the same seed, in its order, which is by class ascending, on
 * data without equal distances.
 *
 * <p>Reference: G. Batista, R. Prati and M. Monard. A study of the behavior of several methods for balancing machine
 * learning training data. SIGKDD Explorations 6(1):20-29, 2004. Differences from the paper: by default a row must have all
 * three neighbours in its class, not two of them, as in imbalanced-learn; {@code kind_sel=mode} is the paper's.
 *
 * <p>Time O(N^2 d) at worst for N rows of d columns after SMOTE, memory O(N (k + d)).
 */
public final class SmoteEnn implements Augmenter {
    private static final String ID = "smote-enn";
    private static final String ALL = "all";

    static final Method<Augmenter> METHOD = Method.named(ID, "SMOTE-ENN")
            .summary("SMOTE, then all rows that their nearest rows contradict are left out.")
            .parameter(Smote.K_NEIGHBORS)
            .parameter(Parameter.integer("n_neighbors", 3, 1, "Neighbours that judge a row in the cleaning step."))
            .parameter(Parameter.choice(
                    "kind_sel", ALL, List.of(ALL, "mode"), "Whether all neighbours must agree, or their vote decides."))
            .cites(SmoteMethods.cited("batista2004study"))
            .cites(SmoteMethods.cited("chawla2002smote"))
            .makes(parameters -> new SmoteEnn(
                    parameters.neighbours("k_neighbors"),
                    parameters.integer("n_neighbors"),
                    parameters.choice("kind_sel").equals(ALL)));

    private final Smote smote;
    private final EditedNearestNeighbours cleaning;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     * @param judges how many neighbours judge a row in the cleaning step, at least 1
     * @param unanimous whether a row stays only if all of them are of its class; otherwise their vote decides
     */
    public SmoteEnn(NeighbourCount neighbours, int judges, boolean unanimous) {
        this.smote = new Smote(neighbours, OptionalDouble.empty());
        this.cleaning = new EditedNearestNeighbours(judges, unanimous);
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        return SmoteTomek.cleaned(smote.augment(training, amount, random, execution), cleaning, random, execution);
    }
}
