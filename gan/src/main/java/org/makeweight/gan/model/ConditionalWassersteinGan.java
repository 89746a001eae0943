package org.makeweight.gan.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.adversarial.AdversarialSettings;
import org.makeweight.gan.adversarial.AdversarialTraining;
import org.makeweight.gan.adversarial.AdversarialVariant;
import org.makeweight.gan.adversarial.LabelClassifier;
import org.makeweight.gan.adversarial.LabelWriter;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.CodeWriter;
import org.makeweight.gan.fit.EncodedModel;
import org.makeweight.gan.fit.HeldOutDistance;
import org.makeweight.gan.fit.Labels;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.fit.TrainingRows;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.AdversarialLoss;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.EarlyStopping;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * The conditional Wasserstein GAN with gradient penalty: one generator and one critic learn the rows of all classes, and
 * both read the class. What classes have in common is learnt from the large ones; rows of a class are written by naming
 * it. With {@code auxiliary_classifier} a classifier fitted on the real rows judges the generated ones as well.
 *
 * <p>Time: a step of the generator takes, with five steps of the critic, about {@code 60 b w²} multiply-adds for a batch
 * of b rows and hidden layers of w units. Memory: the encoded rows and a few matrices of {@code 3b x w} and
 * {@code w x w} floats.
 *
 * <p>Differences from the paper: hidden layers of 128 units with rectifiers and without cross layers, layer
 * normalisation or embeddings of categories, so that the penalty's gradient is exact by first-order backpropagation;
 * one output layer for all columns; numbers by modes of their column as in {@link Ctgan}, of fewer than 500 rows
 * standardised, instead of scaled to [0, 1]; normal noise; a Gumbel-softmax of temperature 0.2; the class one-hot, with
 * a 5 in place of the 1 beside modes, for any number of classes; batches with every class equally often instead of as
 * in the data; five steps of the critic and a learning rate of 1e-3. The auxiliary classifier is optional, and off.
 * Decoded numbers are brought into the range of the training rows.
 *
 * <p>Reference: J. Engelmann and S. Lessmann (2021), Conditional Wasserstein GAN-based oversampling of tabular data for
 * imbalanced learning, Expert Systems with Applications 174, 114582.
 */
public final class ConditionalWassersteinGan implements Synthesizer {
    private static final AdversarialVariant RECIPE = new AdversarialVariant(AdversarialLoss.WASSERSTEIN, 0, 0.9, 10, 0);
    private static final String AUXILIARY = "auxiliary_classifier";

    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int ENCODING = 2;
    private static final int CLASSIFIER = 3;
    private static final int CHECKS = 4;

    private final AdversarialSettings settings;
    private final Stopping stopping;
    private final boolean auxiliary;

    private ConditionalWassersteinGan(Parameters chosen) {
        this.settings = AdversarialSettings.of(chosen, 0);
        this.stopping = Stopping.of(chosen);
        this.auxiliary = chosen.flag(AUXILIARY);
    }

    /** The method {@code cwgan-gp}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("cwgan-gp", "cWGAN-GP")
                .version(2)
                .summary("A Wasserstein GAN with gradient penalty trained on all rows, conditional on their class.")
                .cites(works.get("engelmann2021cwgan"))
                .cites(works.get("gulrajani2017wgangp"))
                .cites(works.get("mirza2014cgan"))
                .cites(works.get("xu2019ctgan"))
                .cites(works.get("zhao2021ctabgan"))
                .cites(works.get("kingma2015adam"));
        AdversarialSettings.parameters(3000, 5, 1e-3).forEach(method::parameter);
        method.parameter(Parameter.flag(
                AUXILIARY, false, "Whether a classifier of real rows also judges the class of generated ones."));
        Stopping.parameters().forEach(method::parameter);
        return method.makes(ConditionalWassersteinGan::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fitTogether(training, classes, random, execution, stopping, this::learn);
    }

    private Map<Integer, RowModel> learn(
            TrainingRows all, int[] classes, Noise noise, KernelThreads workers, Execution execution) {
        Table rows = all.learnt();
        Scaling scaling = settings.scaling(rows);
        TableEncoding encoding = EncodedModel.encoding(rows, scaling, Span.Form.GUMBEL_SOFTMAX, true);
        Matrix data = encoding.encode(rows, noise.child(ENCODING));
        Labels labels = Labels.of(rows, scaling);
        LabelClassifier classifier = auxiliary
                ? LabelClassifier.learn(
                        data,
                        rows.labels(),
                        labels.width(),
                        settings.batch(rows.rows()),
                        noise.child(CLASSIFIER),
                        workers)
                : null;
        AdversarialTraining training = new AdversarialTraining(
                data, labels, classifier, encoding.spans(), RECIPE, settings, noise.child(TRAINING), workers);
        IntFunction<CodeWriter> writers =
                label -> new LabelWriter(training.generator(), settings.embeddingDim(), labels, label);
        EarlyStopping watch = stopping.watch(
                all,
                HeldOutDistance.NAME,
                () -> training.pair()
                        .asWritten(HeldOutDistance.ofClasses(
                                all.heldOut(), writers, encoding, noise.child(CHECKS), workers)),
                training.pair()::checkpoint);
        TrainingRecorder recorder = new TrainingRecorder("training", settings.steps(), false, execution, watch);
        training.run(recorder);
        Map<Integer, RowModel> models = new LinkedHashMap<>();
        for (int label : classes) {
            Table real = rows.select(rows.rowsOf(label));
            models.put(
                    label,
                    new EncodedModel(
                            writers.apply(label),
                            encoding,
                            real,
                            recorder.log(),
                            noise.child(PROBE).child(label),
                            workers));
        }
        return models;
    }
}
