package org.makeweight.gan.adversarial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.makeweight.core.method.Parameter;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.AdversarialLoss;
import org.makeweight.gan.network.Checkpoint;
import org.makeweight.gan.network.Critic;
import org.makeweight.gan.network.CriticInput;
import org.makeweight.gan.network.Generator;
import org.makeweight.gan.network.GradientPenalty;
import org.makeweight.gan.network.MovingAverage;
import org.makeweight.gan.network.Weights;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * A generator and a critic with what makes them learn from each other, whatever rows they are shown. A step of the critic
 * scores generated, real and (with a penalty) interpolated rows in one pass; generated rows are constants to it.
 */
public final class GeneratorCriticPair {
    /** Of a critic's rectifiers below 0. */
    public static final double SLOPE = 0.2;

    /** Branches of the noise of a step. */
    public static final int LATENT = 0;

    public static final int GUMBEL = 1;
    public static final int ROWS = 2;
    public static final int INTERPOLATION = 3;
    private static final int DROPOUT = 4;

    /** The first branch that is free for more. */
    public static final int MORE = 5;

    public static final String EMA_DECAY = "ema_decay";

    private static final int INITIAL_GENERATOR = 0;
    private static final int INITIAL_CRITIC = 1;
    private static final int CRITIC_STEPS = 2;
    private static final int GENERATOR_STEPS = 3;

    private final Noise noise;
    private final AdversarialLoss loss;
    private final int judged;
    private final Generator generator;
    private final Critic critic;
    private final Critic judge;
    /** Null where there is none. */
    private final GradientPenalty penalty;

    /** Null where rows are written with the generator's last state. */
    private final MovingAverage average;

    private final Adam generatorOptimiser;
    private final Adam criticOptimiser;
    private final Matrix byScores;
    private final Matrix byJudgement;
    private int criticStepsDone;
    private int generatorStepsDone;

    /**
     * What they play by.
     *
     * @param loss of both
     * @param penalty weight of the gradient penalty; 0 for none
     * @param penalised the first so many columns of what the critic reads count in the penalty
     * @param emaDecay of the average of the generator that rows are written with; 0 for its last state
     * @param generator how it steps
     * @param critic how it steps
     */
    public record Rules(
            AdversarialLoss loss,
            double penalty,
            int penalised,
            double emaDecay,
            Adam.Settings generator,
            Adam.Settings critic) {}

    /**
     * Two networks that have not been trained.
     *
     * @param output where the generator writes its rows
     * @param judged generated rows, or packs of them, that the critic scores in a step, and as many real ones
     */
    public GeneratorCriticPair(
            Generator.Shape writer,
            Matrix output,
            Critic.Shape reader,
            int judged,
            Rules rules,
            Noise noise,
            KernelThreads workers) {
        boolean penalised = rules.penalty() > 0;
        this.noise = noise;
        this.loss = rules.loss();
        this.judged = judged;
        byScores = new Matrix((penalised ? 3 : 2) * judged, 1);
        // interpolated rows keep this; the loss overwrites that of the others
        byScores.fill(1);
        byJudgement = new Matrix(judged, 1);
        generator = new Generator(writer, output, noise.child(INITIAL_GENERATOR), workers);
        critic = new Critic(reader, byScores.rows(), noise.child(INITIAL_CRITIC), workers);
        judge = critic.sharing(judged, workers);
        penalty = penalised
                ? new GradientPenalty(rules.penalty(), judged, reader.inputs(), rules.penalised(), workers)
                : null;
        average = rules.emaDecay() > 0 ? new MovingAverage(generator.learnt(), rules.emaDecay(), workers) : null;
        generatorOptimiser = new Adam(generator.weights(), rules.generator(), workers);
        criticOptimiser = new Adam(critic.weights(), rules.critic(), workers);
    }

    /** How long the average of the generator remembers, for methods that write with one. */
    public static Parameter averaging() {
        return Parameter.real(
                EMA_DECAY,
                0.999,
                Parameter.Range.halfOpen(0, 1),
                "Decay of a running average of the generator, with which rows are written; 0 writes with the last step's.");
    }

    /**
     * Trains to the end: some steps of the critic, then one of the generator. Afterwards the generator is what rows are
     * to be written with.
     */
    public void alternate(
            TrainingRecorder recorder,
            int criticSteps,
            Consumer<TrainingRecorder> criticStep,
            Consumer<TrainingRecorder> generatorStep) {
        while (!recorder.isOver()) {
            for (int k = 0; k < criticSteps; k++) {
                criticStep.accept(recorder);
            }
            generatorStep.accept(recorder);
        }
        if (average != null) {
            average.apply();
        }
    }

    /** Measures the generator that rows would be written with if the training ended now. */
    public DoubleSupplier asWritten(DoubleSupplier criterion) {
        if (average == null) {
            return criterion;
        }
        return () -> {
            average.swap();
            double value = criterion.getAsDouble();
            average.swap();
            return value;
        };
    }

    /** A copy of the generator that rows would be written with. */
    public Checkpoint checkpoint() {
        return average == null ? new Checkpoint(generator.learnt()) : average.checkpoint();
    }

    /** The noise of the critic's next step. */
    public Noise nextCriticStep() {
        return noise.child(CRITIC_STEPS).child(criticStepsDone++);
    }

    /** The noise of the generator's next step. */
    public Noise nextGeneratorStep() {
        return noise.child(GENERATOR_STEPS).child(generatorStepsDone++);
    }

    /**
     * A step of the critic.
     *
     * @param rows generated, real and, with a penalty, interpolated ones, as many of each
     * @param here the noise of the step
     */
    public void teachCritic(CriticInput rows, Noise here, TrainingRecorder recorder) {
        Matrix scores = critic.forward(rows, here.child(DROPOUT));
        double value = loss.ofCritic(scores, judged, byScores);
        critic.backward(byScores);
        GradientPenalty.Measured measured =
                penalty == null ? GradientPenalty.Measured.NOTHING : penalty.apply(critic, 2 * judged);
        critic.learn(2 * judged);
        criticOptimiser.step();
        recorder.critic(value, scores, judged, measured);
    }

    /**
     * The generator's loss.
     *
     * @param generated rows only
     * @param here the noise of the step
     * @param byGenerated overwritten by the gradient by them
     */
    public double judge(CriticInput generated, Noise here, Matrix byGenerated) {
        Matrix scores = judge.forward(generated, here.child(DROPOUT));
        double value = loss.ofGenerator(scores, byJudgement);
        judge.backward(byJudgement);
        judge.inputGradient(0, byGenerated);
        return value;
    }

    /**
     * Ends a step of the generator, whose gradients have been written.
     *
     * @param value of its loss
     * @param conditionLoss cross-entropy of what it was asked for; NaN if nothing was
     */
    public void teachGenerator(double value, double conditionLoss, TrainingRecorder recorder) {
        generatorOptimiser.step();
        if (average != null) {
            average.add();
        }
        recorder.generator(value, conditionLoss, () -> Weights.gradientNorm(generator.weights()));
    }

    public Generator generator() {
        return generator;
    }

    /** All weights of both networks, the generator's first. */
    public List<Weights> weights() {
        List<Weights> all = new ArrayList<>(generator.weights());
        all.addAll(critic.weights());
        return all;
    }
}
