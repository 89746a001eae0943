package org.makeweight.gan.adversarial;

import java.util.Arrays;
import org.makeweight.gan.fit.CodeWriter;
import org.makeweight.gan.fit.Labels;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.network.Generator;

/**
 * Writes rows of a class with a generator that reads the class after its noise.
 *
 * @param embedding numbers of noise a row
 * @param labels how a class is read
 * @param label the class
 */
public record LabelWriter(Generator generator, int embedding, Labels labels, int label) implements CodeWriter {
    /** Rows written at a time; the noise of a row depends on its place among them. */
    private static final int CHUNK = 256;

    private static final int LATENT = 0;
    private static final int GUMBEL = 1;

    @Override
    public void write(int rows, Noise noise, KernelThreads workers, Reader reader) {
        Matrix latent = new Matrix(CHUNK, generator.shape().inputs());
        Matrix codes = new Matrix(CHUNK, generator.shape().outputs());
        Generator writer = generator.sharing(codes, workers);
        int[] asked = new int[CHUNK];
        Arrays.fill(asked, label);
        labels.write(asked, latent, embedding);
        for (int first = 0; first < rows; first += CHUNK) {
            Noise here = noise.child(first / CHUNK);
            here.child(LATENT).normal(latent.left(embedding));
            writer.forward(latent, false, here.child(GUMBEL));
            for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                reader.read(codes.row(r), first + r);
            }
        }
    }
}
