package org.makeweight.evaluation.learner.ensemble;

/**
 * AdaUBoost's rule: a row of a class with beta b begins with b times the weight, and after each of n rounds it is multiplied
 * by b^(-1/n) besides AdaBoost's factor, so that the first rounds see the unequal loss most.
 *
 * <p>Reference: G. Karakoulas and J. Shawe-Taylor. Optimizing classifiers for imbalanced training sets. NIPS 11, 1999, 253-259.
 * Differences from the paper: votes and factors are those of {@link Samme}; more than two classes.
 *
 * @param beta of the class of each row, above 0
 * @param rounds at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // within the package, never compared
record AdaUBoost(Samme samme, double[] beta, int rounds) implements WeightRule {
    @Override
    public void begin(double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= beta[row];
        }
    }

    @Override
    public double afterRound(double[] weights, boolean[] wrong) {
        double vote = samme.afterRound(weights, wrong);
        if (vote > 0) {
            for (int row = 0; row < weights.length; row++) {
                weights[row] *= StrictMath.pow(beta[row], -1.0 / rounds);
            }
        }
        return vote;
    }
}
