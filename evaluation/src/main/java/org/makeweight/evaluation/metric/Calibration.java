package org.makeweight.evaluation.metric;

import java.util.Arrays;

/** How well scores serve as probabilities; each figure is NaN if they are not meant as such. */
final class Calibration {
    /** Probabilities are kept this far from 0 and 1 before a logarithm. */
    private static final double CLIP = 1e-15;

    private static final int BINS = 10;

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
            double p = clipped(scores.score(row));
            sum -= StrictMath.log(scores.positive(row) ? p : 1 - p);
        }
        return scores.probabilities() ? sum / scores.rows() : Double.NaN;
    }

    private static double clipped(double p) {
        return Math.min(1 - CLIP, Math.max(CLIP, p));
    }

    /**
     * The expected calibration error: the mean over rows of the distance between the mean probability and the share of
     * positive rows in the bin of a row. Bins are [0, 0.1), [0.1, 0.2), ..., [0.9, 1].
     */
    static double expectedError(Scores scores) {
        double[] surplus = new double[BINS];
        for (int row = 0; row < scores.rows(); row++) {
            double p = scores.score(row);
            int bin = Math.max(0, Math.min(BINS - 1, (int) (BINS * p)));
            // the product may be rounded up to the next bin
            bin -= bin > 0 && p < (double) bin / BINS ? 1 : 0;
            surplus[bin] += p - (scores.positive(row) ? 1 : 0);
        }
        double sum = 0;
        for (double ofBin : surplus) {
            sum += Math.abs(ofBin);
        }
        return scores.probabilities() ? sum / scores.rows() : Double.NaN;
    }

    /** How far log odds are off on average: a in logit P(positive) = a + logit p. NaN where the fit is not defined. */
    static double intercept(Scores scores) {
        return fitted(scores) ? LogisticFit.intercept(logOdds(scores), scores) : Double.NaN;
    }

    /** By how much log odds are too small: b in logit P(positive) = a + b logit p. NaN where the fit is not defined. */
    static double slope(Scores scores) {
        return fitted(scores) ? LogisticFit.slope(logOdds(scores), scores) : Double.NaN;
    }

    /**
     * Whether a straight line can be fitted to log odds: not if one kind of rows is missing, nor if a threshold separates
     * both kinds, ties with it aside, as the best slope is then infinite.
     */
    private static boolean fitted(Scores scores) {
        if (!scores.probabilities() || !scores.bothClasses()) {
            return false;
        }
        double[] positives = scores.sorted(true);
        double[] negatives = scores.sorted(false);
        boolean overlapAbove = clipped(negatives[negatives.length - 1]) > clipped(positives[0]);
        boolean overlapBelow = clipped(positives[positives.length - 1]) > clipped(negatives[0]);
        return overlapAbove && overlapBelow;
    }

    private static double[] logOdds(Scores scores) {
        double[] logOdds = new double[scores.rows()];
        Arrays.setAll(logOdds, row -> {
            double p = clipped(scores.score(row));
            return StrictMath.log(p) - StrictMath.log1p(-p);
        });
        return logOdds;
    }
}
