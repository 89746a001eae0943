package org.makeweight.gan.network;

import java.util.Arrays;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;

/**
 * The penalty {@code lambda mean (||∇f(x)|| - 1)²} on a critic's slope, with its gradient by first-order backpropagation
 * only. A critic of dense layers and rectifiers is linear around nearly every x, so the penalty's gradient is one linear
 * forward pass and one outer product a layer; the biases have none.
 *
 * <p>The rows under the penalty are passed through the critic together with all others, with the gradient 1 by their
 * scores. {@link #apply} then puts the linear pass in the place of their activations, so that one product a layer gives
 * the gradient of the whole loss.
 *
 * <p>Time: that of two passes over the rows. Reference: I. Gulrajani, F. Ahmed, M. Arjovsky, V. Dumoulin and A. Courville
 * (2017), Improved training of Wasserstein GANs, NeurIPS.
 */
public final class GradientPenalty {
    private final double lambda;
    private final int penalised;
    private final Matrix slopes;
    private final double[] norms;
    private final KernelThreads workers;

    /** What {@link #apply} saw: the penalty, and the mean and largest norm of the critic's slope. */
    public record Measured(double penalty, double meanNorm, double largestNorm) {
        /** There is no penalty. */
        public static final Measured NOTHING = new Measured(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A penalty on so many rows.
     *
     * @param lambda its weight
     * @param inputs columns of a row
     * @param penalised the first so many of them count in the norm; the rest, such as a label, does not
     */
    public GradientPenalty(double lambda, int rows, int inputs, int penalised, KernelThreads workers) {
        this.lambda = lambda;
        this.penalised = penalised;
        this.slopes = new Matrix(rows, inputs);
        this.norms = new double[rows];
        this.workers = workers;
    }

    /**
     * Adds the penalty on the rows from {@code firstRow} on to a critic's step, between {@link Critic#backward} and
     * {@link Critic#learn}. Replaces those rows of the critic's input.
     */
    public Measured apply(Critic critic, int firstRow) {
        critic.inputGradient(firstRow, slopes);
        int rows = slopes.rows();
        workers.run(rows, KernelThreads.NUMBER * penalised, (from, to) -> {
            for (int r = from; r < to; r++) {
                norms[r] = direct(slopes.row(r));
            }
        });
        critic.replaceActivations(firstRow, slopes);
        double squares = 0;
        double sum = 0;
        double largest = 0;
        for (double norm : norms) {
            squares += (norm - 1) * (norm - 1);
            sum += norm;
            largest = Math.max(largest, norm);
        }
        return new Measured(lambda * squares / rows, sum / rows, largest);
    }

    /** Makes a slope the direction in which its penalty grows; returns its norm. */
    private double direct(float[] slope) {
        Arrays.fill(slope, penalised, slopes.columns(), 0);
        double norm = Math.sqrt(Elementwise.sumOfSquares(slope, penalised));
        // a row whose units are all dropped has no slope: it is penalised but tells no direction
        double factor = norm == 0 ? 0 : 2 * lambda / slopes.rows() * ((norm - 1) / norm);
        Elementwise.scale(slope, (float) factor, penalised);
        return norm;
    }
}
