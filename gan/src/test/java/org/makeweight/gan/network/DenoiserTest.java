package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.testing.Shared;

class DenoiserTest {
    private static JsonNode golden(String kind) {
        return StreamSupport.stream(
                        Shared.json("golden/diffusion.json").get("cases").spliterator(), false)
                .filter(each -> each.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void wavesAreThoseOfTheFormula() {
        StreamSupport.stream(Shared.json("golden/diffusion.json").get("cases").spliterator(), false)
                .filter(each -> each.get("kind").asText().equals("time_embedding"))
                .forEach(each -> {
                    int width = each.get("dim").asInt();
                    int t = each.get("t").asInt();
                    float[] wave = Denoiser.waves(t + 1, width).row(t);
                    for (int i = 0; i < width; i++) {
                        // a float
                        assertThat((double) wave[i])
                                .isCloseTo(each.get("embedding").get(i).asDouble(), within(6e-8));
                    }
                });
    }

    @Test
    void outputsAreThoseOfTheFormulas() {
        JsonNode golden = golden("denoiser");
        Denoiser.Shape shape = new Denoiser.Shape(5, golden.get("dim").asInt(), new int[] {6, 4}, 2, 8);
        Denoiser denoiser = new Denoiser(shape, 3, new Noise(1), new KernelThreads(1));
        List<Weights> weights = denoiser.weights();
        int w = 0;
        for (String layer : List.of("projection", "time1", "time2", "label_embedding", "hidden1", "hidden2", "head")) {
            if (layer.equals("label_embedding")) {
                weights.get(w++).value().set(matrix(golden.get(layer)));
                continue;
            }
            weights.get(w++).value().setTransposed(matrix(golden.get(layer + "_weight")));
            float[] bias = weights.get(w++).value().row(0);
            for (int j = 0; j < golden.get(layer + "_bias").size(); j++) {
                bias[j] = (float) golden.get(layer + "_bias").get(j).asDouble();
            }
        }
        Matrix output = denoiser.forward(matrix(golden.get("x")), ints(golden.get("t")), ints(golden.get("label")));
        Matrix later = denoiser.fixed(3, new KernelThreads(1))
                .forward(matrix(golden.get("x")), ints(golden.get("t")), ints(golden.get("label")));
        for (int r = 0; r < 3; r++) {
            for (int j = 0; j < 5; j++) {
                // sums of some tens of floats near 1
                assertThat((double) output.row(r)[j])
                        .isCloseTo(golden.get("output").get(r).get(j).asDouble(), within(1e-6));
                assertThat(later.row(r)[j]).isEqualTo(output.row(r)[j]);
            }
        }
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static Matrix matrix(JsonNode rows) {
        Matrix m = new Matrix(rows.size(), rows.get(0).size());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                m.row(r)[c] = (float) rows.get(r).get(c).asDouble();
            }
        }
        return m;
    }

    /** The loss is a sum of outputs with fixed factors, so that it has no curvature of its own. */
    @Test
    void gradientsAreThoseOfCentralDifferences() {
        Denoiser.Shape shape = new Denoiser.Shape(3, 6, new int[] {7, 5}, 2, 9);
        Denoiser denoiser = new Denoiser(shape, 4, new Noise(2), new KernelThreads(1));
        Matrix rows = new Matrix(4, 3);
        new Noise(3).normal(rows);
        Matrix factors = new Matrix(4, 3);
        new Noise(4).normal(factors);
        int[] steps = {0, 3, 5, 8};
        int[] labels = {0, 1, 1, 0};
        denoiser.forward(rows, steps, labels);
        denoiser.backward(factors);
        float h = 1f / 256;
        int checked = 0;
        int all = 0;
        for (Weights weights : denoiser.weights()) {
            for (int r = 0; r < weights.value().rows(); r++) {
                for (int j = 0; j < weights.value().columns(); j++) {
                    float before = weights.value().row(r)[j];
                    double middle = loss(denoiser, rows, steps, labels, factors);
                    weights.value().row(r)[j] = before + h;
                    double above = loss(denoiser, rows, steps, labels, factors);
                    weights.value().row(r)[j] = before - h;
                    double below = loss(denoiser, rows, steps, labels, factors);
                    weights.value().row(r)[j] = before;
                    all++;
                    // where the two sides differ a rectifier has changed sides
                    if (Math.abs(above + below - 2 * middle) < 0.01 * h) {
                        checked++;
                        // outputs are floats: 1e-7 over 2h
                        assertThat((double) weights.gradient().row(r)[j])
                                .isCloseTo((above - below) / (2 * h), within(5e-4));
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(8 * all / 10);
    }

    private static double loss(Denoiser denoiser, Matrix rows, int[] steps, int[] labels, Matrix factors) {
        Matrix outputs = denoiser.forward(rows, steps, labels);
        double sum = 0;
        for (int r = 0; r < outputs.rows(); r++) {
            for (int j = 0; j < outputs.columns(); j++) {
                sum += (double) outputs.row(r)[j] * factors.row(r)[j];
            }
        }
        return sum;
    }
}
