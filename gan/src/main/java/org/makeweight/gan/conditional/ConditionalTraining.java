package org.makeweight.gan.conditional;

import java.util.List;
import org.makeweight.gan.adversarial.GeneratorCriticPair;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.AdversarialLoss;
import org.makeweight.gan.network.ConditionedRows;
import org.makeweight.gan.network.Critic;
import org.makeweight.gan.network.CrossEntropy;
import org.makeweight.gan.network.Generator;
import org.makeweight.gan.network.InterpolatedInput;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.network.Weights;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * CTGAN's training: a generator that is asked for categories and a critic that judges packs of rows with what was asked
 * for. Conditions and encoded rows are nearly all zeros, which no product touches.
 *
 * <p>A pack is one row of the critic: the codes of its rows side by side, then their conditions. Generated and real rows
 * of a step have the same conditions, the real ones in a random order.
 */
public final class ConditionalTraining {
    private static final double DROPOUT = 0.5;
    private static final double PENALTY = 10;
    private static final double BETA1 = 0.5;
    private static final double BETA2 = 0.9;

    private static final int ASKED = GeneratorCriticPair.MORE;
    private static final int ORDER = GeneratorCriticPair.MORE + 1;

    private final Matrix data;
    private final Conditions conditions;
    private final CtganSettings settings;
    private final int batch;
    private final int packs;

    private final KernelThreads workers;
    private final GeneratorCriticPair pair;
    private final CrossEntropy crossEntropy;

    private final Matrix latent;

    private final Matrix fake;
    private final Matrix byFake;
    /** What is not 0 in the encoded rows. */
    private final SparseRows sparse;

    private final SparseRows latentConditions = new SparseRows();
    private final Matrix fakePacks;
    private final SparseRows fakePackConditions = new SparseRows();
    private final SparseRows realPacks = new SparseRows();
    private final InterpolatedInput readByCritic;
    private final ConditionedRows readByJudge;
    private final Matrix byJudged;
    private final Matrix shares;
    private final int[] asked;
    private final int[] words;
    private final int[] drawn;

    /**
     * Two networks that have not been trained.
     *
     * @param data encoded rows, {@code [rows x width]}
     * @param spans of an encoded row
     */
    public ConditionalTraining(
            Matrix data,
            List<Span> spans,
            Conditions conditions,
            CtganSettings settings,
            Noise noise,
            KernelThreads workers) {
        this.data = data;
        this.conditions = conditions;
        this.settings = settings;
        this.workers = workers;
        this.batch = settings.batch(data.rows());
        this.packs = batch / settings.pac();
        int width = data.columns();
        int inputs = settings.pac() * (width + conditions.width());
        sparse = SparseRows.of(data);
        latent = new Matrix(batch, settings.embeddingDim());
        fake = new Matrix(batch, width);
        byFake = new Matrix(batch, width);
        fakePacks = new Matrix(packs, settings.pac() * width);
        byJudged = new Matrix(packs, settings.pac() * width);
        shares = new Matrix(1, packs);
        readByJudge = new ConditionedRows(fakePacks, fakePackConditions);
        readByCritic = new InterpolatedInput(readByJudge, realPacks, shares, inputs);
        asked = new int[batch];
        words = new int[batch];
        drawn = new int[batch];

        Generator.Shape writer = new Generator.Shape(
                settings.embeddingDim(), conditions.width(), settings.generatorDim(), true, true, spans);
        Critic.Shape reader = new Critic.Shape(inputs, settings.discriminatorDim(), GeneratorCriticPair.SLOPE, DROPOUT);
        GeneratorCriticPair.Rules rules = new GeneratorCriticPair.Rules(
                AdversarialLoss.WASSERSTEIN,
                PENALTY,
                inputs,
                settings.emaDecay(),
                new Adam.Settings(settings.generatorRate(), BETA1, BETA2, settings.generatorDecay()),
                new Adam.Settings(settings.discriminatorRate(), BETA1, BETA2, settings.discriminatorDecay()));
        pair = new GeneratorCriticPair(writer, fake, reader, packs, rules, noise, workers);
        crossEntropy = new CrossEntropy(width);
    }

