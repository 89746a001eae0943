package org.makeweight.gan.diffusion;

import java.util.Arrays;
import java.util.List;
import org.makeweight.gan.fit.CodeWriter;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Denoiser;
import org.makeweight.gan.network.Span;

/**
 * Writes rows of a class by taking noise away, step by step.
 *
 * @param spans of an encoded row: numbers as they are, and categories one-hot
 * @param label the class
 */
public record DiffusionWriter(Denoiser denoiser, List<Span> spans, Schedule schedule, int label) implements CodeWriter {
    /** Rows written at a time; the noise of a row depends on its place among them. */
    private static final int CHUNK = 256;

    private static final int NORMAL = 0;
    private static final int UNIFORM = 1;

    @Override
    public void write(int rows, Noise noise, KernelThreads workers, Reader reader) {
        Chunk chunk = new Chunk(workers);
        for (int first = 0; first < rows; first += CHUNK) {
            chunk.write(noise.child(first / CHUNK));
            for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                reader.read(chunk.codes.row(r), first + r);
            }
        }
    }

    /** The rows of a chunk on their way. */
    private final class Chunk {
        private final Denoiser network;
        private final GaussianDiffusion gaussian = new GaussianDiffusion(schedule);
        private final MultinomialDiffusion multinomial;
        private final Matrix codes;
        private final Matrix normal;
        private final Matrix uniform;
        private final int[] step = new int[CHUNK];
        private final int[] labels = new int[CHUNK];

        Chunk(KernelThreads workers) {
            int width = denoiser.shape().inputs();
            int numbers =
                    (int) spans.stream().filter(DiffusionTraining::isNumber).count();
            network = denoiser.fixed(CHUNK, workers);
            multinomial = new MultinomialDiffusion(schedule, width);
            codes = new Matrix(CHUNK, width);
            normal = new Matrix(CHUNK, numbers);
            uniform = new Matrix(CHUNK, spans.size() - numbers);
            Arrays.fill(labels, label);
        }

        void write(Noise noise) {
            draw(noise.child(schedule.steps()));
            for (int r = 0; r < CHUNK; r++) {
                begin(r);
            }
            for (int t = schedule.steps() - 1; t >= 0; t--) {
                Arrays.fill(step, t);
                Matrix outputs = network.forward(codes, step, labels);
                draw(noise.child(t));
                for (int r = 0; r < CHUNK; r++) {
                    stepBack(r, t, outputs.row(r));
                }
            }
        }

        private void draw(Noise noise) {
            noise.child(NORMAL).normal(normal);
            noise.child(UNIFORM).uniform(uniform);
        }

        /** Nothing but noise. */
        private void begin(int r) {
            float[] code = codes.row(r);
            int number = 0;
            int choice = 0;
            for (Span span : spans) {
                if (DiffusionTraining.isNumber(span)) {
                    code[span.from()] = normal.row(r)[number++];
                } else {
                    put(code, span, (int) ((double) uniform.row(r)[choice++] * span.width()));
                }
            }
        }

        private void stepBack(int r, int t, float[] output) {
            float[] code = codes.row(r);
            int number = 0;
            int choice = 0;
            for (Span span : spans) {
                int from = span.from();
                if (DiffusionTraining.isNumber(span)) {
                    code[from] = (float) gaussian.previous(code[from], output[from], t, normal.row(r)[number++]);
                } else {
                    int now = 0;
                    while (code[from + now] == 0) {
                        now++;
                    }
                    double place = uniform.row(r)[choice++];
                    put(code, span, multinomial.previous(output, from, span.width(), now, t, place));
                }
            }
        }

        private static void put(float[] code, Span span, int category) {
            Arrays.fill(code, span.from(), span.end(), 0);
            code[span.from() + category] = 1;
        }
    }
}
