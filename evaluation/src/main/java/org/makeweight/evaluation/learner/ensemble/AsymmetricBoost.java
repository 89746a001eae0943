package org.makeweight.evaluation.learner.ensemble;

/**
 * Asymmetric AdaBoost's rule: before each of n rounds a row of a class that costs c times as much as the cheapest is
 * multiplied by c^(1/n), so that all rounds share the asymmetry, where a weight at the beginning would be used up by the
 * first.
 *
 * <p>Reference: P. Viola and M. Jones. Fast and robust classification using asymmetric AdaBoost and a detector cascade. NIPS
 * 14, 2001, 1311-1318. Differences from the paper: the paper divides the factor between both classes, which is the same after
 * weights are made to add up to 1; votes are those of {@link Samme}; more than two classes.
 *
 * @param cost of the class of each row, above 0
 * @param rounds at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, never compared
record AsymmetricBoost(Samme samme, double[] cost, int rounds) implements WeightRule {
    @Override
    public void beforeRound(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= StrictMath.pow(cost[row], 1.0 / rounds);
        }
    }

    @Override
    public double afterRound(double[] weights, boolean[] wrong) {
        return samme.afterRound(weights, wrong);
    }
}
