package org.makeweight.report.evidence;

import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.WinsTiesLosses;

/**
 * A method less a control over data sets.
 *
 * @param augmenter as tables have it
 * @param control {@code none} or {@code none@tuned}
 * @param datasets to which both are applicable
 * @param failures how many of these have no figure because one of the two failed: wins and losses, but no part of the mean
 * @param meanDifference in the units of the metric; NaN if no set has both figures
 * @param interval of it at 95 %, BCa
 * @param record wins where the method is better
 * @param p of Wilcoxon's test; NaN without a test
 * @param holm adjusted over the methods that are compared with this control
 * @param rankBiserial positive where the method is better
 * @param worse probability, by the Bayesian signed-rank test, that the method is worse by more than the region of practical equivalence
 * @param equal probability that the difference lies within it
 * @param better probability that the method is better by more
 */
public record Effect(
        String augmenter,
        String control,
        int datasets,
        int failures,
        double meanDifference,
        Interval interval,
        WinsTiesLosses record,
        double p,
        double holm,
        double rankBiserial,
        double worse,
        double equal,
        double better) {
    /** Whether there are data sets enough for a test, and the method was not left out. */
    public boolean tested() {
        return !Double.isNaN(p);
    }

    /** The same with the control's name as tables have it. */
    Effect against(String label) {
        return new Effect(
                augmenter,
                label,
                datasets,
                failures,
                meanDifference,
                interval,
                record,
                p,
                holm,
                rankBiserial,
                worse,
                equal,
                better);
    }
}
