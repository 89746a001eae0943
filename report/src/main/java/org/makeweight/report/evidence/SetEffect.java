package org.makeweight.report.evidence;

import org.makeweight.evaluation.statistics.CorrectedResampledT;

/**
 * A method less a control on one data set, fold by fold.
 *
 * @param test of the differences, in the units of the metric
 * @param holm its p-value, adjusted over the methods that are compared with this control on this data set
 * @param higherIsBetter whether the metric is
 */
public record SetEffect(
        String dataset,
        String augmenter,
        String control,
        CorrectedResampledT test,
        double holm,
        boolean higherIsBetter) {
    /** How much better the method is, whatever the metric. */
    public double gain() {
        return higherIsBetter ? test.meanDifference() : -test.meanDifference();
    }

    /** Probability that the method is worse by more than the region of practical equivalence. */
    public double worse() {
        return higherIsBetter ? test.below() : test.above();
    }

    /** Probability that the difference lies within the region. */
    public double equal() {
        return test.within();
    }

    /** Probability that the method is better by more. */
    public double better() {
        return higherIsBetter ? test.above() : test.below();
    }
}
