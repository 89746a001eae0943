package org.makeweight.gan.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.FittedSynthesizer;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.gan.diffusion.DiffusionSettings;
import org.makeweight.gan.diffusion.DiffusionTraining;
import org.makeweight.gan.diffusion.DiffusionWriter;
import org.makeweight.gan.diffusion.Schedule;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.fit.ClassModels;
import org.makeweight.gan.fit.EncodedModel;
import org.makeweight.gan.fit.Labels;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.fit.TrainingRows;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.marginal.Marginal;
import org.makeweight.gan.marginal.NormalScores;
import org.makeweight.gan.marginal.ScoredModel;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.EarlyStopping;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * TabDDPM, a diffusion model: rows are turned into noise in many small steps, and a network learns to take a step back,
 * given the row's class. Numbers get normal noise, categories are replaced by random ones. All classes are learnt
 * together, and rows of a class are written by naming it.
 *
 * <p>Time: for d encoded columns, an embedding of D numbers and hidden layers of w about {@code 3 b (2 d D + 2 D² + D w +
 * w²)} multiply-adds a training step of b rows. A row written takes {@code num_timesteps} passes through the network, where
 * a GAN's takes one. Memory: the encoded rows and a few matrices of {@code b x w} floats.
 *
 * <p>Differences from the paper: numbers become normal scores of their empirical distribution by mid-ranks instead of
 * a quantile transform with ends at ±5.2, and predicted ones are kept within ±5.2; the class is drawn uniformly when
 * training; categories are read as one-hot instead of as its logarithm, and their loss is not multiplied by the number of
 * steps; the weights that rows are written with are a running average. Smaller than the paper's settings: 100 steps of the
 * diffusion, layers of 128 units, 3,000 training steps.
 *
 * <p>Reference: A. Kotelnikov, D. Baranchuk, I. Rubachev and A. Babenko (2023), TabDDPM: modelling tabular data with
 * diffusion models, ICML, 17564-17579.
 */
public final class TabDdpm implements Synthesizer {
    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int ENCODING = 2;
    private static final int CHECKS = 3;

    private final DiffusionSettings settings;
    private final Stopping stopping;

    private TabDdpm(Parameters chosen) {
        this.settings = DiffusionSettings.of(chosen);
        this.stopping = Stopping.of(chosen);
    }

    /** The method {@code tabddpm}. */
    public static Method<Synthesizer> method(Bibliography works) {
        Method.Builder method = Method.named("tabddpm", "TabDDPM")
                .summary("A diffusion model of all rows, conditional on their class.")
                .cites(works.get("kotelnikov2023tabddpm"))
                .cites(works.get("ho2020ddpm"))
                .cites(works.get("hoogeboom2021multinomial"))
                .cites(works.get("nichol2021improved"))
                .cites(works.get("kingma2015adam"));
        DiffusionSettings.parameters().forEach(method::parameter);
        Stopping.parameters().forEach(method::parameter);
        return method.makes(TabDdpm::new);
    }

    @Override
    public FittedSynthesizer fit(Table training, int[] classes, RandomState random, Execution execution) {
        return ClassModels.fitTogether(training, classes, random, execution, stopping, this::learn);
    }

    private Map<Integer, RowModel> learn(
            TrainingRows all, int[] classes, Noise noise, KernelThreads workers, Execution execution) {
        Table rows = all.learnt();
        TableEncoding.refuseMissing(rows);
        NormalScores scores = NormalScores.fit(rows, Marginal.Kind.EMPIRICAL);
        Table scored = scores.scores(rows);
        TableEncoding encoding = EncodedModel.encoding(scored, Scaling.NONE, Span.Form.SOFTMAX, true);
        Schedule schedule = new Schedule(settings.timesteps());
        DiffusionTraining training = new DiffusionTraining(
                encoding.encode(scored, noise.child(ENCODING)),
                Labels.of(rows),
                encoding.spans(),
                schedule,
                settings,
                noise.child(TRAINING),
                workers);
        EarlyStopping watch = stopping.watch(
                all,
                EarlyStopping.LOSS,
                () -> training.lossOf(
                        encoding.encode(scores.scores(all.heldOut()), noise.child(ENCODING)),
                        Labels.of(all.heldOut()),
                        noise.child(CHECKS),
                        workers),
                training::checkpoint);
        TrainingRecorder recorder = new TrainingRecorder("training", settings.steps(), false, execution, watch);
        training.run(recorder);
        Map<Integer, RowModel> models = new LinkedHashMap<>();
        for (int label : classes) {
            DiffusionWriter writer = new DiffusionWriter(training.denoiser(), encoding.spans(), schedule, label);
            Table real = scored.select(rows.rowsOf(label));
            Noise probe = noise.child(PROBE).child(label);
            EncodedModel model = new EncodedModel(writer, encoding, real, recorder.log(), probe, workers);
            models.put(label, new ScoredModel(model, scores));
        }
        return models;
    }
}
