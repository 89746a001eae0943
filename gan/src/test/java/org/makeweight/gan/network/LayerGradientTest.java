package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/** Every layer's gradients are those of its formula in double arithmetic, by central differences. */
class LayerGradientTest {
    /** About twenty float roundings of the largest element. */
    private static final double TOLERANCE = 2e-6;

    private final KernelThreads workers = new KernelThreads(1);

    @Test
    void denseLayersTurnAndLearnGradients() {
        Dense dense = new Dense(5, 7, new Noise(1), workers);
        Matrix x = Twin.normal(6, 5, 2);
        Matrix y = new Matrix(6, 7);
        Matrix byY = Twin.normal(6, 7, 3);
        Matrix byX = new Matrix(6, 5);
        dense.forward(x, y);
        dense.inputGradient(byY, byX);
        dense.learn(x, byY, 6);

        double[][] xs = Twin.of(x);
        double[][] ws = Twin.of(dense.weights().get(0).value());
        double[][] bs = Twin.of(dense.weights().get(1).value());
        double[][] weights = Twin.of(byY);
        Twin.assertClose(y, Twin.affine(xs, ws, bs[0]), TOLERANCE);
        Twin.assertClose(byX, Twin.differences(xs, () -> Twin.dot(Twin.affine(xs, ws, bs[0]), weights)), TOLERANCE);
        Twin.assertClose(
                dense.weights().get(0).gradient(),
                Twin.differences(ws, () -> Twin.dot(Twin.affine(xs, ws, bs[0]), weights)),
                TOLERANCE);
        Twin.assertClose(
                dense.weights().get(1).gradient(),
                Twin.differences(bs, () -> Twin.dot(Twin.affine(xs, ws, bs[0]), weights)),
                TOLERANCE);
    }

    @Test
    void onlyTheFirstRowsCountForTheBiasesIfSaidSo() {
        Dense dense = new Dense(2, 3, new Noise(1), workers);
        Matrix byY = Twin.normal(5, 3, 3);
        dense.learn(Twin.normal(5, 2, 2), byY, 2);
        for (int j = 0; j < 3; j++) {
            assertThat(dense.weights().get(1).gradient().row(0)[j]).isEqualTo(byY.row(0)[j] + byY.row(1)[j]);
        }
    }

    @Test
    void batchNormalisationCarriesGradientsThroughTheMoments() {
        Matrix x = Twin.normal(9, 4, 5);
        Matrix byY = Twin.normal(9, 4, 6);
        BatchNorm norm = new BatchNorm(9, 4, KernelThreads.ALONE);
        norm.weights().get(0).value().set(Twin.normal(1, 4, 7));
        norm.weights().get(1).value().set(Twin.normal(1, 4, 8));
        double[][] xs = Twin.of(x);
        double[][] scale = Twin.of(norm.weights().get(0).value());
        double[][] shift = Twin.of(norm.weights().get(1).value());
        double[][] weights = Twin.of(byY);

        norm.forward(x, true);
        norm.backward(byY);
        // normalising divides by a standard deviation, so errors are a few times larger than in a product
        Twin.assertClose(x, Twin.normalised(xs, scale[0], shift[0]), 5 * TOLERANCE);
        Twin.assertClose(
                byY,
                Twin.differences(xs, () -> Twin.dot(Twin.normalised(xs, scale[0], shift[0]), weights)),
                5 * TOLERANCE);
        Twin.assertClose(
                norm.weights().get(0).gradient(),
                Twin.differences(scale, () -> Twin.dot(Twin.normalised(xs, scale[0], shift[0]), weights)),
                5 * TOLERANCE);
        Twin.assertClose(
                norm.weights().get(1).gradient(),
                Twin.differences(shift, () -> Twin.dot(Twin.normalised(xs, scale[0], shift[0]), weights)),
                5 * TOLERANCE);
    }

    @Test
    void batchNormalisationSamplesWithRunningMoments() {
        BatchNorm norm = new BatchNorm(4, 1, KernelThreads.ALONE);
        Matrix x = column(1, 2, 3, 6);
        norm.forward(x, true);
        // mean 3, unbiased variance 14/3; one tenth of them enters 0 and 1
        Matrix one = column(2);
        norm.sharing(1, KernelThreads.ALONE).forward(one, false);
        assertThat((double) one.row(0)[0]).isCloseTo((2 - 0.3) / Math.sqrt(0.9 + 1.4 / 3 + 1e-5), within(TOLERANCE));
    }

