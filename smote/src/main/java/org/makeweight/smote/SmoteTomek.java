package org.makeweight.smote;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Require;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.cleaning.TomekLinks;

/**
 * SMOTE-Tomek: {@link Smote}, then both ends of every {@linkplain TomekLinks Tomek link} are left out, real and synthetic
 * rows alike.
 *
 * <p>The same rows as imbalanced-learn's {@code SMOTETomek} for the same seed, in its order, which is that of the rows
 * after SMOTE, on data without equal distances.
 *
 * <p>Reference: G. Batista, A. Bazzan and M. Monard. Balancing training data for automated annotation of keywords: a case
 * study. WOB 2003, 10-18. Differences from the paper: none.
 *
 * <p>Time O(N^2 d) at worst for N rows of d columns after SMOTE, memory O(N d).
 */
public final class SmoteTomek implements Augmenter {
    private static final String ID = "smote-tomek";

    static final Method<Augmenter> METHOD = Method.named(ID, "SMOTE-Tomek")
            .summary("SMOTE, then both rows of every Tomek link are left out.")
            .parameter(Smote.K_NEIGHBORS)
            .cites(SmoteMethods.cited("batista2003balancing"))
            .cites(SmoteMethods.cited("chawla2002smote"))
            .makes(parameters -> new SmoteTomek(parameters.neighbours("k_neighbors")));

    private final Smote smote;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards
     */
    public SmoteTomek(NeighbourCount neighbours) {
        this.smote = new Smote(neighbours, OptionalDouble.empty());
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        return cleaned(smote.augment(training, amount, random, execution), new TomekLinks(), random, execution);
    }

    /** What a cleaning method leaves of all classes of an augmented table. */
    static Augmentation cleaned(Augmentation made, Augmenter cleaning, RandomState random, Execution execution) {
        Augmentation kept = cleaning.augment(made.table(), Amount.Classes.ALL, random, execution);
        return made.select(IntStream.range(0, kept.origins().size())
                .map(kept.origins()::base)
                .toArray());
    }
}
