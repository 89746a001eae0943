package org.makeweight.evaluation.results;

/**
 * The mean of the curves of some folds, at the points of {@link org.makeweight.evaluation.metric.ScoreCurve}.
 *
 * @param mean {@code [points]}; to be read, not changed
 * @param deviation standard deviation over folds (divisor n - 1), {@code [points]}; all 0 for a single fold
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record MeanCurve(double[] mean, double[] deviation) {}
