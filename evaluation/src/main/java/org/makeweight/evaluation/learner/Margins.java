package org.makeweight.evaluation.learner;

/**
 * Scores of classifiers that give no probabilities, brought into [0, 1] so that 0.5 is where the classifier decides: margins
 * of a support vector machine, sums of votes, log odds.
 */
final class Margins {
    private Margins() {}

    /**
     * By how much each class leads, d being its score less the highest of the others: (1 + d / (1 + |d|)) / 2. For two
     * classes the order of rows stays as it was.
     *
     * @param scores of the classes, not NaN; negative infinity for a class that cannot be
     * @return in [0, 1], at least 0.5 for the highest
     */
    static double[] leads(double[] scores) {
        double[] leads = new double[scores.length];
        for (int c = 0; c < scores.length; c++) {
            double others = Double.NEGATIVE_INFINITY;
            for (int other = 0; other < scores.length; other++) {
                others = other == c ? others : Math.max(others, scores[other]);
            }
            leads[c] = scores[c] == Double.NEGATIVE_INFINITY ? 0 : squashed(scores[c] - others);
        }
        return leads;
    }

    private static double squashed(double lead) {
        return lead == Double.POSITIVE_INFINITY ? 1 : (1 + lead / (1 + Math.abs(lead))) / 2;
    }
}
