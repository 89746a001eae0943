package org.makeweight.evaluation.learner.ensemble;

import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.core.tree.SortedColumns;
import org.makeweight.core.tree.Tree;
import org.makeweight.core.tree.TreeGrower;
import org.makeweight.core.tree.TreeSettings;

/**
 * Trees, for which the columns of a table are sorted once.
 *
 * @param rootOfFeatures whether each split looks at the square root of the number of features only
 */
record TreeBase(TreeSettings settings, boolean rootOfFeatures) implements BaseLearner {
    @Override
    public Training on(Table rows) {
        SortedColumns columns = SortedColumns.of(rows.values(), rows.rows(), rows.columns());
        TreeSettings chosen =
                rootOfFeatures ? settings.withMaxFeatures(Math.max(1, (int) Math.sqrt(rows.columns()))) : settings;
        TreeGrower grower =
                new TreeGrower(columns, rows.labels(), rows.schema().target().classes(), chosen);
        return (weights, seed) -> {
            Tree tree = grower.grow(weights, new RandomState(seed));
            return table -> tree.shares(table.values(), table.rows(), table.columns());
        };
    }
}
