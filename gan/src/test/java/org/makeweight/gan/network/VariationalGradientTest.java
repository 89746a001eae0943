package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.SparseRows;

/** Losses of an autoencoder and their gradients are those of their formulas in double arithmetic. */
class VariationalGradientTest {
    /** Some tens of float roundings of the largest element. */
    private static final double TOLERANCE = 2e-6;

    private static final List<Span> SPANS = List.of(
            new Span(Span.Form.TANH, 0, 1),
            new Span(Span.Form.SOFTMAX, 1, 3),
            new Span(Span.Form.TANH, 4, 1),
            new Span(Span.Form.SOFTMAX, 5, 2));

    private static Matrix targets() {
        Matrix target = new Matrix(6, 7);
        for (int r = 0; r < 6; r++) {
            target.row(r)[0] = -0.9f + 0.3f * r;
            target.row(r)[1 + r % 3] = 1;
            target.row(r)[4] = 0.8f - 0.2f * r;
            target.row(r)[5 + r % 2] = 1;
        }
        return target;
    }

    @Test
    void reconstructionIsALikelihoodWithItsGradients() {
        Reconstruction reconstruction = new Reconstruction(SPANS, KernelThreads.ALONE);
        float[] deviations = reconstruction.deviations().value().row(0);
        deviations[0] = 0.3f;
        deviations[1] = 0.7f;
        Matrix raw = Twin.normal(6, 7, 1);
        Matrix byRaw = new Matrix(6, 7);
        Matrix target = targets();
        double loss = reconstruction.of(raw, SparseRows.of(target), 0.4, byRaw);

        double[][] os = Twin.of(raw);
        double[][] ts = Twin.of(target);
        double[][] ds = Twin.of(reconstruction.deviations().value());
        assertThat(loss).isCloseTo(unlikely(os, ts, ds[0]), within(TOLERANCE * loss));
        Twin.assertClose(byRaw, Twin.differences(os, () -> 0.4 * unlikely(os, ts, ds[0])), TOLERANCE);
        Twin.assertClose(
                reconstruction.deviations().gradient(),
                Twin.differences(ds, () -> 0.4 * unlikely(os, ts, ds[0])),
                TOLERANCE);
    }

    private static double unlikely(double[][] raw, double[][] target, double[] deviations) {
        double sum = 0;
        for (int r = 0; r < raw.length; r++) {
            sum += number(raw[r][0], target[r][0], deviations[0]) + number(raw[r][4], target[r][4], deviations[1]);
            sum += choice(raw[r], target[r], 1, 4) + choice(raw[r], target[r], 5, 7);
        }
        return sum;
    }

    private static double number(double raw, double target, double deviation) {
        double difference = Math.tanh(raw) - target;
        return difference * difference / (2 * deviation * deviation) + Math.log(deviation);
    }

    private static double choice(double[] raw, double[] target, int from, int to) {
        double total = 0;
        double chosen = 0;
        for (int j = from; j < to; j++) {
            total += Math.exp(raw[j]);
            chosen += raw[j] * target[j];
        }
        return Math.log(total) - chosen;
    }

    @Test
    void deviationsStayInTheirRange() {
        Reconstruction reconstruction = new Reconstruction(SPANS, KernelThreads.ALONE);
        float[] deviations = reconstruction.deviations().value().row(0);
        deviations[0] = -3;
        deviations[1] = 3;
        reconstruction.restrain();
        assertThat(deviations).startsWith(0.01f, 1);
    }

    @Test
    void gradientsPassThroughADrawAndTheDivergence() {
        Matrix moments = Twin.normal(5, 6, 2);
        Matrix normal = Twin.normal(5, 3, 3);
        Matrix byDrawn = Twin.normal(5, 3, 4);
        Matrix drawn = new Matrix(5, 3);
        Matrix byMoments = new Matrix(5, 6);
        LatentNormal latent = new LatentNormal(5, 3, KernelThreads.ALONE);
        double divergence = latent.draw(moments, normal, drawn);
        latent.backward(moments, normal, byDrawn, 0.25f, byMoments);

        double[][] ms = Twin.of(moments);
        double[][] es = Twin.of(normal);
        double[][] direction = Twin.of(byDrawn);
        Twin.assertClose(drawn, drawn(ms, es), TOLERANCE);
        assertThat(divergence).isCloseTo(divergence(ms), within(TOLERANCE * divergence));
        Twin.assertClose(
                byMoments,
                Twin.differences(ms, () -> Twin.dot(drawn(ms, es), direction) + 0.25 * divergence(ms)),
                TOLERANCE);
    }

    private static double[][] drawn(double[][] moments, double[][] normal) {
        double[][] z = new double[moments.length][3];
        for (int r = 0; r < z.length; r++) {
            for (int j = 0; j < 3; j++) {
                z[r][j] = moments[r][j] + Math.exp(moments[r][3 + j] / 2) * normal[r][j];
            }
        }
        return z;
    }

    private static double divergence(double[][] moments) {
        double sum = 0;
        for (double[] m : moments) {
            for (int j = 0; j < 3; j++) {
                sum -= (1 + m[3 + j] - m[j] * m[j] - Math.exp(m[3 + j])) / 2;
            }
        }
        return sum;
    }
}