    /** Trains to the end. */
    public void run(TrainingRecorder recorder) {
        pair.alternate(recorder, settings.discriminatorSteps(), this::criticStep, this::generatorStep);
    }

    private void criticStep(TrainingRecorder recorder) {
        Noise here = pair.nextCriticStep();
        generate(here);
        packFake();
        packReal(here);
        here.child(GeneratorCriticPair.INTERPOLATION).uniform(shares);
        pair.teachCritic(readByCritic, here, recorder);
    }

    /** Writes a batch of rows for conditions drawn anew. */
    private void generate(Noise here) {
        here.child(GeneratorCriticPair.LATENT).normal(latent, workers);
        conditions.drawForTraining(asked, here.child(ASKED));
        conditions.write(asked, latentConditions);
        generator().forward(latent, latentConditions, true, here.child(GeneratorCriticPair.GUMBEL));
    }

    /** Puts the rows that were generated last, and their conditions, into packs. */
    private void packFake() {
        int width = data.columns();
        fakePackConditions.clear();
        for (int i = 0; i < batch; i++) {
            int place = i % settings.pac();
            System.arraycopy(fake.row(i), 0, fakePacks.row(i / settings.pac()), place * width, width);
            endPack(i, fakePackConditions, 0);
        }
    }

    /** After the last row of a pack: the conditions of its rows, from a column on. */
    private void endPack(int row, SparseRows target, int from) {
        if (row % settings.pac() < settings.pac() - 1) {
            return;
        }
        for (int place = 0; conditions.width() > 0 && place < settings.pac(); place++) {
            target.put(from + place * conditions.width() + asked[row - settings.pac() + 1 + place], 1);
        }
        target.endRow();
    }

    /** Packs real rows that have the conditions drawn last, in another order. */
    private void packReal(Noise here) {
        if (conditions.width() > 0) {
            here.child(ORDER).shuffle(asked);
            here.child(GeneratorCriticPair.ROWS).indices(words, Integer.MAX_VALUE);
            for (int i = 0; i < batch; i++) {
                drawn[i] = conditions.row(asked[i], words[i]);
            }
        } else {
            here.child(GeneratorCriticPair.ROWS).indices(drawn, data.rows());
        }
        realPacks.clear();
        for (int i = 0; i < batch; i++) {
            realPacks.putAll(sparse, drawn[i], i % settings.pac() * data.columns());
            endPack(i, realPacks, settings.pac() * data.columns());
        }
    }

    private void generatorStep(TrainingRecorder recorder) {
        Noise here = pair.nextGeneratorStep();
        generate(here);
        packFake();
        double value = pair.judge(readByJudge, here, byJudged);
        int width = data.columns();
        for (int i = 0; i < batch; i++) {
            float[] pack = byJudged.row(i / settings.pac());
            System.arraycopy(pack, i % settings.pac() * width, byFake.row(i), 0, width);
        }
        generator().throughHead(byFake);
        double conditionLoss = addCrossEntropy();
        generator().learn(byFake);
        pair.teachGenerator(value, conditionLoss, recorder);
    }

    /** Teaches the generator to write the categories it was asked for. */
    private double addCrossEntropy() {
        if (conditions.width() == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < batch; i++) {
            sum += crossEntropy.add(
                    generator().raw().row(i),
                    conditions.span(asked[i]),
                    conditions.position(asked[i]),
                    1.0 / batch,
                    byFake.row(i));
        }
        return sum / batch;
    }

    public Generator generator() {
        return pair.generator();
    }

    public GeneratorCriticPair pair() {
        return pair;
    }

    /** All weights of both networks, the generator's first. */
    public List<Weights> weights() {
        return pair.weights();
    }
}
