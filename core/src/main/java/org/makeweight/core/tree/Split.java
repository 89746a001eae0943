package org.makeweight.core.tree;

/**
 * A way to split a node.
 *
 * @param column by which
 * @param middle where the right side begins in the column's order
 * @param score among splits of one node the largest wins
 */
record Split(int column, int middle, double score) {}
