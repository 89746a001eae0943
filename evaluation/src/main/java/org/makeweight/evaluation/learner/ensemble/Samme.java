package org.makeweight.evaluation.learner.ensemble;

/**
 * AdaBoost's rule for any number of classes (SAMME): a classifier with weighted error e among k classes votes with rate
 * (log((1 - e) / e) + log(k - 1)), and the weights of the rows it got wrong are multiplied by the exponential of that. For two
 * classes it is AdaBoost.M1.
 *
 * <p>References: Y. Freund and R. Schapire. A decision-theoretic generalization of on-line learning and an application to
 * boosting. Journal of Computer and System Sciences 55(1):119-139, 1997; J. Zhu, H. Zou, S. Rosset and T. Hastie.
 * Multi-class AdaBoost. Statistics and Its Interface 2(3):349-360, 2009. Differences from the papers: none.
 *
 * @param classes at least 2
 * @param rate shrinks every vote, above 0
 */
record Samme(int classes, double rate) implements WeightRule {
    @Override
    public double afterRound(double[] weights, boolean[] wrong) {
        double vote = vote(weights, wrong);
        if (vote > 0) {
            double factor = StrictMath.exp(vote);
            for (int row = 0; row < weights.length; row++) {
                weights[row] *= wrong[row] ? factor : 1;
            }
        }
        return vote;
    }

    /** 1 if no row is wrong. */
    double vote(double[] weights, boolean[] wrong) {
        double error = 0;
        for (int row = 0; row < weights.length; row++) {
            error += wrong[row] ? weights[row] : 0;
        }
        if (error <= 0) {
            return 1;
        }
        return rate * (StrictMath.log((1 - error) / error) + StrictMath.log(classes - 1));
    }
}
