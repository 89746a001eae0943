/**
 * Metrics, computed from confusion counts or from the scores of test rows, the minority being positive.
 *
 * <p>{@link org.makeweight.evaluation.metric.Scores} with a threshold make a
 * {@link org.makeweight.evaluation.metric.Confusion}; a {@link org.makeweight.evaluation.metric.Metric} is computed from
 * the one or the other. With more than two classes scores are made by {@code Scores.ofClasses}: all is then as before, but
 * the macro metrics count the decision for the class that scores highest, whatever the threshold. A new metric is one
 * constant of the enum, and a line in docs/metrics.md.
 */
package org.makeweight.evaluation.metric;
