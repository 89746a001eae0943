package org.makeweight.core.tree;

import java.util.Optional;
import org.makeweight.core.random.RandomState;

/** Chooses how a node is split. */
interface SplitRule {
    /**
     * The best split.
     *
     * @param live the columns that differ within the node, ascending
     * @param random for rules that draw columns
     * @return empty if the node stays a leaf
     */
    Optional<Split> best(SortedRows rows, Node node, int[] live, RandomState random);
}
