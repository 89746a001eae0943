package org.makeweight.core.method;

import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Turns training rows into the rows a classifier shall be trained on, by adding synthetic rows, leaving rows out, or
 * weighting them. Implementations hold no state: one instance may serve several threads, and the same arguments give the
 * same bytes whatever {@link Execution} says.
 */
@FunctionalInterface
public interface Augmenter {
    /**
     * Augments a table, which stays as it is.
     *
     * @param amount how many rows of each class there shall be
     * @param random the only source of randomness
     * @throws NotApplicableException if the method cannot treat this table, with the reason in numbers
     */
    Augmentation augment(Table training, Amount amount, RandomState random, Execution execution);

    /** As {@link #augment(Table, Amount, RandomState, Execution)}, on one thread and quietly. */
    default Augmentation augment(Table training, Amount amount, RandomState random) {
        return augment(training, amount, random, Execution.QUIET);
    }
}
