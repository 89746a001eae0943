package org.makeweight.core.method;

import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * Learns a distribution from training rows and writes new rows of a given class. One that models classes apart fits a
 * model for each class asked for; one that is conditional on the class fits a single model to all rows.
 */
@FunctionalInterface
public interface Synthesizer {
    /**
     * Learns from training rows.
     *
     * @param classes the positions of the classes that will be asked for
     * @param random the only source of randomness
     * @return an immutable model
     * @throws org.makeweight.core.failure.NotApplicableException if the method cannot learn from this table
     */
    FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution);

    /** Whether rows with a given value of this column can be written without drawing others and throwing them away. */
    default boolean meets(Column column) {
        return false;
    }
}
