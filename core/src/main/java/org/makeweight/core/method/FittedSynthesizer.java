package org.makeweight.core.method;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.failure.NotApplicableException;
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

    /**
     * Writes rows of one class that have a given value in one column, without writing others and throwing them away.
     *
     * @param label the position of the class
     * @throws org.makeweight.core.failure.NotApplicableException if the model cannot do that, or not for this column
     */
    default Table sample(int rows, int label, Condition condition, RandomState random, Execution execution) {
        throw new NotApplicableException("this method cannot write rows with a given value of '" + condition.column()
                + "'; it can write rows of a given class");
    }

    /** How the fit went; empty if there is nothing to tell. */
    default Optional<Training> training() {
        return Optional.empty();
    }

    /** Warnings about the fit, such as {@code collapsed} or {@code diverged}; empty if all is well. */
    default List<String> flags() {
        return List.of();
    }

    /**
     * Warnings about rows of a class that have a given value in one column, besides those about the fit.
     *
     * @param label the position of the class
     */
    default List<String> flags(int label, Condition condition, Execution execution) {
        return List.of();
    }
}
