package org.makeweight.gan.network;

import org.makeweight.core.number.Elementary;
import org.makeweight.gan.kernel.Elementwise;

/** Cross-entropy between a softmax over a span of raw outputs and the category that should stand there. */
public final class CrossEntropy {
    private final double[] exponents;
    private final double[] sum = new double[1];
    private final double[] scratch = new double[1];

    /** @param widest the width of the widest span */
    public CrossEntropy(int widest) {
        exponents = new double[widest];
    }

    /**
     * {@code -log softmax(o)[category]} of one row; its gradient by the raw outputs is added.
     *
     * @param category position within the span
     * @param weight what the gradient is multiplied by, such as one over the number of rows
     * @param gradient of the row, by all raw outputs
     * @return the loss of the row, without the weight
     */
    public double add(float[] raw, Span span, int category, double weight, float[] gradient) {
        float largest = Elementwise.largest(raw, span.from(), span.end());
        for (int i = 0; i < span.width(); i++) {
            exponents[i] = (double) raw[span.from() + i] - largest;
        }
        double own = exponents[category];
        Elementary.exp(exponents, span.width());
        double total = 0;
        for (int i = 0; i < span.width(); i++) {
            total += exponents[i];
        }
        for (int i = 0; i < span.width(); i++) {
            double target = i == category ? 1 : 0;
            gradient[span.from() + i] += (float) (weight * (exponents[i] / total - target));
        }
        sum[0] = total;
        Elementary.log(sum, 1, scratch);
        return sum[0] - own;
    }
}
