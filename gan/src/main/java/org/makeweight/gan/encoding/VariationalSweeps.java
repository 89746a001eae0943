package org.makeweight.gan.encoding;

import java.util.Arrays;
import org.makeweight.core.number.Elementary;

/**
 * Fits a mixture of normals on a line by coordinate ascent: each sweep computes the responsibilities of the components
 * for the points, then the posterior of each component. The prior on the weights is a truncated stick-breaking process,
 * so that components that are not needed run empty; earlier components are preferred to later ones.
 *
 * <p>Priors as in scikit-learn's {@code BayesianGaussianMixture}: mean precision 1 around the sample mean, one degree of
 * freedom for the sample variance. Reference: D. M. Blei and M. I. Jordan (2006), Variational inference for Dirichlet
 * process mixtures, Bayesian Analysis 1, 121-143.
 */
final class VariationalSweeps {
    /** Concentration of the stick-breaking prior. */
    static final double CONCENTRATION = 0.001;

    private static final int MOST_SWEEPS = 100;
    /** The fit has converged if a sweep raises the lower bound by less. */
    private static final double TOLERANCE = 1e-3;

    private static final double LEAST_VARIANCE = 1e-6;
    /** Keeps the mean of an empty component finite. */
    private static final double EMPTY = 10 * 0x1p-52;

    private static final double LOG_2 = 0.6931471805599453;
    private static final double LOG_TWO_PI = 1.8378770664093453;

    private final double[] points;
    private final double[] counts;
    private final double priorMean;
    private final double priorVariance;
    /** {@code [components][points]}. */
    private final double[][] responsibilities;

    private final double[] largest;
    private final double[] sum;
    private double entropy;

    private final double[] stickA;
    private final double[] stickG;
    private final double[] precision;
    private final double[] freedom;
    private final double[] means;
    private final double[] variances;

    private double bound = Double.NEGATIVE_INFINITY;
    private int sweeps;
    private boolean converged;

    /**
     * A mixture that has not been fitted.
     *
     * @param points where there are values
     * @param counts how many values each point stands for, above 0
     * @param start responsibilities to begin with, {@code [components][points]}; overwritten
     */
    VariationalSweeps(double[] points, double[] counts, double[][] start) {
        this.points = points;
        this.counts = counts;
        double total = 0;
        double weighted = 0;
        for (int i = 0; i < points.length; i++) {
            total += counts[i];
            weighted += counts[i] * points[i];
        }
        priorMean = weighted / total;
        double squares = 0;
        for (int i = 0; i < points.length; i++) {
            squares += counts[i] * (points[i] - priorMean) * (points[i] - priorMean);
        }
        priorVariance = squares / (total - 1);
        responsibilities = start;
        largest = new double[points.length];
        sum = new double[points.length];
        int components = start.length;
        stickA = new double[components];
        stickG = new double[components];
        precision = new double[components];
        freedom = new double[components];
        means = new double[components];
        variances = new double[components];
    }

    /** Sweeps until the lower bound hardly rises. */
    void run() {
        updateComponents();
        while (sweeps < MOST_SWEEPS && !converged) {
            updateResponsibilities();
            updateComponents();
            double before = bound;
            bound = lowerBound();
            sweeps++;
            converged = Math.abs(bound - before) < TOLERANCE;
        }
    }

    private void updateComponents() {
        double later = 0;
        for (int k = means.length - 1; k >= 0; k--) {
            double[] share = responsibilities[k];
            double rows = EMPTY;
            double weighted = 0;
            for (int i = 0; i < points.length; i++) {
                double r = counts[i] * share[i];
                rows += r;
                weighted += r * points[i];
            }
            double centre = weighted / rows;
            double squares = 0;
            for (int i = 0; i < points.length; i++) {
                double difference = points[i] - centre;
                squares += counts[i] * share[i] * difference * difference;
            }
            double spread = squares / rows + LEAST_VARIANCE;
            double away = centre - priorMean;
            stickA[k] = 1 + rows;
            stickG[k] = CONCENTRATION + later;
            precision[k] = 1 + rows;
            freedom[k] = 1 + rows;
            means[k] = (priorMean + rows * centre) / precision[k];
            variances[k] = (priorVariance + rows * spread + rows / precision[k] * away * away) / freedom[k];
            later += rows;
        }
    }

    /** The logarithm of a component's weight and of all that does not depend on the point. */
    double[] logScales() {
        double[] scales = new double[means.length];
        double rest = 0;
        for (int k = 0; k < scales.length; k++) {
            double both = GammaFunction.digamma(stickA[k] + stickG[k]);
            scales[k] = GammaFunction.digamma(stickA[k])
                    - both
                    + rest
                    - (LOG_TWO_PI + StrictMath.log(variances[k]) + StrictMath.log(freedom[k])) / 2
                    + (LOG_2 + GammaFunction.digamma(freedom[k] / 2) - 1 / precision[k]) / 2;
            rest += GammaFunction.digamma(stickG[k]) - both;
        }
        return scales;
    }

    private void updateResponsibilities() {
        double[] scales = logScales();
        int n = points.length;
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < scales.length; k++) {
            raise(largest, logs(responsibilities[k], scales[k], means[k], 1 / (2 * variances[k])));
        }
        Arrays.fill(sum, 0);
        entropy = 0;
        for (double[] share : responsibilities) {
            for (int i = 0; i < n; i++) {
                share[i] -= largest[i];
            }
        }
        double[] exponentials = new double[n];
        double[] inner = new double[n];
        for (double[] share : responsibilities) {
            System.arraycopy(share, 0, exponentials, 0, n);
            Elementary.preciseExp(exponentials, n);
            for (int i = 0; i < n; i++) {
                sum[i] += exponentials[i];
                inner[i] += exponentials[i] * share[i];
            }
            System.arraycopy(exponentials, 0, share, 0, n);
        }
        for (int i = 0; i < n; i++) {
            entropy += counts[i] * (StrictMath.log(sum[i]) - inner[i] / sum[i]);
            sum[i] = 1 / sum[i];
        }
        for (double[] share : responsibilities) {
            for (int i = 0; i < n; i++) {
                share[i] *= sum[i];
            }
        }
    }

    private double[] logs(double[] target, double scale, double mean, double factor) {
        for (int i = 0; i < points.length; i++) {
            double difference = points[i] - mean;
            target[i] = scale - difference * difference * factor;
        }
        return target;
    }

    private static void raise(double[] target, double[] other) {
        for (int i = 0; i < target.length; i++) {
            target[i] = Math.max(target[i], other[i]);
        }
    }

    /** Up to a constant, with the responsibilities that led to the present components. */
    private double lowerBound() {
        double value = entropy;
        for (int k = 0; k < means.length; k++) {
            value += freedom[k] * (LOG_2 - StrictMath.log(variances[k]) - StrictMath.log(freedom[k])) / 2
                    + GammaFunction.log(freedom[k] / 2)
                    + GammaFunction.logBeta(stickA[k], stickG[k])
                    - StrictMath.log(precision[k]) / 2;
        }
        return value;
    }

    /** The expected weights of the components; they add up to 1. */
    double[] weights() {
        double[] weights = new double[means.length];
        double rest = 1;
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = stickA[k] / (stickA[k] + stickG[k]) * rest;
            rest *= stickG[k] / (stickA[k] + stickG[k]);
            total += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    double[] means() {
        return means;
    }

    double[] variances() {
        return variances;
    }

    int sweeps() {
        return sweeps;
    }

    boolean converged() {
        return converged;
    }

    /** The lower bound after the last sweep, without its constants. */
    double bound() {
        return bound;
    }
}
