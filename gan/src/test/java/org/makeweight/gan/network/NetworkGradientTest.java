package org.makeweight.gan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/** Whole networks carry gradients to every weight as central differences of the same formulas in double do. */
class NetworkGradientTest {
    /** Some tens of float roundings of the largest element, through three layers and two normalisations. */
    private static final double TOLERANCE = 2e-5;

    private static final int ROWS = 11;

    private final KernelThreads workers = new KernelThreads(1);

    /** Changes every weight of a network from its start, so that scales of 1 and shifts of 0 are no special case. */
    private static List<double[][]> shaken(List<Weights> weights) {
        List<double[][]> twins = new ArrayList<>();
        for (int w = 0; w < weights.size(); w++) {
            Matrix value = weights.get(w).value();
            Matrix shake = Twin.normal(value.rows(), value.columns(), 100 + w);
            for (int r = 0; r < value.rows(); r++) {
                for (int j = 0; j < value.columns(); j++) {
                    value.row(r)[j] += 0.3f * shake.row(r)[j];
                }
            }
            twins.add(Twin.of(value));
        }
        return twins;
    }

    @Test
    void generatorsLearnThroughNormalisationAndHead() {
        List<Span> spans = List.of(
                new Span(Span.Form.LINEAR, 0, 1), new Span(Span.Form.TANH, 1, 1), new Span(Span.Form.SOFTMAX, 2, 3));
        Matrix output = new Matrix(ROWS, 5);
        Generator generator = new Generator(
                new Generator.Shape(4, 0, new int[] {7, 6}, true, false, spans), output, new Noise(1), workers);
        List<double[][]> weights = shaken(generator.weights());
        Matrix latent = Twin.normal(ROWS, 4, 2);
        Matrix gradient = Twin.normal(ROWS, 5, 3);
        double[][] z = Twin.of(latent);
        double[][] direction = Twin.of(gradient);
        generator.forward(latent, true, new Noise(0));
        generator.backward(gradient);

        Twin.assertClose(output, generated(z, weights), TOLERANCE);
        for (int w = 0; w < weights.size(); w++) {
            // a bias before a normalisation has the gradient zero, of which floats leave some rounding
            double[][] expected = Twin.differences(weights.get(w), () -> Twin.dot(generated(z, weights), direction));
            boolean cancelled = w == 1 || w == 5;
            Matrix actual = generator.weights().get(w).gradient();
            if (cancelled) {
                Twin.assertZero(actual, TOLERANCE);
            } else {
                Twin.assertClose(actual, expected, TOLERANCE);
            }
        }
    }

