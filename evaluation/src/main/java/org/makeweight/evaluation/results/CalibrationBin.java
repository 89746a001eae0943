package org.makeweight.evaluation.results;

/**
 * Test rows of about the same score.
 *
 * @param score their mean, 0 to 1; NaN for no rows
 * @param share of them that is of the minority, 0 to 1; NaN for no rows
 * @param rows how many they are, over all folds, repeats and generator seeds
 */
public record CalibrationBin(double score, double share, long rows) {}
