package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;

/**
 * The Adam optimiser with weight decay added to the gradient (L2, not decoupled).
 *
 * <p>Reference: D. P. Kingma and J. Ba (2015), Adam: a method for stochastic optimization, ICLR. Epsilon is 1e-8 and is
 * added to the root of the corrected second moment, as in the paper.
 */
public final class Adam {
    private static final float EPSILON = 1e-8f;

    /** What is nothing beside a weight, a moment or their gradient. */
    private static final float NEGLIGIBLE = 0x1p-84f;

    /** What is nothing beside the square of a gradient. */
    private static final float NEGLIGIBLE_SQUARE = 0x1p-100f;

    private final List<Weights> weights;
    private final List<Matrix> first;
    private final List<Matrix> second;
    private final Settings settings;
    private final KernelThreads workers;
    private double beta1Power = 1;
    private double beta2Power = 1;

    /**
     * How it steps.
     *
     * @param rate the learning rate, above 0
     * @param beta1 decay of the first moment, in [0, 1)
     * @param beta2 decay of the second moment, in [0, 1)
     * @param decay of the weights, at least 0
     */
    public record Settings(double rate, double beta1, double beta2, double decay) {}

    /** An optimiser of these weights, which have not been stepped yet. */
    public Adam(List<Weights> weights, Settings settings, KernelThreads workers) {
        this.weights = List.copyOf(weights);
        this.first = weights.stream().map(Adam::zeros).toList();
        this.second = weights.stream().map(Adam::zeros).toList();
        this.settings = settings;
        this.workers = workers;
    }

    private static Matrix zeros(Weights like) {
        return new Matrix(like.value().rows(), like.value().columns());
    }

    /** Moves every weight by its gradient. */
    public void step() {
        step(1);
    }

    /** As {@link #step()}, with the learning rate multiplied by a factor for this step. */
    public void step(double factor) {
        beta1Power *= settings.beta1();
        beta2Power *= settings.beta2();
        float rate = (float) (settings.rate() * factor / (1 - beta1Power));
        float correction = (float) (1 / Math.sqrt(1 - beta2Power));
        for (int w = 0; w < weights.size(); w++) {
            Matrix value = weights.get(w).value();
            Matrix gradient = weights.get(w).gradient();
            Matrix m = first.get(w);
            Matrix v = second.get(w);
            workers.run(value.rows(), KernelThreads.NUMBER * value.columns(), (from, to) -> {
                for (int r = from; r < to; r++) {
                    step(value.row(r), gradient.row(r), m.row(r), v.row(r), rate, correction, value.columns());
                }
            });
        }
    }

    private void step(float[] value, float[] gradient, float[] m, float[] v, float rate, float correction, int n) {
        float beta1 = (float) settings.beta1();
        float beta2 = (float) settings.beta2();
        float decay = (float) settings.decay();
        for (int j = 0; j < n; j++) {
            float g = flush(gradient[j] + decay * value[j], NEGLIGIBLE);
            float m1 = flush(beta1 * m[j] + (1 - beta1) * g, NEGLIGIBLE);
            float v1 = flush(beta2 * v[j] + (1 - beta2) * (g * g), NEGLIGIBLE_SQUARE);
            m[j] = m1;
            v[j] = v1;
            value[j] = flush(value[j] - rate * m1 / ((float) Math.sqrt(v1) * correction + EPSILON), NEGLIGIBLE);
        }
    }

    /**
     * A number as it is, but zero if it is far smaller than what is negligible beside it. A weight that nothing but decay
     * moves would else shrink to a subnormal number and stay one, and processors compute with these a hundred times
     * slower: a hundred such weights double the time of a step.
     *
     * @return x if its size is more than 2^25 times {@code negligible}; else x rounded to 2^-24 of that
     */
    private static float flush(float x, float negligible) {
        return (x + negligible) - negligible;
    }
}
