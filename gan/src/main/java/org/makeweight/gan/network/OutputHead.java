package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.core.number.Elementary;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/**
 * The last step of a generator: turns its raw outputs into an encoded row, span by span.
 *
 * <p>A Gumbel-softmax span is {@code softmax((o + g) / 0.2)} with fresh Gumbel noise g; its largest element is an exact
 * draw from softmax(o), whatever the temperature.
 *
 * <p>Reference: E. Jang, S. Gu and B. Poole (2017), Categorical reparameterization with Gumbel-softmax, ICLR. The
 * temperature is that of Xu et al. (2019).
 */
public final class OutputHead {
    /** Temperature of a Gumbel-softmax. */
    static final double TEMPERATURE = 0.2;

    private final List<Span> spans;
    private final boolean identity;
    private final Matrix gumbel;
    private final Matrix output;
    private final KernelThreads workers;

    /** @param output where images go, {@code [rows x width]} */
    public OutputHead(List<Span> spans, Matrix output, KernelThreads workers) {
        this.spans = List.copyOf(spans);
        this.identity = spans.stream().allMatch(span -> span.form() == Span.Form.LINEAR);
        int drawn = spans.stream()
                .filter(span -> span.form() == Span.Form.GUMBEL_SOFTMAX)
                .mapToInt(Span::width)
                .sum();
        this.gumbel = new Matrix(output.rows(), drawn);
        this.output = output;
        this.workers = workers;
    }

    /**
     * Writes the images of raw outputs.
     *
     * @param noise a stream of its own for this call; not read without Gumbel-softmax spans
     */
    public void forward(Matrix raw, Noise noise) {
        output.set(raw);
        if (identity) {
            return;
        }
        if (gumbel.columns() > 0) {
            noise.gumbel(gumbel, workers);
        }
        workers.run(raw.rows(), KernelThreads.TRANSCENDENTAL * raw.columns(), (from, to) -> {
            double[] exponents = new double[raw.columns()];
            for (int r = from; r < to; r++) {
                forward(raw.row(r), gumbel.row(r), exponents, output.row(r));
            }
        });
    }

    private void forward(float[] raw, float[] noise, double[] e, float[] image) {
        int drawn = 0;
        for (Span span : spans) {
            switch (span.form()) {
                case LINEAR -> {}
                case TANH -> {
                    for (int j = span.from(); j < span.end(); j++) {
                        e[j] = -2.0 * Math.abs(raw[j]);
                    }
                }
                case SOFTMAX -> shiftByLargest(raw, span, 1, e);
                case GUMBEL_SOFTMAX -> {
                    for (int j = span.from(); j < span.end(); j++) {
                        image[j] = raw[j] + noise[drawn++];
                    }
                    shiftByLargest(image, span, 1 / TEMPERATURE, e);
                }
            }
        }
        Elementary.exp(e, e.length);
        for (Span span : spans) {
            if (span.form() == Span.Form.TANH) {
                tangents(raw, span, e, image);
            } else if (span.form().isChoice()) {
                probabilities(span, e, image);
            }
        }
    }

    private static void shiftByLargest(float[] from, Span span, double factor, double[] exponents) {
        float largest = Elementwise.largest(from, span.from(), span.end());
        for (int j = span.from(); j < span.end(); j++) {
            exponents[j] = ((double) from[j] - largest) * factor;
        }
    }

    private static void tangents(float[] raw, Span span, double[] exponentials, float[] image) {
        for (int j = span.from(); j < span.end(); j++) {
            double e = exponentials[j];
            image[j] = Math.copySign((float) ((1 - e) / (1 + e)), raw[j]);
        }
    }

    private static void probabilities(Span span, double[] exponentials, float[] image) {
        double sum = 0;
        for (int j = span.from(); j < span.end(); j++) {
            sum += exponentials[j];
        }
        for (int j = span.from(); j < span.end(); j++) {
            image[j] = (float) (exponentials[j] / sum);
        }
    }

    /** Replaces the gradient by the images of the last forward pass by the gradient by the raw outputs. */
    public void backward(Matrix gradient) {
        if (identity) {
            return;
        }
        workers.run(gradient.rows(), KernelThreads.NUMBER * gradient.columns(), (from, to) -> {
            for (int r = from; r < to; r++) {
                for (Span span : spans) {
                    backward(span, output.row(r), gradient.row(r));
                }
            }
        });
    }

    private static void backward(Span span, float[] y, float[] gradient) {
        switch (span.form()) {
            case LINEAR -> {}
            case TANH -> {
                for (int j = span.from(); j < span.end(); j++) {
                    gradient[j] *= 1 - y[j] * y[j];
                }
            }
            case SOFTMAX -> throughSoftmax(span, y, gradient, 1);
            case GUMBEL_SOFTMAX -> throughSoftmax(span, y, gradient, (float) (1 / TEMPERATURE));
        }
    }

    private static void throughSoftmax(Span span, float[] y, float[] gradient, float factor) {
        float inner = 0;
        for (int j = span.from(); j < span.end(); j++) {
            inner += y[j] * gradient[j];
        }
        for (int j = span.from(); j < span.end(); j++) {
            gradient[j] = y[j] * (gradient[j] - inner) * factor;
        }
    }
}
