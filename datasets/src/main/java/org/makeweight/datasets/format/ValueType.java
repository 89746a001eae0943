package org.makeweight.datasets.format;

import java.util.Set;

/** What a file says that a column holds. */
sealed interface ValueType {
    /** The file says nothing; the values tell. */
    record Untold() implements ValueType {}

    /**
     * Numbers, whole or not.
     *
     * @param byFormat whether all values of such a file are, so that nothing stands for a missing one
     */
    record Numbers(boolean byFormat) implements ValueType {}

    /** Any texts, numbers among them. */
    record Texts() implements ValueType {}

    /**
     * Some of the texts given.
     *
     * @param values in the order of the file, of which the first is what a sparse row leaves out
     */
    record Nominal(Set<String> values) implements ValueType {}
}
