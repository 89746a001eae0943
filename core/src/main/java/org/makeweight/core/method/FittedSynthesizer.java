package org.makeweight.core.method;

import java.util.List;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/** A learnt distribution; immutable. */
public interface FittedSynthesizer {
    /**
     * Writes new rows, class by class in ascending order.
     *
     * @param rowsOfClass how many rows of each class, by the class's position
     * @throws IllegalArgumentException if rows of a class are asked for that was not learnt
     */
    Table sample(int[] rowsOfClass, RandomState random, Execution execution);

    /** Warnings about the fit, such as {@code collapsed} or {@code diverged}; empty if all is well. */
    default List<String> flags() {
        return List.of();
    }
}
