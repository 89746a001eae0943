package org.makeweight.gan.network;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;

/**
 * Turns noise into encoded rows: a {@link Perceptron} and the {@link OutputHead}.
 *
 * <p>An instance works on a fixed number of rows and belongs to one thread; several may share the weights.
 */
public final class Generator {
    private final Shape shape;
    private final Perceptron perceptron;
    private final OutputHead head;

    /**
     * What a generator looks like.
     *
     * @param inputs numbers of noise a row
     * @param conditions numbers of its condition; 0 for none
     * @param widths of the hidden layers
     * @param batchNorm whether hidden layers are normalised
     * @param residual whether layers also read what the layer before read
     * @param spans of an encoded row, side by side
     */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
    public record Shape(
            int inputs, int conditions, int[] widths, boolean batchNorm, boolean residual, List<Span> spans) {
        public Shape {
            spans = List.copyOf(spans);
        }

        /** Columns of an encoded row. */
        public int outputs() {
            return spans.get(spans.size() - 1).end();
        }

        private Perceptron.Shape perceptron() {
            return new Perceptron.Shape(inputs, conditions, widths, outputs(), batchNorm, residual);
        }
    }

    private Generator(Shape shape, Perceptron perceptron, Matrix output, KernelThreads workers) {
        this.shape = shape;
        this.perceptron = perceptron;
        this.head = new OutputHead(shape.spans(), output, workers);
    }

    /**
     * A new generator.
     *
     * @param output where the rows go, {@code [rows x outputs]}
     */
    public Generator(Shape shape, Matrix output, Noise noise, KernelThreads workers) {
        this(shape, new Perceptron(shape.perceptron(), output.rows(), noise, workers), output, workers);
    }

    /** A generator with the same weights that writes elsewhere. */
    public Generator sharing(Matrix output, KernelThreads workers) {
        return new Generator(shape, perceptron.sharing(output.rows(), workers), output, workers);
    }

    public Shape shape() {
        return shape;
    }

    /** All weights, from the first layer to the last. */
    public List<Weights> weights() {
        return perceptron.weights();
    }

    /** All that training changes: the weights, and the running moments of batch normalisation. */
    public List<Matrix> learnt() {
        List<Matrix> all = new ArrayList<>(Weights.values(weights()));
        all.addAll(perceptron.running());
        return all;
    }

    /**
     * Writes rows.
     *
     * @param latent {@code [rows x inputs]}, to be left as it is until the step is over
     * @param training whether batch normalisation uses the batch's moments, or the running ones
     * @param noise a stream of its own for this call, for Gumbel-softmax spans
     */
    public void forward(Matrix latent, boolean training, Noise noise) {
        head.forward(perceptron.forward(latent, training), noise);
    }

    /**
     * Writes rows that were asked for something.
     *
     * @param asked a condition for each row, to be left as it is until the step is over
     */
    public void forward(Matrix latent, SparseRows asked, boolean training, Noise noise) {
        head.forward(perceptron.forward(latent, asked, training), noise);
    }

    /** The outputs of the last forward pass before the head, {@code [rows x outputs]}. */
    public Matrix raw() {
        return perceptron.raw();
    }

    /** Replaces the gradient by the rows of the last forward pass by the gradient by the raw outputs. */
    public void throughHead(Matrix gradient) {
        head.backward(gradient);
    }

    /** Writes the gradients by all weights, given that by the raw outputs, {@code [rows x outputs]}. */
    public void learn(Matrix byRaw) {
        perceptron.backward(byRaw);
    }

    /**
     * Writes the gradients by all weights.
     *
     * @param gradient by the rows of the last forward pass, {@code [rows x outputs]}; overwritten
     */
    public void backward(Matrix gradient) {
        throughHead(gradient);
        learn(gradient);
    }
}
