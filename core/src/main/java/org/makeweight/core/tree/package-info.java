/**
 * Decision trees: one exact grower for classifiers, ensembles and filters.
 *
 * <p>{@link org.makeweight.core.tree.SortedColumns} sorts every column of a matrix once. {@link
 * org.makeweight.core.tree.TreeGrower} grows any number of trees on it, each under weights of its own: a node is a stretch
 * of every column's order, its best threshold is found in one pass over each stretch, and the stretches are divided so
 * that both sides stay sorted. {@link org.makeweight.core.tree.Tree} is what comes out.
 */
package org.makeweight.core.tree;
