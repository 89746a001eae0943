package org.makeweight.evaluation.metric;

/** How well scores serve as probabilities. */
final class Calibration {
    /** Probabilities are kept this far from 0 and 1 before a logarithm. */
    private static final double CLIP = 1e-15;

    private Calibration() {}

    /** Mean of (truth - score)²; NaN if scores are not probabilities. */
    static double brier(Scores scores) {
        double sum = 0;
        for (int row = 0; row < scores.rows(); row++) {
            double difference = (scores.positive(row) ? 1 : 0) - scores.score(row);
            sum += difference * difference;
        }
        return scores.probabilities() ? sum / scores.rows() : Double.NaN;
    }

    /** Mean of -log of the probability given to the truth; NaN if scores are not probabilities. */
    static double logLoss(Scores scores) {
        double sum = 0;
        for (int row = 0; row < scores.rows(); row++) {
            double p = Math.min(1 - CLIP, Math.max(CLIP, scores.score(row)));
            sum -= StrictMath.log(scores.positive(row) ? p : 1 - p);
        }
        return scores.probabilities() ? sum / scores.rows() : Double.NaN;
    }
}
