package org.makeweight.core.split;

import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/** Divides the rows of a table into training and test parts. */
@FunctionalInterface
public interface Splitter {
    /**
     * The training and test rows of every repeat and fold.
     *
     * @param roles of the table's rows
     * @param random one stream for all repeats
     * @throws org.makeweight.core.failure.NotApplicableException if the table cannot be divided so, or if the scheme needs a
     *     role that the rows do not have, or cannot heed one that they have
     */
    Splits divide(Table table, RowRoles roles, RandomState random);
}
