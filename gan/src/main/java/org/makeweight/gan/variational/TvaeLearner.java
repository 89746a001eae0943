package org.makeweight.gan.variational;

import java.util.List;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.Scaling;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.fit.CodeWriter;
import org.makeweight.gan.fit.EncodedModel;
import org.makeweight.gan.fit.RowLearner;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.fit.Stopping;
import org.makeweight.gan.fit.TrainingRows;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.OutputHead;
import org.makeweight.gan.network.Perceptron;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.training.EarlyStopping;
import org.makeweight.gan.training.TrainingRecorder;

/** Learns rows as TVAE does. */
public record TvaeLearner(TvaeSettings settings, Stopping stopping) implements RowLearner {
    private static final int TRAINING = 0;
    private static final int PROBE = 1;
    private static final int ENCODING = 2;
    private static final int HELD_OUT_ENCODING = 3;
    private static final int CHECKS = 4;

    @Override
    public RowModel learn(TrainingRows all, String phase, Noise noise, KernelThreads workers, Execution execution) {
        Table rows = all.learnt();
        Span.Form choice = settings.drawn() ? Span.Form.GUMBEL_SOFTMAX : Span.Form.SOFTMAX;
        TableEncoding encoding = EncodedModel.encoding(rows, Scaling.MODE_SPECIFIC, choice, settings.clipped());
        VariationalTraining training = new VariationalTraining(
                encoding.encode(rows, noise.child(ENCODING)),
                encoding.spans(),
                settings,
                noise.child(TRAINING),
                workers);
        EarlyStopping watch = stopping.watch(
                all,
                EarlyStopping.LOSS,
                () -> training.lossOf(
                        encoding.encode(all.heldOut(), noise.child(HELD_OUT_ENCODING)), noise.child(CHECKS), workers),
                training::checkpoint);
        int steps = VariationalTraining.steps(rows.rows(), settings);
        TrainingRecorder recorder = new TrainingRecorder(phase, steps, false, execution, watch);
        training.run(recorder);
        Writer writer = new Writer(
                training.decoder(),
                encoding.spans(),
                training.reconstruction().deviations().value());
        return new EncodedModel(writer, encoding, rows, recorder.log(), noise.child(PROBE), workers);
    }

    /** Writes with the decoder: numbers with their noise, and choices drawn or by their largest probability. */
    private record Writer(Perceptron decoder, List<Span> spans, Matrix deviations) implements CodeWriter {
        /** Rows written at a time; the noise of a row depends on its place among them. */
        private static final int CHUNK = 256;

        private static final int LATENT = 0;
        private static final int SPREAD = 1;
        private static final int GUMBEL = 2;

        @Override
        public void write(int rows, Noise noise, KernelThreads workers, Reader reader) {
            Perceptron writer = decoder.sharing(CHUNK, workers);
            Matrix latent = new Matrix(CHUNK, decoder.shape().inputs());
            Matrix codes = new Matrix(CHUNK, decoder.shape().outputs());
            Matrix spread = new Matrix(CHUNK, deviations.columns());
            OutputHead head = new OutputHead(spans, codes, workers);
            for (int first = 0; first < rows; first += CHUNK) {
                Noise here = noise.child(first / CHUNK);
                here.child(LATENT).normal(latent, workers);
                here.child(SPREAD).normal(spread);
                head.forward(writer.forward(latent, false), here.child(GUMBEL));
                for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                    blur(codes.row(r), spread.row(r));
                    reader.read(codes.row(r), first + r);
                }
            }
        }

        private void blur(float[] code, float[] normal) {
            int number = 0;
            for (Span span : spans) {
                if (span.form() == Span.Form.TANH) {
                    code[span.from()] += deviations.row(0)[number] * normal[number];
                    number++;
                }
            }
        }
    }
}
