package org.makeweight.gan.conditional;

import java.util.Arrays;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;
import org.makeweight.gan.adversarial.GeneratorWriter;
import org.makeweight.gan.encoding.Scaling;
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
import org.makeweight.gan.training.Signals;
import org.makeweight.gan.training.TrainingLog;
import org.makeweight.gan.training.TrainingRecorder;

/** Learns rows as CTGAN does. */
public record CtganLearner(CtganSettings settings, Stopping stopping) implements RowLearner {
    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int ENCODING = 2;
    private static final int CHECKS = 3;

    @Override
    public RowModel learn(TrainingRows all, String phase, Noise noise, KernelThreads workers, Execution execution) {
        Table rows = all.learnt();
        TableEncoding encoding =
                EncodedModel.encoding(rows, Scaling.MODE_SPECIFIC, Span.Form.GUMBEL_SOFTMAX, settings.clipped());
        Conditions conditions = new Conditions(rows, encoding.choices(), settings.logFrequency());
        ConditionalTraining training = new ConditionalTraining(
                encoding.encode(rows, noise.child(ENCODING)),
                encoding.spans(),
                conditions,
                settings,
                noise.child(TRAINING),
                workers);
        GeneratorWriter writer = new GeneratorWriter(training.generator(), (count, asked, here) -> {
            int[] entries = new int[count];
            conditions.drawForSampling(entries, here);
            conditions.write(entries, asked);
        });
        EarlyStopping watch = stopping.watch(
                all,
                HeldOutDistance.NAME,
                () -> training.pair()
                        .asWritten(HeldOutDistance.of(
                                all.heldOut(), asked(all, writer, conditions), encoding, noise.child(CHECKS), workers)),
                training.pair()::checkpoint);
        TrainingRecorder recorder = new TrainingRecorder(phase, settings.steps(rows.rows()), false, execution, watch);
        training.run(recorder);
        EncodedModel model = new EncodedModel(writer, encoding, rows, recorder.log(), noise.child(PROBE), workers);
        return new Model(model, writer, conditions);
    }

    /** Asks as rows will be asked for, in the shares of the data. */
    private static GeneratorWriter asked(TrainingRows all, GeneratorWriter writer, Conditions conditions) {
        if (all.asked() == TrainingRows.NOT_ASKED) {
            return writer;
        }
        return new GeneratorWriter(writer.generator(), (count, asked, here) -> {
            int[] entries = new int[count];
            conditions.drawForSampling(all.asked(), entries, here);
            conditions.write(entries, asked);
        });
    }

    /** A model that follows the data unless it is asked for a category. */
    private record Model(EncodedModel encoded, GeneratorWriter writer, Conditions conditions) implements RowModel {
        @Override
        public double[] sample(int rows, Noise noise, KernelThreads workers) {
            return encoded.sample(rows, noise, workers);
        }

        @Override
        public double[] sample(int rows, Condition condition, Noise noise, KernelThreads workers) {
            int entry = conditions.entry(condition);
            GeneratorWriter asking = new GeneratorWriter(writer.generator(), (count, asked, here) -> {
                int[] entries = new int[count];
                Arrays.fill(entries, entry);
                conditions.write(entries, asked);
            });
            return encoded.sample(asking, rows, noise, workers);
        }

        @Override
        public TrainingLog log() {
            return encoded.log();
        }

        @Override
        public Signals signals() {
            return encoded.signals();
        }
    }
}
