package org.makeweight.evaluation.learner.ensemble;

/**
 * AdaCost's rule: a row of cost c begins with a weight in proportion to c; after a round with vote a it is multiplied by
 * exp(a (1 + c) / 4) if it is wrong and by exp(-a (1 - c) / 4) if it is right, so that costly rows gain more and lose less.
 * (With AdaBoost both would be exp(a / 2) and exp(-a / 2), which is Samme's factor after division by their sum.) Costs are
 * divided by the largest one.
 *
 * <p>Reference: W. Fan, S. Stolfo, J. Zhang and P. Chan. AdaCost: misclassification cost-sensitive boosting. ICML 1999,
 * 97-105. Differences from the paper: the vote comes from the weighted error, as in {@link Samme}, for the paper's r is below
 * 0 in the first round, which ends the boosting, where costs are as unequal as classes are; more than two classes.
 *
 * @param cost of the class of each row, in (0, 1]
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, never compared
record AdaCost(Samme samme, double[] cost) implements WeightRule {
    @Override
    public void begin(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= cost[row];
        }
    }

    @Override
    public double afterRound(double[] weights, boolean[] wrong) {
        double vote = samme.vote(weights, wrong);
        if (vote > 0) {
            for (int row = 0; row < weights.length; row++) {
                double exponent = wrong[row] ? vote / 4 * (1 + cost[row]) : -vote / 4 * (1 - cost[row]);
                weights[row] *= StrictMath.exp(exponent);
            }
        }
        return vote;
    }
}
