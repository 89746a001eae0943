package org.makeweight.evaluation.statistics;

/**
 * Two methods on one data set.
 *
 * @param folds of each repeat
 * @param test of x less y, in the units of the scores
 */
public record DatasetComparison(String dataset, String x, String y, int repeats, int folds, CorrectedResampledT test) {}
