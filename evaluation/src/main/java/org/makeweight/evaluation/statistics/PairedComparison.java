package org.makeweight.evaluation.statistics;

/**
 * Two methods on many data sets. Differences are x less y in the units of the scores; everything else is positive, or a
 * win, where x is better, also where lower scores are.
 *
 * @param datasets to which both are applicable
 * @param failuresOfX data sets on which x failed: counted as worse than any figure by all that asks only which is better, left out
 *     of differences
 * @param failuresOfY likewise
 * @param differences of the sets on which both have figures; its interval is Student's
 * @param meanInterval of the mean difference, BCa; none below {@link ComparisonFamily#LEAST_DATASETS} figures
 * @param medianInterval of the median difference, likewise
 * @param cliffsDelta of the scores, unpaired
 * @param cohenDz mean difference over the standard deviation of the differences
 * @param bayes null below {@link ComparisonFamily#LEAST_DATASETS} data sets
 * @param improvement the probability of improvement, each data set one score
 * @param p of Wilcoxon's test by the rule of {@link WilcoxonSignedRank#p}; NaN below {@link ComparisonFamily#LEAST_DATASETS} data sets
 * @param pHolm adjusted within the family
 */
public record PairedComparison(
        String x,
        String y,
        int datasets,
        int failuresOfX,
        int failuresOfY,
        SampleSummary differences,
        Interval meanInterval,
        Interval medianInterval,
        WinsTiesLosses record,
        WilcoxonSignedRank wilcoxon,
        double cliffsDelta,
        double cohenDz,
        BayesianSignedRank bayes,
        double improvement,
        double p,
        double pHolm) {

    /** Whether there are data sets enough for a test. */
    public boolean isTested() {
        return datasets >= ComparisonFamily.LEAST_DATASETS;
    }

    /** Whether the methods differ at a level by Wilcoxon's test with Holm's adjustment; false without a test. */
    public boolean differs(double alpha) {
        return pHolm <= alpha;
    }
}
