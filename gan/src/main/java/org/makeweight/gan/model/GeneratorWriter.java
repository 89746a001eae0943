package org.makeweight.gan.model;

import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;
import org.makeweight.gan.network.Generator;

/**
 * Writes with a generator, whose batch normalisation uses its running moments.
 *
 * @param embedding numbers of noise, the first inputs of the generator; the rest is the condition
 * @param conditioning writes the conditions
 */
record GeneratorWriter(Generator generator, int embedding, Conditioning conditioning) implements CodeWriter {
    /** Rows written at a time; the noise of a row depends on its place among them. */
    private static final int CHUNK = 256;

    private static final int LATENT = 0;
    private static final int GUMBEL = 1;
    private static final int CONDITION = 2;

    /** Writes conditions beside the noise. */
    @FunctionalInterface
    interface Conditioning {
        /** There are no conditions. */
        Conditioning NONE = (latent, noise) -> {};

        /**
         * Writes the conditions of a batch.
         *
         * @param latent rows of noise, of which the columns for the condition are to be written
         */
        void write(Matrix latent, Noise noise);
    }

    @Override
    public void write(int rows, Noise noise, Workers workers, Reader reader) {
        Matrix latent = new Matrix(CHUNK, generator.shape().inputs());
        Matrix codes = new Matrix(CHUNK, generator.shape().outputs());
        Generator writer = generator.sharing(codes, workers);
        for (int first = 0; first < rows; first += CHUNK) {
            Noise here = noise.child(first / CHUNK);
            here.child(LATENT).normal(latent.left(embedding));
            conditioning.write(latent, here.child(CONDITION));
            writer.forward(latent, false, here.child(GUMBEL));
            for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                reader.read(codes.row(r), first + r);
            }
        }
    }
}
