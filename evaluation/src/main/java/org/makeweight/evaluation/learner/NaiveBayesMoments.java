package org.makeweight.evaluation.learner;

import java.io.Serializable;
import java.util.Arrays;

/** Weights of classes, and means and variances of features in them, gathered in two passes over the rows. */
final class NaiveBayesMoments implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

    private final double[] weight;
    /** {@code [classes x features]}. */
    private final double[][] mean;

    private final double[][] variance;
    /** Whether a feature is 0 or 1 in every row; then its mean is the share of ones, smoothed. */
    private final boolean[] binary;

    private double total;

    NaiveBayesMoments(int features, int classes) {
        weight = new double[classes];
        mean = new double[classes][features];
        variance = new double[classes][features];
        binary = new boolean[features];
        Arrays.fill(binary, true);
    }

    /** The first pass. */
    void count(int of, double rowWeight, double[] row) {
        weight[of] += rowWeight;
        total += rowWeight;
        for (int f = 0; f < row.length; f++) {
            mean[of][f] += rowWeight * row[f];
            binary[f] &= row[f] == 0 || row[f] == 1;
        }
    }

    /** Ends the first pass. */
    void means() {
        for (int c = 0; c < weight.length; c++) {
            for (int f = 0; f < binary.length; f++) {
                mean[c][f] = binary[f] ? (mean[c][f] + 1) / (weight[c] + 2) : mean[c][f] / weight[c];
            }
        }
    }

    /** The second pass. */
    void deviate(int of, double rowWeight, double[] row) {
        for (int f = 0; f < row.length; f++) {
            double difference = row[f] - mean[of][f];
            variance[of][f] += rowWeight * difference * difference;
        }
    }

    /** Ends the second pass: raises variances by a share of the largest that a feature has among all rows. */
    void smooth(double share) {
        double largest = 0;
        for (int f = 0; f < binary.length; f++) {
            largest = Math.max(largest, binary[f] ? 0 : varianceOfAll(f));
        }
        // where every feature is constant any variance will do, as none tells classes apart
        double added = largest > 0 ? share * largest : 1;
        for (int c = 0; c < weight.length; c++) {
            for (int f = 0; f < binary.length; f++) {
                variance[c][f] = variance[c][f] / weight[c] + added;
            }
        }
    }

    /** Within and between classes; variances are sums still. */
    private double varianceOfAll(int f) {
        double sum = 0;
        for (int c = 0; c < weight.length; c++) {
            sum += weight[c] * mean[c][f];
        }
        double centre = sum / total;
        double squares = 0;
        for (int c = 0; c < weight.length; c++) {
            double difference = mean[c][f] - centre;
            squares += variance[c][f] + weight[c] * difference * difference;
        }
        return squares / total;
    }

    /** P(class | row) of each class. */
    double[] posterior(double[] row) {
        double[] posterior = new double[weight.length];
        for (int c = 0; c < weight.length; c++) {
            posterior[c] = StrictMath.log(weight[c] / total);
            for (int f = 0; f < row.length; f++) {
                posterior[c] += binary[f] ? logFrequency(c, f, row[f]) : logDensity(c, f, row[f]);
            }
        }
        double largest = Arrays.stream(posterior).max().orElseThrow();
        double sum = 0;
        for (int c = 0; c < posterior.length; c++) {
            posterior[c] = StrictMath.exp(posterior[c] - largest);
            sum += posterior[c];
        }
        for (int c = 0; c < posterior.length; c++) {
            posterior[c] /= sum;
        }
        return posterior;
    }

    /** A value between 0 and 1, which no training row had, counts for both in its shares. */
    private double logFrequency(int c, int f, double value) {
        double one = Math.max(0, Math.min(1, value));
        return one * StrictMath.log(mean[c][f]) + (1 - one) * StrictMath.log(1 - mean[c][f]);
    }

    private double logDensity(int c, int f, double value) {
        double difference = value - mean[c][f];
        return -(LOG_TWO_PI + StrictMath.log(variance[c][f]) + difference * difference / variance[c][f]) / 2;
    }
}
