/**
 * Statistics of comparison: pure functions on scores of methods on data sets. Nothing here knows trials, stores or reports.
 *
 * <p>Two methods on one data set: {@link org.makeweight.evaluation.statistics.CorrectedResampledT}. Two methods on many:
 * {@link org.makeweight.evaluation.statistics.PairedComparison}. Many on many:
 * {@link org.makeweight.evaluation.statistics.Friedman} and what follows from mean ranks.
 * {@link org.makeweight.evaluation.statistics.ComparisonFamily} puts them together by the rules of {@code docs/statistics.md}.
 *
 * <p>Distributions are those of commons-math3, whose functions are plain Java: the same bits on every platform.
 */
package org.makeweight.evaluation.statistics;
