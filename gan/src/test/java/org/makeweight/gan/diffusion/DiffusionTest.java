package org.makeweight.gan.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.makeweight.core.random.RandomState;
import org.makeweight.testing.Shared;

/** Schedules, posteriors, losses and gradients are those computed from the formulas with NumPy. */
class DiffusionTest {
    private static Stream<JsonNode> cases(String kind) {
        return StreamSupport.stream(
                        Shared.json("golden/diffusion.json").get("cases").spliterator(), false)
                .filter(golden -> golden.get("kind").asText().equals(kind));
    }

    static Stream<JsonNode> schedules() {
        return cases("schedule")
                .filter(golden -> golden.get("schedule").asText().equals("cosine"));
    }

    static Stream<JsonNode> gaussians() {
        return cases("gaussian");
    }

    static Stream<JsonNode> multinomials() {
        return cases("multinomial");
    }

    /** The tolerance that the golden file asks for. */
    private static void assertClose(double actual, JsonNode expected) {
        double wanted = expected.asDouble();
        assertThat(actual).isCloseTo(wanted, within(1e-10 * Math.max(1e-3, Math.abs(wanted))));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void schedulesAreThoseOfTheFormulas(JsonNode golden) {
        Schedule schedule = new Schedule(golden.get("timesteps").asInt());
        for (int i = 0; i < golden.get("t").size(); i++) {
            int t = golden.get("t").get(i).asInt();
            assertClose(schedule.beta(t), golden.get("beta").get(i));
            assertClose(schedule.alphaBar(t), golden.get("alpha_bar").get(i));
            assertClose(schedule.rowWeight(t), golden.get("x0_coefficient").get(i));
            assertClose(schedule.stepWeight(t), golden.get("xt_coefficient").get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("gaussians")
    void numbersGetAndLoseNoiseAsTheFormulasSay(JsonNode golden) {
        GaussianDiffusion diffusion =
                new GaussianDiffusion(new Schedule(golden.get("timesteps").asInt()));
        int t = golden.get("t").asInt();
        for (int i = 0; i < golden.get("x0").size(); i++) {
            double noised = diffusion.noised(
                    golden.get("x0").get(i).asDouble(),
                    golden.get("noise").get(i).asDouble(),
                    t);
            assertClose(noised, golden.get("xt").get(i));
            double noise = golden.get("predicted_noise").get(i).asDouble();
            assertClose(
                    diffusion.predicted(noised, noise, t),
                    golden.get("predicted_x0_clipped").get(i));
            JsonNode clipped = golden.get("mean_clipped").get(i);
            double z = golden.get("z").get(i).asDouble();
            double deviation =
                    t == 0 ? 0 : Math.sqrt(new Schedule(golden.get("timesteps").asInt()).beta(t));
            assertThat(diffusion.previous(noised, noise, t, z))
                    .isCloseTo(clipped.asDouble() + deviation * z, within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("multinomials")
    void categoriesGetAndLoseNoiseAsTheFormulasSay(JsonNode golden) {
        int categories = golden.get("categories").asInt();
        int t = golden.get("t").asInt();
        int category = golden.get("x0").asInt();
        int noised = golden.get("xt").asInt();
        MultinomialDiffusion diffusion =
                new MultinomialDiffusion(new Schedule(golden.get("timesteps").asInt()), categories);
        float[] logits = new float[categories];
        for (int k = 0; k < categories; k++) {
            logits[k] = (float) golden.get("logits").get(k).asDouble();
            assertClose(
                    diffusion.probabilityAfter(k == category, categories, t),
                    golden.get("q_xt_given_x0").get(k));
            assertClose(
                    diffusion.transition(k == noised, categories, t),
                    golden.get("q_xt_given_previous").get(k));
        }
        double[][] predicted = diffusion.predicted(logits, categories, noised, t);
        float[] gradient = new float[categories];
        double loss = diffusion.loss(logits, 0, categories, category, noised, t, 0.5, gradient);
        // logits are floats, which hold the file's to 6e-8
        double tolerance = 2e-7;
        assertThat(loss).isCloseTo(golden.get("loss").asDouble(), within(tolerance * Math.max(1, loss)));
        for (int k = 0; k < categories; k++) {
            assertThat(predicted[0][k])
                    .isCloseTo(golden.get("predicted_x0").get(k).asDouble(), within(tolerance));
            assertThat(predicted[1][k])
                    .isCloseTo(golden.get("model_posterior").get(k).asDouble(), within(tolerance));
            assertThat((double) gradient[k])
                    .isCloseTo(0.5 * golden.get("logit_gradient").get(k).asDouble(), within(tolerance));
        }
    }

    @Test
    void categoriesAreDrawnByTheirProbabilities() {
        Schedule schedule = new Schedule(10);
        MultinomialDiffusion diffusion = new MultinomialDiffusion(schedule, 3);
        float[] logits = {0.5f, -1, 0.2f};
        double[] wanted = diffusion.predicted(logits, 3, 1, 6)[1];
        int[] forward = new int[3];
        int[] back = new int[3];
        RandomState random = new RandomState(1);
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            forward[diffusion.noised(2, 3, 6, random.randomSample())]++;
            back[diffusion.previous(logits, 0, 3, 1, 6, random.randomSample())]++;
        }
        for (int k = 0; k < 3; k++) {
            // a share has a deviation of at most 0.0036
            assertThat(forward[k] / (double) draws).isCloseTo(diffusion.probabilityAfter(k == 2, 3, 6), within(0.015));
            assertThat(back[k] / (double) draws).isCloseTo(wanted[k], within(0.015));
        }
    }

    @Test
    void extremeLogitsLeaveLossAndGradientFinite() {
        MultinomialDiffusion diffusion = new MultinomialDiffusion(new Schedule(10), 2);
        for (int t = 0; t < 10; t++) {
            float[] gradient = new float[2];
            double loss = diffusion.loss(new float[] {1e30f, -1e30f}, 0, 2, 1, 0, t, 1, gradient);
            assertThat(loss).isFinite();
            assertThat(gradient[0] + gradient[1]).isFinite();
        }
    }
}
