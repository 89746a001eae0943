package org.makeweight.evaluation.statistics;

import java.util.List;

/**
 * How likely a run of x on a data set beats one of y, ties counting half: Mann and Whitney's statistic of the runs of each data set,
 * averaged over data sets. Of one run each it is the share of wins. A value well above ½ says that x is mostly better, not by how much.
 *
 * <p>Agarwal, Schwarzer, Castro, Courville and Bellemare (2021), NeurIPS (rliable). Time O(sum of products of runs).
 */
public final class ProbabilityOfImprovement {
    private ProbabilityOfImprovement() {}

    /**
     * The probability that x improves on y, in [0, 1]; NaN of no data sets.
     *
     * @param x for each data set the scores of its runs, the larger the better, at least one
     * @param y likewise
     */
    public static double of(List<double[]> x, List<double[]> y) {
        double sum = 0;
        for (int d = 0; d < x.size(); d++) {
            sum += EffectSize.varghaDelaneyA12(x.get(d), y.get(d));
        }
        return x.isEmpty() ? Double.NaN : sum / x.size();
    }
}
