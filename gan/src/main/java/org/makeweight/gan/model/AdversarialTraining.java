package org.makeweight.gan.model;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.AdversarialLoss;
import org.makeweight.gan.network.Critic;
import org.makeweight.gan.network.CriticInput;
import org.makeweight.gan.network.Generator;
import org.makeweight.gan.network.GradientPenalty;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.network.Weights;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * A generator and a critic that train against each other on encoded rows.
 *
 * <p>Batches of real rows are drawn uniformly with replacement. A step of the critic scores generated, real and (with a
 * penalty) interpolated rows in one pass. Batch normalisation is used in the generator only, and only if there are rows
 * for a batch of {@value #LEAST_BATCH_FOR_NORM}.
 */
final class AdversarialTraining {
    static final int LEAST_BATCH_FOR_NORM = 64;
    private static final double SLOPE = 0.2;

    private static final int INITIAL_GENERATOR = 0;
    private static final int INITIAL_CRITIC = 1;
    private static final int CRITIC_STEPS = 2;
    private static final int GENERATOR_STEPS = 3;

    private static final int LATENT = 0;
    private static final int GUMBEL = 1;
    private static final int ROWS = 2;
    private static final int INTERPOLATION = 3;
    private static final int DROPOUT = 4;

    private final Matrix data;
    private final AdversarialLoss loss;
    private final AdversarialSettings settings;
    private final Noise noise;
    private final int batch;

    private final Generator generator;
    private final Critic critic;
    private final Critic judge;
    /** Null where the method has none. */
    private final GradientPenalty penalty;

    private final Adam generatorOptimiser;
    private final Adam criticOptimiser;

    private final Matrix latent;
    /** Generated, real and interpolated rows, one batch of each. */
    private final Matrix rows;

    private final Matrix fake;
    private final Matrix byFake;
    private final Matrix byScores;
    private final Matrix byFakeScores;
    private final Matrix shares;
    private final int[] drawn;
    private int criticStepsDone;
    private int generatorStepsDone;

    /**
     * Two networks that have not been trained.
     *
     * @param data encoded rows, {@code [rows x width]}
     * @param spans of an encoded row
     */
    AdversarialTraining(
            Matrix data, List<Span> spans, Recipe recipe, AdversarialSettings settings, Noise noise, Workers workers) {
        this.data = data;
        this.loss = recipe.loss();
        this.settings = settings;
        this.noise = noise;
        this.batch = Math.min(settings.batchSize(), data.rows());
        int width = data.columns();
        boolean penalised = recipe.penalty() > 0;
        this.rows = new Matrix((penalised ? 3 : 2) * batch, width);
        this.fake = rows.slice(0, batch);
        this.latent = new Matrix(batch, settings.embeddingDim());
        this.byFake = new Matrix(batch, width);
        this.byScores = new Matrix(rows.rows(), 1);
        // interpolated rows keep this; the loss overwrites that of the others
        byScores.fill(1);
        this.byFakeScores = new Matrix(batch, 1);
        this.shares = new Matrix(1, batch);
        this.drawn = new int[batch];

        boolean batchNorm = data.rows() >= LEAST_BATCH_FOR_NORM;
        Generator.Shape writer =
                new Generator.Shape(settings.embeddingDim(), 0, settings.generatorDim(), batchNorm, false, spans);
        Critic.Shape reader = new Critic.Shape(width, settings.discriminatorDim(), SLOPE, recipe.dropout());
        this.generator = new Generator(writer, fake, noise.child(INITIAL_GENERATOR), workers);
        this.critic = new Critic(reader, rows.rows(), noise.child(INITIAL_CRITIC), workers);
        this.judge = critic.sharing(batch, workers);
        this.penalty = penalised ? new GradientPenalty(recipe.penalty(), batch, width, width) : null;
        this.generatorOptimiser = new Adam(
                generator.weights(), new Adam.Settings(settings.generatorRate(), recipe.beta1(), recipe.beta2(), 0));
        this.criticOptimiser = new Adam(
                critic.weights(), new Adam.Settings(settings.discriminatorRate(), recipe.beta1(), recipe.beta2(), 0));
    }

    /** Trains to the end. */
    void run(TrainingRecorder recorder) {
        for (int step = 0; step < settings.steps(); step++) {
            step(recorder);
        }
    }

    /** One step of the generator and the critic's steps before it. */
    void step(TrainingRecorder recorder) {
        for (int k = 0; k < settings.discriminatorSteps(); k++) {
            criticStep(recorder);
        }
        generatorStep(recorder);
    }

    private void criticStep(TrainingRecorder recorder) {
        Noise here = noise.child(CRITIC_STEPS).child(criticStepsDone++);
        here.child(LATENT).normal(latent);
        generator.forward(latent, true, here.child(GUMBEL));
        here.child(ROWS).indices(drawn, data.rows());
        for (int i = 0; i < batch; i++) {
            System.arraycopy(data.row(drawn[i]), 0, rows.row(batch + i), 0, data.columns());
        }
        if (penalty != null) {
            interpolate(here.child(INTERPOLATION));
        }
        Matrix scores = critic.forward(CriticInput.of(rows), here.child(DROPOUT));
        double value = loss.ofCritic(scores, batch, byScores);
        critic.backward(byScores);
        GradientPenalty.Measured measured =
                penalty == null ? GradientPenalty.Measured.NOTHING : penalty.apply(critic, 2 * batch);
        critic.learn(2 * batch);
        criticOptimiser.step();
        recorder.critic(value, scores, batch, measured);
    }

    /** Puts a random point between each generated and real row into the third part of the rows. */
    private void interpolate(Noise here) {
        here.uniform(shares);
        for (int i = 0; i < batch; i++) {
            float share = shares.row(0)[i];
            Elementwise.mix(rows.row(batch + i), rows.row(i), share, rows.row(2 * batch + i), data.columns());
        }
    }

    private void generatorStep(TrainingRecorder recorder) {
        Noise here = noise.child(GENERATOR_STEPS).child(generatorStepsDone++);
        here.child(LATENT).normal(latent);
        generator.forward(latent, true, here.child(GUMBEL));
        Matrix scores = judge.forward(CriticInput.of(fake), here.child(DROPOUT));
        double value = loss.ofGenerator(scores, byFakeScores);
        judge.backward(byFakeScores);
        judge.inputGradient(0, byFake);
        generator.backward(byFake);
        generatorOptimiser.step();
        recorder.generator(value, () -> Weights.gradientNorm(generator.weights()));
    }

    Generator generator() {
        return generator;
    }

    /** All weights of both networks, the generator's first. */
    List<Weights> weights() {
        List<Weights> all = new ArrayList<>(generator.weights());
        all.addAll(critic.weights());
        return all;
    }
}
