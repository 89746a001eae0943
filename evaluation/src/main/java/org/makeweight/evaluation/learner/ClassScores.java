package org.makeweight.evaluation.learner;

/**
 * Scores of the classes as a classifier gives them, brought into [0, 1]. Probabilities are there already; margins of a support
 * vector machine, sums of votes and log odds are brought there so that 0.5 is where the classifier decides.
 */
final class ClassScores {
    private ClassScores() {}

    /** What stands, before {@link #of}, for a class that had no training row: it scores 0 then. */
    static double absent(boolean probabilities) {
        return probabilities ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** The classes' scores in [0, 1]: probabilities as they are, {@link #leads} of anything else. */
    static double[] of(double[] given, boolean probabilities) {
        return probabilities ? given : leads(given);
    }

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
