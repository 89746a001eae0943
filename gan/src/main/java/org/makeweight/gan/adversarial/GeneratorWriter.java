package org.makeweight.gan.adversarial;

import org.makeweight.gan.fit.CodeWriter;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;
import org.makeweight.gan.network.Generator;

/**
 * Writes with a generator, whose batch normalisation uses its running moments.
 *
 * @param conditioning writes the conditions
 */
public record GeneratorWriter(Generator generator, Conditioning conditioning) implements CodeWriter {
    /** Rows written at a time; the noise of a row depends on its place among them. */
    private static final int CHUNK = 256;

    private static final int LATENT = 0;
    private static final int GUMBEL = 1;
    private static final int CONDITION = 2;

    /** Says what rows are asked for. */
    @FunctionalInterface
    public interface Conditioning {
        /** There are no conditions. */
        Conditioning NONE = (rows, asked, noise) -> {};

        /**
         * Writes the conditions of some rows.
         *
         * @param asked to be overwritten
         */
        void write(int rows, SparseRows asked, Noise noise);
    }

    @Override
    public void write(int rows, Noise noise, KernelThreads workers, Reader reader) {
        Matrix latent = new Matrix(CHUNK, generator.shape().inputs());
        SparseRows asked = new SparseRows();
        Matrix codes = new Matrix(CHUNK, generator.shape().outputs());
        Generator writer = generator.sharing(codes, workers);
        for (int first = 0; first < rows; first += CHUNK) {
            Noise here = noise.child(first / CHUNK);
            here.child(LATENT).normal(latent);
            conditioning.write(CHUNK, asked, here.child(CONDITION));
            writer.forward(latent, asked, false, here.child(GUMBEL));
            for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                reader.read(codes.row(r), first + r);
            }
        }
    }
}
