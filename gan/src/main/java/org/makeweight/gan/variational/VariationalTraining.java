package org.makeweight.gan.variational;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;
import org.makeweight.gan.network.Adam;
import org.makeweight.gan.network.Checkpoint;
import org.makeweight.gan.network.LatentNormal;
import org.makeweight.gan.network.Perceptron;
import org.makeweight.gan.network.Reconstruction;
import org.makeweight.gan.network.Span;
import org.makeweight.gan.network.Weights;
import org.makeweight.gan.training.TrainingRecorder;

/**
 * TVAE's training: an encoder and a decoder that pass each row through a few normal numbers, in shuffled passes over all
 * rows with a smaller last batch.
 */
public final class VariationalTraining {
    private static final double RATE = 1e-3;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    private static final int INITIAL_ENCODER = 0;
    private static final int INITIAL_DECODER = 1;
    private static final int EPOCHS = 2;
    private static final int STEPS = 3;

    private final SparseRows data;
    private final int width;

    private final TvaeSettings settings;
    private final Noise noise;
    private final KernelThreads workers;
    private final Perceptron decoder;
    private final Reconstruction reconstruction;
    private final Adam optimiser;
    private final List<Weights> weights = new ArrayList<>();

    private final Batch batch;
    /** For the rest of the rows; the same if there is none. */
    private final Batch last;

    private final int[] order;
    private int stepsDone;

    /**
     * Two networks that have not been trained.
     *
     * @param data encoded rows, {@code [rows x width]}
     * @param spans of an encoded row
     */
    public VariationalTraining(
            Matrix data, List<Span> spans, TvaeSettings settings, Noise noise, KernelThreads workers) {
        this.data = SparseRows.of(data);
        this.width = data.columns();
        this.settings = settings;
        this.workers = workers;
        this.noise = noise;
        int size = Math.min(settings.batchSize(), data.rows());
        int latent = settings.embeddingDim();
        Perceptron encoder = new Perceptron(
                new Perceptron.Shape(0, width, settings.compressDims(), 2 * latent, false, false),
                size,
                noise.child(INITIAL_ENCODER),
                workers);
        decoder = new Perceptron(
                new Perceptron.Shape(latent, 0, settings.decompressDims(), width, false, false),
                size,
                noise.child(INITIAL_DECODER),
                workers);
        reconstruction = new Reconstruction(spans, workers);
        weights.addAll(encoder.weights());
        weights.addAll(decoder.weights());
        weights.add(reconstruction.deviations());
        optimiser = new Adam(weights, new Adam.Settings(RATE, BETA1, BETA2, settings.l2scale()), workers);
        batch = new Batch(size, encoder, decoder);
        int rest = data.rows() % size;
        last = rest == 0 ? batch : new Batch(rest, encoder.sharing(rest, workers), decoder.sharing(rest, workers));
        order = IntStream.range(0, data.rows()).toArray();
    }

    /** The steps of a training on so many rows. */
    public static int steps(int rows, TvaeSettings settings) {
        int size = Math.min(settings.batchSize(), rows);
        return Math.multiplyExact(settings.epochs(), (rows + size - 1) / size);
    }

    /** Trains to the end. */
    public void run(TrainingRecorder recorder) {
        for (int epoch = 0; !recorder.isOver(); epoch++) {
            noise.child(EPOCHS).child(epoch).shuffle(order);
            for (int first = 0; first < order.length && !recorder.isOver(); first += batch.rows) {
                Batch here = order.length - first < batch.rows ? last : batch;
                double loss = here.step(first);
                optimiser.step();
                reconstruction.restrain();
                recorder.generator(loss, () -> Weights.gradientNorm(weights));
            }
        }
    }

    /**
     * The mean loss of other rows, as the networks are when it is asked for.
     *
     * @param others encoded
     * @param fixed what their normal numbers are drawn from, the same each time
     */
    public DoubleSupplier lossOf(Matrix others, Noise fixed, KernelThreads workers) {
        int rows = others.rows();
        Batch whole = new Batch(rows, batch.encoder.sharing(rows, workers), decoder.sharing(rows, workers));
        SparseRows read = SparseRows.of(others);
        fixed.normal(whole.random);
        return () -> whole.loss(read) / rows;
    }

    /** A copy of what was learnt so far. */
    public Checkpoint checkpoint() {
        return new Checkpoint(Weights.values(weights));
    }

    /** The decoder, of which rows can be asked for by normal numbers. */
    Perceptron decoder() {
        return decoder;
    }

    /** The standard deviations of the numbers written. */
    Reconstruction reconstruction() {
        return reconstruction;
    }

    public List<Weights> weights() {
        return weights;
    }

    /** The networks and matrices for a number of rows. */
    private final class Batch {
        private final int rows;
        private final Perceptron encoder;
        private final Perceptron reader;
        private final LatentNormal normal;
        /** The encoder has no inputs but sparse ones. */
        private final Matrix nothing;

        private final SparseRows read = new SparseRows();
        private final Matrix random;
        /** What the encoder wrote last. */
        private Matrix moments;

        private final Matrix drawn;
        private final Matrix byRaw;
        private final Matrix byDrawn;
        private final Matrix byMoments;

        Batch(int rows, Perceptron encoder, Perceptron reader) {
            int size = settings.embeddingDim();
            this.rows = rows;
            this.encoder = encoder;
            this.reader = reader;
            normal = new LatentNormal(rows, size, workers);
            nothing = new Matrix(rows, 0);
            random = new Matrix(rows, size);
            drawn = new Matrix(rows, size);
            byRaw = new Matrix(rows, width);
            byDrawn = new Matrix(rows, size);
            byMoments = new Matrix(rows, 2 * size);
        }

        /** Writes the gradients of the mean loss of the rows from a place in the order on; returns the loss. */
        double step(int first) {
            read.clear();
            for (int i = 0; i < rows; i++) {
                read.putAll(data, order[first + i], 0);
                read.endRow();
            }
            noise.child(STEPS).child(stepsDone++).normal(random, workers);
            double loss = loss(read);
            reader.backward(byRaw);
            reader.inputGradient(byDrawn);
            normal.backward(moments, random, byDrawn, 1f / rows, byMoments);
            encoder.backward(byMoments);
            return loss / rows;
        }

        /** The loss of rows by the random numbers drawn before, and its gradient by the raw outputs over the rows. */
        double loss(SparseRows codes) {
            moments = encoder.forward(nothing, codes, true);
            double divergence = normal.draw(moments, random, drawn);
            Matrix raw = reader.forward(drawn, true);
            double factor = settings.lossFactor();
            double unlikely = reconstruction.of(raw, codes, factor / rows, byRaw);
            return factor * unlikely + divergence;
        }
    }
}
