package org.makeweight.core.tree;

import java.util.OptionalInt;

/**
 * How large a tree grows.
 *
 * @param criterion what makes a split good
 * @param maxDepth most splits from the root to a leaf, at least 1; none grows to the end
 * @param minSamplesLeaf fewest rows of a leaf, at least 1; a row counts once whatever its weight
 * @param minChildWeight least weight of a leaf, at least 0
 * @param maxFeatures how many columns are drawn for each split among those that differ within the node, at least 1; none
 *     looks at all
 */
public record TreeSettings(
        Criterion criterion, OptionalInt maxDepth, int minSamplesLeaf, double minChildWeight, OptionalInt maxFeatures) {
    /** Grown to the end. */
    public static TreeSettings of(Criterion criterion) {
        return new TreeSettings(criterion, OptionalInt.empty(), 1, 0, OptionalInt.empty());
    }

    public TreeSettings {
        if (maxDepth.orElse(1) < 1 || minSamplesLeaf < 1 || !(minChildWeight >= 0) || maxFeatures.orElse(1) < 1) {
            throw new IllegalArgumentException("a tree cannot have depth " + maxDepth + ", leaves of " + minSamplesLeaf
                    + " rows and weight " + minChildWeight + ", or splits among " + maxFeatures + " columns");
        }
    }

    /** The same with another limit of depth. */
    public TreeSettings withMaxDepth(int depth) {
        return new TreeSettings(criterion, OptionalInt.of(depth), minSamplesLeaf, minChildWeight, maxFeatures);
    }

    /** The same with another least number of rows in a leaf. */
    public TreeSettings withMinSamplesLeaf(int rows) {
        return new TreeSettings(criterion, maxDepth, rows, minChildWeight, maxFeatures);
    }

    /** The same with so many columns drawn for each split. */
    public TreeSettings withMaxFeatures(int columns) {
        return new TreeSettings(criterion, maxDepth, minSamplesLeaf, minChildWeight, OptionalInt.of(columns));
    }
}
