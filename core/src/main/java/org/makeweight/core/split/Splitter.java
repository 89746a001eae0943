package org.makeweight.core.split;

import org.makeweight.core.table.Table;

/** Divides the rows of a table into folds. */
@FunctionalInterface
public interface Splitter {
    /**
     * Assigns every row to one fold in each repeat.
     *
     * @throws org.makeweight.core.failure.NotApplicableException if the table cannot be divided so
     */
    Folds divide(Table table);
}