    private static Matrix column(float... values) {
        Matrix m = new Matrix(values.length, 1);
        for (int r = 0; r < values.length; r++) {
            m.row(r)[0] = values[r];
        }
        return m;
    }

    @Test
    void headsCarryGradientsThroughTangentsAndChoices() {
        List<Span> spans = List.of(
                new Span(Span.Form.LINEAR, 0, 1),
                new Span(Span.Form.TANH, 1, 2),
                new Span(Span.Form.SOFTMAX, 3, 3),
                new Span(Span.Form.GUMBEL_SOFTMAX, 6, 4));
        Matrix raw = Twin.normal(5, 10, 11);
        Matrix output = new Matrix(5, 10);
        OutputHead head = new OutputHead(spans, output, KernelThreads.ALONE);
        head.forward(raw, new Noise(12));
        Matrix gumbel = new Matrix(5, 4);
        new Noise(12).gumbel(gumbel, KernelThreads.ALONE);

        double[][] os = Twin.of(raw);
        double[][] gs = Twin.of(gumbel);
        Matrix gradient = Twin.normal(5, 10, 13);
        double[][] weights = Twin.of(gradient);
        head.backward(gradient);
        Twin.assertClose(output, images(os, gs), TOLERANCE);
        // a temperature of 0.2 multiplies the rounding of the probabilities by five
        Twin.assertClose(gradient, Twin.differences(os, () -> Twin.dot(images(os, gs), weights)), 5 * TOLERANCE);
    }

    private static double[][] images(double[][] raw, double[][] gumbel) {
        double[][] y = new double[raw.length][10];
        for (int r = 0; r < raw.length; r++) {
            y[r][0] = raw[r][0];
            y[r][1] = Math.tanh(raw[r][1]);
            y[r][2] = Math.tanh(raw[r][2]);
            double soft = 0;
            double hard = 0;
            for (int j = 0; j < 3; j++) {
                soft += Math.exp(raw[r][3 + j]);
            }
            for (int j = 0; j < 4; j++) {
                hard += Math.exp((raw[r][6 + j] + gumbel[r][j]) / 0.2);
            }
            for (int j = 0; j < 3; j++) {
                y[r][3 + j] = Math.exp(raw[r][3 + j]) / soft;
            }
            for (int j = 0; j < 4; j++) {
                y[r][6 + j] = Math.exp((raw[r][6 + j] + gumbel[r][j]) / 0.2) / hard;
            }
        }
        return y;
    }

    @Test
    void headsStayFiniteForLargeOutputs() {
        Matrix raw = new Matrix(1, 5);
        System.arraycopy(new float[] {300, -300, 1e30f, -1e30f, 0}, 0, raw.row(0), 0, 5);
        Matrix output = new Matrix(1, 5);
        OutputHead head = new OutputHead(
                List.of(new Span(Span.Form.TANH, 0, 2), new Span(Span.Form.SOFTMAX, 2, 3)),
                output,
                KernelThreads.ALONE);
        head.forward(raw, new Noise(0));
        assertThat(output.row(0)).startsWith(1, -1, 1);
        // the exponential ends at e^-50
        assertThat(output.row(0)[3]).isBetween(0f, 1e-21f);
    }

    @Test
    void crossEntropyLooksAtItsSpanOnly() {
        Matrix raw = Twin.normal(1, 6, 21);
        double[][] os = Twin.of(raw);
        Matrix gradient = new Matrix(1, 6);
        double loss = new CrossEntropy(6).add(raw.row(0), new Span(Span.Form.SOFTMAX, 2, 3), 1, 0.5, gradient.row(0));
        assertThat(loss).isCloseTo(crossEntropy(os[0]), within(TOLERANCE));
        Twin.assertClose(gradient, Twin.differences(os, () -> 0.5 * crossEntropy(os[0])), TOLERANCE);
        assertThat(gradient.row(0)[0]).isZero();
        assertThat(gradient.row(0)[5]).isZero();
    }

    private static double crossEntropy(double[] raw) {
        return Math.log(Math.exp(raw[2]) + Math.exp(raw[3]) + Math.exp(raw[4])) - raw[3];
    }
}
