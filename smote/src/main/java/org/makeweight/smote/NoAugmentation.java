package org.makeweight.smote;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/** Leaves the training rows as they are: the baseline that everything else must beat. */
public final class NoAugmentation implements Augmenter {
    static final Method<Augmenter> METHOD = Method.named("none", "No augmentation")
            .summary("The training rows as they are.")
            .deterministic()
            .makes(parameters -> new NoAugmentation());

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        return Augmentation.unchanged(training);
    }
}
