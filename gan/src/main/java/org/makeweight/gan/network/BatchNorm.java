package org.makeweight.gan.network;

import java.util.Arrays;
import java.util.List;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;

/**
 * Batch normalisation: each column is centred and scaled by the batch's moments while training, by running averages of
 * them when sampling, then scaled and shifted by learnt numbers.
 *
 * <p>Sums run over rows in ascending order. The batch is scaled by its biased variance; the running average, with weight
 * 0.1 for the newest batch, is of the unbiased one.
 *
 * <p>Reference: S. Ioffe and C. Szegedy (2015), Batch normalization: accelerating deep network training by reducing
 * internal covariate shift, ICML.
 */
public final class BatchNorm {
    private static final float MOMENTUM = 0.1f;
    private static final double EPSILON = 1e-5;

    private final Weights scale;
    private final Weights shift;
    private final Matrix runningMean;
    private final Matrix runningVariance;
    private final Matrix normal;
    private final float[] mean;
    private final float[] variance;
    private final float[] inverse;
    private final KernelThreads workers;

    private BatchNorm(
            Weights scale, Weights shift, Matrix runningMean, Matrix runningVariance, int rows, KernelThreads workers) {
        int width = runningMean.columns();
        this.scale = scale;
        this.shift = shift;
        this.runningMean = runningMean;
        this.runningVariance = runningVariance;
        this.normal = new Matrix(rows, width);
        this.mean = new float[width];
        this.variance = new float[width];
        this.inverse = new float[width];
        this.workers = workers;
    }

    /** A new layer for batches of so many rows: scale 1, shift 0, running mean 0 and variance 1. */
    public BatchNorm(int rows, int width, KernelThreads workers) {
        this(
                Weights.constant(1, width, 1),
                Weights.constant(1, width, 0),
                new Matrix(1, width),
                new Matrix(1, width),
                rows,
                workers);
        runningVariance.fill(1);
    }

    /** A layer with the same weights and running moments, for another number of rows. */
    public BatchNorm sharing(int rows, KernelThreads others) {
        return new BatchNorm(scale, shift, runningMean, runningVariance, rows, others);
    }

    /** The scale and the shift, {@code [1 x width]} each. */
    public List<Weights> weights() {
        return List.of(scale, shift);
    }

    /** The running mean and variance, {@code [1 x width]} each: learnt, but by no gradient. */
    List<Matrix> running() {
        return List.of(runningMean, runningVariance);
    }

    /**
     * Replaces x by its normalised, scaled and shifted form.
     *
     * @param training whether the batch's own moments count and enter the running ones
     */
    public void forward(Matrix x, boolean training) {
        int n = mean.length;
        if (training) {
            moments(x);
            updateRunning(x.rows());
        } else {
            System.arraycopy(runningMean.row(0), 0, mean, 0, n);
            System.arraycopy(runningVariance.row(0), 0, variance, 0, n);
        }
        for (int j = 0; j < n; j++) {
            inverse[j] = (float) (1 / Math.sqrt(variance[j] + EPSILON));
        }
        float[] gamma = scale.value().row(0);
        float[] beta = shift.value().row(0);
        workers.run(x.rows(), KernelThreads.NUMBER * n, (from, to) -> {
            for (int r = from; r < to; r++) {
                normalise(x.row(r), normal.row(r), gamma, beta, n);
            }
        });
    }

    private void normalise(float[] x, float[] standard, float[] gamma, float[] beta, int n) {
        float[] centre = mean;
        float[] factor = inverse;
        for (int j = 0; j < n; j++) {
            float s = (x[j] - centre[j]) * factor[j];
            standard[j] = s;
            x[j] = gamma[j] * s + beta[j];
        }
    }

    private void moments(Matrix x) {
        int n = mean.length;
        float share = 1f / x.rows();
        Arrays.fill(mean, 0);
        Arrays.fill(variance, 0);
        for (int r = 0; r < x.rows(); r++) {
            Elementwise.add(mean, x.row(r), n);
        }
        Elementwise.scale(mean, share, n);
        for (int r = 0; r < x.rows(); r++) {
            addSquaredDifferences(x.row(r), mean, variance, n);
        }
        Elementwise.scale(variance, share, n);
    }

    private static void addSquaredDifferences(float[] x, float[] centre, float[] target, int n) {
        for (int j = 0; j < n; j++) {
            float difference = x[j] - centre[j];
            target[j] += difference * difference;
        }
    }

    private void updateRunning(int rows) {
        float unbiased = rows / (rows - 1f);
        float[] usualMean = runningMean.row(0);
        float[] usualVariance = runningVariance.row(0);
        for (int j = 0; j < mean.length; j++) {
            usualMean[j] = (1 - MOMENTUM) * usualMean[j] + MOMENTUM * mean[j];
            usualVariance[j] = (1 - MOMENTUM) * usualVariance[j] + MOMENTUM * (variance[j] * unbiased);
        }
    }

    /**
     * Replaces the gradient by the outputs of the last training pass by the gradient by its inputs, and writes the
     * gradients by scale and shift.
     */
    public void backward(Matrix gradient) {
        int n = mean.length;
        float[] byScale = scale.gradient().row(0);
        float[] byShift = shift.gradient().row(0);
        scale.gradient().fill(0);
        shift.gradient().fill(0);
        for (int r = 0; r < gradient.rows(); r++) {
            Elementwise.addProduct(byScale, gradient.row(r), normal.row(r), n);
            Elementwise.add(byShift, gradient.row(r), n);
        }
        float share = 1f / gradient.rows();
        float[] gamma = scale.value().row(0);
        workers.run(gradient.rows(), KernelThreads.NUMBER * n, (from, to) -> {
            for (int r = from; r < to; r++) {
                inputGradient(gradient.row(r), normal.row(r), gamma, byScale, byShift, share, n);
            }
        });
    }

    private void inputGradient(
            float[] dy, float[] standard, float[] gamma, float[] byScale, float[] byShift, float share, int n) {
        float[] factor = inverse;
        for (int j = 0; j < n; j++) {
            float centred = dy[j] - share * byShift[j] - standard[j] * (share * byScale[j]);
            dy[j] = gamma[j] * factor[j] * centred;
        }
    }
}
