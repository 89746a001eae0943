package org.makeweight.gan.adversarial;

import java.util.List;
import org.makeweight.gan.fit.Labels;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.Critic;
import org.makeweight.gan.network.CriticInput;
import org.makeweight.gan.network.Generator;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.network.Weights;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * A generator and a critic that train against each other on encoded rows.
 *
 * <p>Batches of real rows are drawn uniformly with replacement. Where classes matter, both networks also read the class
 * of each row; a generated and a real row share it, and classes are drawn uniformly. Batch normalisation is used in the
 * generator only, and only if there are rows for a batch of {@value #LEAST_BATCH_FOR_NORM}.
 */
public final class AdversarialTraining {
    static final int LEAST_BATCH_FOR_NORM = 64;

    /** The weight of the auxiliary classifier's loss, of the size of the generator's own. */
    private static final double AUXILIARY_SHARE = 0.1;

    private final Matrix data;
    private final AdversarialSettings settings;
    private final int batch;
    private final Labels labels;
    private final int width;
    /** Null where the method has none. */
    private final LabelClassifier auxiliary;

    private final boolean penalised;
    private final KernelThreads workers;
    private final GeneratorCriticPair pair;

    private final Matrix latent;
    /** Generated, real and interpolated rows, one batch of each. */
    private final Matrix rows;

    /** The generated rows among them, with their classes. */
    private final Matrix judged;
    /** Generated rows as the generator writes them. */
    private final Matrix fake;

    private final Matrix byFake;
    private final Matrix shares;
    private final int[] drawn;
    private final int[] drawnLabels;

    /** Two networks that have not been trained, for rows whose classes do not matter. */
    public AdversarialTraining(
            Matrix data,
            List<Span> spans,
            AdversarialVariant variant,
            AdversarialSettings settings,
            Noise noise,
            KernelThreads workers) {
        this(data, Labels.none(data.rows()), null, spans, variant, settings, noise, workers);
    }

    /**
     * Two networks that have not been trained.
     *
     * @param data encoded rows, {@code [rows x width]}
     * @param labels of the rows
     * @param auxiliary a classifier of batches that generated rows shall also please; null for none
     * @param spans of an encoded row
     */
    public AdversarialTraining(
            Matrix data,
            Labels labels,
            LabelClassifier auxiliary,
            List<Span> spans,
            AdversarialVariant variant,
            AdversarialSettings settings,
            Noise noise,
            KernelThreads workers) {
        this.data = data;
        this.labels = labels;
        this.auxiliary = auxiliary;
        this.settings = settings;
        this.workers = workers;
        this.batch = settings.batch(data.rows());
        this.width = data.columns();
        int inputs = width + labels.width();
        this.penalised = variant.penalty() > 0;
        this.rows = new Matrix((penalised ? 3 : 2) * batch, inputs);
        this.judged = rows.slice(0, batch);
        this.fake = labels.width() == 0 ? judged : new Matrix(batch, width);
        this.latent = new Matrix(batch, settings.embeddingDim() + labels.width());
        this.byFake = new Matrix(batch, inputs);
        this.shares = new Matrix(1, batch);
        this.drawn = new int[batch];
        this.drawnLabels = new int[batch];

        // where classes matter, normalisation would take out a class that all rows of a batch share
        boolean batchNorm = labels.width() == 0 && data.rows() >= LEAST_BATCH_FOR_NORM;
        Generator.Shape writer =
                new Generator.Shape(latent.columns(), 0, settings.generatorDim(), batchNorm, false, spans);
        Critic.Shape reader =
                new Critic.Shape(inputs, settings.discriminatorDim(), GeneratorCriticPair.SLOPE, variant.dropout());
        GeneratorCriticPair.Rules rules = new GeneratorCriticPair.Rules(
                variant.loss(),
                variant.penalty(),
                width,
                settings.emaDecay(),
                new Adam.Settings(settings.generatorRate(), variant.beta1(), variant.beta2(), 0),
                new Adam.Settings(settings.discriminatorRate(), variant.beta1(), variant.beta2(), 0));
        this.pair = new GeneratorCriticPair(writer, fake, reader, batch, rules, noise, workers);
    }

    /** Trains to the end. */
    public void run(TrainingRecorder recorder) {
        pair.alternate(recorder, settings.discriminatorSteps(), this::criticStep, this::generatorStep);
    }

    private void criticStep(TrainingRecorder recorder) {
        Noise here = pair.nextCriticStep();
        generate(here);
        for (int i = 0; i < batch; i++) {
            System.arraycopy(data.row(drawn[i]), 0, rows.row(batch + i), 0, width);
        }
        for (int part = 1; part < rows.rows() / batch; part++) {
            labels.write(drawnLabels, rows.slice(part * batch, (part + 1) * batch), width);
        }
        if (penalised) {
            interpolate(here.child(GeneratorCriticPair.INTERPOLATION));
        }
        pair.teachCritic(CriticInput.of(rows), here, recorder);
    }

    /** Draws real rows, and writes generated ones of the same classes. */
    private void generate(Noise here) {
        labels.draw(drawn, drawnLabels, here.child(GeneratorCriticPair.ROWS));
        here.child(GeneratorCriticPair.LATENT).normal(latent.left(settings.embeddingDim()), workers);
        labels.write(drawnLabels, latent, settings.embeddingDim());
        generator().forward(latent, true, here.child(GeneratorCriticPair.GUMBEL));
        if (fake != judged) {
            for (int i = 0; i < batch; i++) {
                System.arraycopy(fake.row(i), 0, judged.row(i), 0, width);
            }
            labels.write(drawnLabels, judged, width);
        }
    }

    /** Puts a random point between each generated and real row into the third part of the rows. */
    private void interpolate(Noise here) {
        here.uniform(shares);
        for (int i = 0; i < batch; i++) {
            float share = shares.row(0)[i];
            Elementwise.mix(rows.row(batch + i), rows.row(i), share, rows.row(2 * batch + i), width);
        }
    }

    private void generatorStep(TrainingRecorder recorder) {
        Noise here = pair.nextGeneratorStep();
        generate(here);
        double value = pair.judge(CriticInput.of(judged), here, byFake);
        if (auxiliary != null) {
            auxiliary.add(fake, drawnLabels, AUXILIARY_SHARE * Math.abs(value), byFake);
        }
        generator().backward(byFake.left(width));
        pair.teachGenerator(value, Double.NaN, recorder);
    }

    public Generator generator() {
        return pair.generator();
    }

    public GeneratorCriticPair pair() {
        return pair;
    }

    /** All weights of both networks, the generator's first. */
    List<Weights> weights() {
        return pair.weights();
    }
}