    /** Weights come as dense, bias, scale, shift for each hidden layer, then dense and bias. */
    private static double[][] generated(double[][] z, List<double[][]> w) {
        double[][] h = z;
        for (int l = 0; l < 2; l++) {
            h = Twin.affine(h, w.get(4 * l), w.get(4 * l + 1)[0]);
            h = Twin.normalised(h, w.get(4 * l + 2)[0], w.get(4 * l + 3)[0]);
            for (double[] row : h) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.max(0, row[j]);
                }
            }
        }
        double[][] y = Twin.affine(h, w.get(8), w.get(9)[0]);
        for (double[] row : y) {
            row[1] = Math.tanh(row[1]);
            double sum = Math.exp(row[2]) + Math.exp(row[3]) + Math.exp(row[4]);
            for (int j = 2; j < 5; j++) {
                row[j] = Math.exp(row[j]) / sum;
            }
        }
        return y;
    }

    @Test
    void residualNetworksLearnThroughAllTheirPaths() {
        Perceptron perceptron = new Perceptron(
                new Perceptron.Shape(4, 0, new int[] {5, 3, 6}, 2, true, true), ROWS, new Noise(8), workers);
        List<double[][]> weights = shaken(perceptron.weights());
        Matrix x = Twin.normal(ROWS, 4, 9);
        Matrix gradient = Twin.normal(ROWS, 2, 10);
        double[][] rows = Twin.of(x);
        double[][] direction = Twin.of(gradient);
        Matrix raw = perceptron.forward(x, true);
        perceptron.backward(gradient);

        Twin.assertClose(raw, residual(rows, weights), TOLERANCE);
        for (int w = 0; w < weights.size(); w++) {
            Matrix actual = perceptron.weights().get(w).gradient();
            boolean cancelled = w == 1 || w == 5 || w == 9;
            if (cancelled) {
                Twin.assertZero(actual, TOLERANCE);
            } else {
                Twin.assertClose(
                        actual,
                        Twin.differences(weights.get(w), () -> Twin.dot(residual(rows, weights), direction)),
                        TOLERANCE);
            }
        }
    }

    private static double[][] residual(double[][] x, List<double[][]> w) {
        double[][] h = x;
        for (int l = 0; l < 3; l++) {
            double[][] z = Twin.affine(h, w.get(4 * l), w.get(4 * l + 1)[0]);
            z = Twin.normalised(z, w.get(4 * l + 2)[0], w.get(4 * l + 3)[0]);
            double[][] next = new double[h.length][];
            for (int r = 0; r < h.length; r++) {
                double[] read = h[r];
                next[r] = DoubleStream.concat(Arrays.stream(z[r]).map(v -> Math.max(0, v)), Arrays.stream(read))
                        .toArray();
            }
            h = next;
        }
        return Twin.affine(h, w.get(12), w.get(13)[0]);
    }

    @Test
    void perceptronsCarryGradientsToTheirInputs() {
        Perceptron perceptron = new Perceptron(
                new Perceptron.Shape(4, 0, new int[] {5, 3}, 2, false, false), ROWS, new Noise(11), workers);
        List<double[][]> weights = shaken(perceptron.weights());
        Matrix x = Twin.normal(ROWS, 4, 12);
        Matrix gradient = Twin.normal(ROWS, 2, 13);
        double[][] rows = Twin.of(x);
        double[][] direction = Twin.of(gradient);
        perceptron.forward(x, true);
        perceptron.backward(gradient);
        Matrix byRows = new Matrix(ROWS, 4);
        perceptron.inputGradient(byRows);
        Twin.assertClose(byRows, Twin.differences(rows, () -> Twin.dot(plain(rows, weights), direction)), TOLERANCE);
    }

    private static double[][] plain(double[][] x, List<double[][]> w) {
        double[][] h = x;
        for (int l = 0; l < 2; l++) {
            h = Twin.affine(h, w.get(2 * l), w.get(2 * l + 1)[0]);
            for (double[] row : h) {
                Arrays.setAll(row, j -> Math.max(0, row[j]));
            }
        }
        return Twin.affine(h, w.get(4), w.get(5)[0]);
    }

    @Test
    void criticsLearnThroughDropout() {
        Critic critic = new Critic(new Critic.Shape(5, new int[] {8, 6}, 0.2, 0.3), ROWS, new Noise(4), workers);
        List<double[][]> weights = shaken(critic.weights());
        Matrix x = Twin.normal(ROWS, 5, 5);
        Matrix gradient = Twin.normal(ROWS, 1, 6);
        double[][] rows = Twin.of(x);
        double[][] direction = Twin.of(gradient);
        Matrix scores = critic.forward(CriticInput.of(x), new Noise(7));
        critic.backward(gradient);
        critic.learn(ROWS);
        Matrix byRows = new Matrix(ROWS, 5);
        critic.inputGradient(0, byRows);

        List<double[][]> drawn = List.of(
                Twin.of(critic.rectifier(0).drawn()),
                Twin.of(critic.rectifier(1).drawn()));
        Twin.assertClose(scores, scored(rows, weights, drawn), TOLERANCE);
        for (int w = 0; w < weights.size(); w++) {
            Twin.assertClose(
                    critic.weights().get(w).gradient(),
                    Twin.differences(weights.get(w), () -> Twin.dot(scored(rows, weights, drawn), direction)),
                    TOLERANCE);
        }
        Twin.assertClose(
                byRows, Twin.differences(rows, () -> Twin.dot(scored(rows, weights, drawn), direction)), TOLERANCE);
    }

    private static double[][] scored(double[][] rows, List<double[][]> w, List<double[][]> drawn) {
        double[][] h = rows;
        for (int l = 0; l < 2; l++) {
            h = Twin.affine(h, w.get(2 * l), w.get(2 * l + 1)[0]);
            for (int r = 0; r < h.length; r++) {
                for (int j = 0; j < h[r].length; j++) {
                    double kept = drawn.get(l)[r][j] > 0.3 ? 1 / 0.7 : 0;
                    h[r][j] *= kept * (h[r][j] > 0 ? 1 : 0.2);
                }
            }
        }
        return Twin.affine(h, w.get(4), w.get(5)[0]);
    }
}
