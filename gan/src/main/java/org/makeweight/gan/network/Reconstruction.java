package org.makeweight.gan.network;

import java.util.Arrays;
import java.util.List;
import org.makeweight.gan.kernel.Elementary;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.Matrix;

/**
 * How unlikely an encoded row is, given raw outputs: a number is normal around the hyperbolic tangent of its output with
 * a standard deviation learnt for its column, a choice has the probabilities of a softmax.
 */
public final class Reconstruction {
    private static final float FIRST_DEVIATION = 0.1f;
    private static final float LEAST_DEVIATION = 0.01f;
    private static final float LARGEST_DEVIATION = 1;

    private final List<Span> spans;
    /** One for each tangent, in their order. */
    private final Weights deviations;

    private final double[] exponents;
    private final double[] totals;
    private final double[] scratch;
    private final double[] byDeviations;

    /**
     * Of rows of these spans.
     *
     * @param spans tangents of one output, and choices
     */
    public Reconstruction(List<Span> spans) {
        this.spans = List.copyOf(spans);
        int tangents = (int)
                spans.stream().filter(span -> span.form() == Span.Form.TANH).count();
        this.deviations = Weights.constant(1, tangents, FIRST_DEVIATION);
        this.exponents = new double[spans.get(spans.size() - 1).end()];
        this.totals = new double[spans.size()];
        this.scratch = new double[spans.size()];
        this.byDeviations = new double[tangents];
    }

    /** The standard deviations, {@code [1 x tangents]}. */
    public Weights deviations() {
        return deviations;
    }

    /** Brings the standard deviations back into their range, 0.01 to 1; to be called after every change of them. */
    public void restrain() {
        float[] row = deviations.value().row(0);
        for (int i = 0; i < byDeviations.length; i++) {
            row[i] = Math.max(LEAST_DEVIATION, Math.min(LARGEST_DEVIATION, row[i]));
        }
    }

    /**
     * The negative log-likelihood, without its constants, summed over rows.
     *
     * @param target encoded rows
     * @param weight what gradients are multiplied by
     * @param byRaw overwritten by the gradient by the raw outputs; that by the standard deviations is written too
     */
    public double of(Matrix raw, Matrix target, double weight, Matrix byRaw) {
        Arrays.fill(byDeviations, 0);
        double sum = 0;
        for (int r = 0; r < raw.rows(); r++) {
            sum += of(raw.row(r), target.row(r), weight, byRaw.row(r));
        }
        for (int i = 0; i < byDeviations.length; i++) {
            float deviation = deviations.value().row(0)[i];
            sum += raw.rows() * StrictMath.log(deviation);
            deviations.gradient().row(0)[i] = (float) (weight * (byDeviations[i] + raw.rows() / (double) deviation));
        }
        return sum;
    }

    private double of(float[] raw, float[] target, double weight, float[] byRaw) {
        for (Span span : spans) {
            if (span.form() == Span.Form.TANH) {
                exponents[span.from()] = -2.0 * Math.abs(raw[span.from()]);
            } else {
                shiftByLargest(raw, span);
            }
        }
        Elementary.exp(exponents, exponents.length);
        double sum = 0;
        int tangents = 0;
        int choices = 0;
        for (Span span : spans) {
            if (span.form() == Span.Form.TANH) {
                sum += ofNumber(raw, target, span.from(), tangents++, weight, byRaw);
            } else {
                sum += ofChoice(raw, target, span, weight, byRaw, choices++);
            }
        }
        Elementary.log(totals, choices, scratch);
        for (int i = 0; i < choices; i++) {
            sum += totals[i];
        }
        return sum;
    }

    private void shiftByLargest(float[] raw, Span span) {
        float largest = Elementwise.largest(raw, span.from(), span.end());
        for (int j = span.from(); j < span.end(); j++) {
            exponents[j] = (double) raw[j] - largest;
        }
    }

    private double ofNumber(float[] raw, float[] target, int at, int tangent, double weight, float[] byRaw) {
        double e = exponents[at];
        double written = Math.copySign((1 - e) / (1 + e), raw[at]);
        double deviation = deviations.value().row(0)[tangent];
        double difference = (written - target[at]) / deviation;
        byRaw[at] = (float) (weight * difference / deviation * (1 - written * written));
        byDeviations[tangent] -= difference * difference / deviation;
        return difference * difference / 2;
    }

    /** Without the logarithm of the sum of exponentials, which is put among the totals. */
    private double ofChoice(float[] raw, float[] target, Span span, double weight, float[] byRaw, int choice) {
        double total = 0;
        for (int j = span.from(); j < span.end(); j++) {
            total += exponents[j];
        }
        float largest = Elementwise.largest(raw, span.from(), span.end());
        totals[choice] = total;
        double chosen = 0;
        for (int j = span.from(); j < span.end(); j++) {
            byRaw[j] = (float) (weight * (exponents[j] / total - target[j]));
            chosen += target[j] * ((double) raw[j] - largest);
        }
        return -chosen;
    }
}
