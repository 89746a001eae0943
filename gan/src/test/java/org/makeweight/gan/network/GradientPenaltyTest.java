package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.testing.Shared;

/** The penalty and its gradient are those of double automatic differentiation in double arithmetic. */
class GradientPenaltyTest {
    /**
     * The expected values are doubles with four-digit inputs, which a float holds to 6e-8; layers of up to ten terms and
     * the division by a norm of about 0.1 leave some tens of such errors. A wrong mask or factor shows in the first digit.
     */
    private static final double TOLERANCE = 5e-6;

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                Shared.json("golden/penalty.json").get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void penaltyAndGradientAreThoseOfDoubleBackpropagation(JsonNode golden) {
        Matrix x = matrix(golden.get("x"));
        int[] widths = ints(golden.get("widths"));
        int[] hidden = Arrays.copyOfRange(widths, 1, widths.length - 1);
        double rate = 1 - 1 / largestFactor(golden);
        Critic critic = new Critic(
                new Critic.Shape(widths[0], hidden, golden.get("slope").asDouble(), rate),
                x.rows(),
                new Noise(0),
                new KernelThreads(1));
        setWeights(critic, golden);
        setDropout(critic, golden);
        Matrix scores = critic.forward(CriticInput.of(x));
        Matrix ones = new Matrix(x.rows(), 1);
        ones.fill(1);
        critic.backward(ones);
        Matrix slopes = new Matrix(x.rows(), widths[0]);
        critic.inputGradient(0, slopes);
        int[] marks = ints(golden.get("penalised_inputs"));
        int penalised = Arrays.stream(marks).sum();
        GradientPenalty penalty = new GradientPenalty(10, x.rows(), widths[0], penalised, KernelThreads.ALONE);
        GradientPenalty.Measured measured = penalty.apply(critic, 0);
        critic.learn(0);

        for (int r = 0; r < x.rows(); r++) {
            assertThat((double) scores.row(r)[0])
                    .isCloseTo(golden.get("output").get(r).asDouble(), within(TOLERANCE));
        }
        Twin.assertClose(slopes, doubles(golden.get("input_gradient")), TOLERANCE);
        assertThat(measured.penalty()).isCloseTo(golden.get("penalty").asDouble(), within(10 * TOLERANCE));
        double[] norms = list(golden.get("norms"));
        assertThat(measured.meanNorm()).isCloseTo(Arrays.stream(norms).average().orElseThrow(), within(TOLERANCE));
        assertThat(measured.largestNorm()).isCloseTo(Arrays.stream(norms).max().orElseThrow(), within(TOLERANCE));
        for (int l = 0; l < widths.length - 1; l++) {
            Matrix gradient = critic.weights().get(2 * l).gradient();
            Twin.assertClose(
                    gradient, transposed(doubles(golden.get("weight_gradients").get(l))), TOLERANCE);
            Matrix byBias = critic.weights().get(2 * l + 1).gradient();
            assertThat(Twin.of(byBias)[0]).containsOnly(0);
        }
    }

    private static void setWeights(Critic critic, JsonNode golden) {
        for (int l = 0; l < golden.get("weights").size(); l++) {
            critic.weights()
                    .get(2 * l)
                    .value()
                    .setTransposed(matrix(golden.get("weights").get(l)));
            double[] biases = list(golden.get("biases").get(l));
            for (int j = 0; j < biases.length; j++) {
                critic.weights().get(2 * l + 1).value().row(0)[j] = (float) biases[j];
            }
        }
    }

    /** What dropout multiplies a kept unit by; 1 without dropout. */
    private static double largestFactor(JsonNode golden) {
        return StreamSupport.stream(golden.path("dropout_scale").spliterator(), false)
                .flatMapToDouble(layer -> Arrays.stream(doubles(layer)).flatMapToDouble(Arrays::stream))
                .max()
                .orElse(1);
    }

    /** Numbers drawn up to the rate drop a unit. */
    private static void setDropout(Critic critic, JsonNode golden) {
        for (int l = 0;
                golden.has("dropout_scale") && l < golden.get("dropout_scale").size();
                l++) {
            double[][] factors = doubles(golden.get("dropout_scale").get(l));
            for (int r = 0; r < factors.length; r++) {
                for (int j = 0; j < factors[r].length; j++) {
                    critic.rectifier(l).drawn().row(r)[j] = factors[r][j] > 0 ? 1 : 0;
                }
            }
        }
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static double[] list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double[][] doubles(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(GradientPenaltyTest::list)
                .toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return columns;
    }

    private static Matrix matrix(JsonNode rows) {
        double[][] values = doubles(rows);
        Matrix m = new Matrix(values.length, values[0].length);
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values[r].length; c++) {
                m.row(r)[c] = (float) values[r][c];
            }
        }
        return m;
    }
}
