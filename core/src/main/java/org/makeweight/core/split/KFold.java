package org.makeweight.core.split;

import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/** A splitter that tests every row once in each repeat and trains on all rows that are not tested. */
@FunctionalInterface
public interface KFold extends Splitter {
    @Override
    Folds divide(Table table, RowRoles roles, RandomState random);
}
