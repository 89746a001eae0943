package org.makeweight.gan.network;

import java.util.Arrays;
import java.util.List;
import org.makeweight.core.number.Elementary;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.SparseRows;

/**
 * How unlikely an encoded row is, given raw outputs: a number is normal around the hyperbolic tangent of its output with
 * a standard deviation learnt for its column, a choice has the probabilities of a softmax.
 */
public final class Reconstruction {
    private static final float FIRST_DEVIATION = 0.1f;
    private static final float LEAST_DEVIATION = 0.01f;
    private static final float LARGEST_DEVIATION = 1;

    private final int width;
    /** Places of the tangents. */
    private final int[] tangents;
    /** Where each choice begins, and the first place after it. */
    private final int[] begins;

    private final int[] ends;
    /** The choice that a place belongs to, -1 for tangents. */
    private final int[] choiceAt;
    /** One for each tangent, in their order. */
    private final Weights deviations;

    private final KernelThreads workers;

    /**
     * Of rows of these spans.
     *
     * @param spans tangents of one output, and choices
     */
    public Reconstruction(List<Span> spans, KernelThreads workers) {
        this.width = spans.get(spans.size() - 1).end();
        this.tangents = spans.stream()
                .filter(span -> span.form() == Span.Form.TANH)
                .mapToInt(Span::from)
                .toArray();
        List<Span> choices =
                spans.stream().filter(span -> span.form().isChoice()).toList();
        this.begins = choices.stream().mapToInt(Span::from).toArray();
        this.ends = choices.stream().mapToInt(Span::end).toArray();
        this.choiceAt = new int[width];
        Arrays.fill(choiceAt, -1);
        for (int c = 0; c < begins.length; c++) {
            Arrays.fill(choiceAt, begins[c], ends[c], c);
        }
        this.deviations = Weights.constant(1, tangents.length, FIRST_DEVIATION);
        this.workers = workers;
    }

    /** The standard deviations, {@code [1 x tangents]}. */
    public Weights deviations() {
        return deviations;
    }

    /** Brings the standard deviations back into their range, 0.01 to 1; to be called after every change of them. */
    public void restrain() {
        float[] row = deviations.value().row(0);
        for (int i = 0; i < tangents.length; i++) {
            row[i] = Math.max(LEAST_DEVIATION, Math.min(LARGEST_DEVIATION, row[i]));
        }
    }

    /**
     * The negative log-likelihood, without its constants, summed over rows.
     *
     * @param target encoded rows, without their zeros
     * @param weight what gradients are multiplied by
     * @param byRaw overwritten by the gradient by the raw outputs; that by the standard deviations is written too
     */
    public double of(Matrix raw, SparseRows target, double weight, Matrix byRaw) {
        int rows = raw.rows();
        double[] losses = new double[rows];
        double[][] slopes = new double[rows][tangents.length];
        workers.run(rows, KernelThreads.TRANSCENDENTAL * width, (from, to) -> {
            Row row = new Row(weight);
            for (int r = from; r < to; r++) {
                losses[r] = row.of(raw.row(r), target, r, byRaw.row(r), slopes[r]);
            }
        });
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        for (int i = 0; i < tangents.length; i++) {
            double slope = 0;
            for (double[] ofRow : slopes) {
                slope += ofRow[i];
            }
            float deviation = deviations.value().row(0)[i];
            sum += rows * StrictMath.log(deviation);
            deviations.gradient().row(0)[i] = (float) (weight * (slope + rows / (double) deviation));
        }
        return sum;
    }

    /** Computes one row after the other; belongs to one thread. */
    private final class Row {
        private final double weight;
        private final double[] exponentials = new double[width];
        /** Of the exponentials of the choice that a place belongs to. */
        private final double[] totalAt = new double[width];

        private final double[] totals = new double[begins.length];
        private final float[] largest = new float[begins.length];
        private final double[] scratch = new double[begins.length];
        /** The row's targets. */
        private final float[] target = new float[width];
        /** Places of choices whose targets are not 0, which are few. */
        private final int[] wantedAt = new int[width];

        private int wanted;

        Row(double weight) {
            this.weight = weight;
            Arrays.fill(totalAt, 1);
        }

        /** @param slopes overwritten by the gradient by the standard deviations, without that of their logarithms */
        double of(float[] raw, SparseRows targets, int r, float[] byRaw, double[] slopes) {
            read(targets, r);
            exponentials(raw);
            double loss = numbers(raw, byRaw, slopes);
            loss += choices(raw);
            gradients(byRaw);
            for (int e = targets.begin(r); e < targets.end(r); e++) {
                target[targets.column(e)] = 0;
            }
            return loss;
        }

        private void read(SparseRows targets, int r) {
            wanted = 0;
            for (int e = targets.begin(r); e < targets.end(r); e++) {
                int at = targets.column(e);
                target[at] = targets.value(e);
                if (choiceAt[at] >= 0) {
                    wantedAt[wanted++] = at;
                }
            }
        }

        private void exponentials(float[] raw) {
            for (int at : tangents) {
                exponentials[at] = -2.0 * Math.abs(raw[at]);
            }
            for (int c = 0; c < begins.length; c++) {
                largest[c] = Elementwise.largest(raw, begins[c], ends[c]);
                for (int j = begins[c]; j < ends[c]; j++) {
                    exponentials[j] = (double) raw[j] - largest[c];
                }
            }
            Elementary.exp(exponentials, width);
        }

        private double numbers(float[] raw, float[] byRaw, double[] slopes) {
            float[] spreads = deviations.value().row(0);
            double sum = 0;
            for (int i = 0; i < tangents.length; i++) {
                int at = tangents[i];
                double e = exponentials[at];
                double written = Math.copySign((1 - e) / (1 + e), raw[at]);
                double deviation = spreads[i];
                double difference = (written - target[at]) / deviation;
                byRaw[at] = (float) (weight * difference / deviation * (1 - written * written));
                slopes[i] = -(difference * difference / deviation);
                sum += difference * difference / 2;
            }
            return sum;
        }

        private double choices(float[] raw) {
            double chosen = 0;
            for (int i = 0; i < wanted; i++) {
                int at = wantedAt[i];
                chosen += target[at] * ((double) raw[at] - largest[choiceAt[at]]);
            }
            for (int c = 0; c < begins.length; c++) {
                double total = 0;
                for (int j = begins[c]; j < ends[c]; j++) {
                    total += exponentials[j];
                }
                Arrays.fill(totalAt, begins[c], ends[c], total);
                totals[c] = total;
                // the logarithm below would make a number of NaN
                chosen = Double.isNaN(total) ? total : chosen;
            }
            Elementary.log(totals, totals.length, scratch);
            double sum = -chosen;
            for (double logarithm : totals) {
                sum += logarithm;
            }
            return sum;
        }

        /** Of choices: weight times probability minus target, the loops apart so that they become vector code. */
        private void gradients(float[] byRaw) {
            for (int j = 0; j < width; j++) {
                exponentials[j] /= totalAt[j];
            }
            for (int i = 0; i < wanted; i++) {
                exponentials[wantedAt[i]] -= target[wantedAt[i]];
            }
            for (int j = 0; j < width; j++) {
                exponentials[j] *= weight;
            }
            for (int c = 0; c < begins.length; c++) {
                for (int j = begins[c]; j < ends[c]; j++) {
                    byRaw[j] = (float) exponentials[j];
                }
            }
        }
    }
}
