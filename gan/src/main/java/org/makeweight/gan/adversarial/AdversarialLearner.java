package org.makeweight.gan.adversarial;

import org.makeweight.core.method.Execution;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.fit.EncodedModel;
import org.makeweight.gan.fit.HeldOutDistance;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.fit.TrainingRows;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.EarlyStopping;
import org.makeweight.gan.training.TrainingRecorder;

/** Learns rows with a generator and a critic. */
public record AdversarialLearner(AdversarialVariant variant, AdversarialSettings settings, Stopping stopping)
        implements RowLearner {
    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int ENCODING = 2;
    private static final int CHECKS = 3;

    @Override
    public RowModel learn(TrainingRows rows, String phase, Noise noise, KernelThreads workers, Execution execution) {
        TableEncoding encoding =
                EncodedModel.encoding(rows.learnt(), settings.scaling(rows.learnt()), Span.Form.GUMBEL_SOFTMAX, true);
        AdversarialTraining training = new AdversarialTraining(
                encoding.encode(rows.learnt(), noise.child(ENCODING)),
                encoding.spans(),
                variant,
                settings,
                noise.child(TRAINING),
                workers);
        GeneratorWriter writer = new GeneratorWriter(training.generator(), GeneratorWriter.Conditioning.NONE);
        EarlyStopping watch = stopping.watch(
                rows,
                HeldOutDistance.NAME,
                () -> training.pair()
                        .asWritten(HeldOutDistance.of(rows.heldOut(), writer, encoding, noise.child(CHECKS), workers)),
                training.pair()::checkpoint);
        TrainingRecorder recorder =
                new TrainingRecorder(phase, settings.steps(), variant.loss().scoresAreLogits(), execution, watch);
        training.run(recorder);
        return new EncodedModel(writer, encoding, rows.learnt(), recorder.log(), noise.child(PROBE), workers);
    }
}
