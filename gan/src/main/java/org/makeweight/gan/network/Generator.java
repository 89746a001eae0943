package org.makeweight.gan.network;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;

/**
 * Turns noise into encoded rows: hidden layers (dense, batch normalisation if wanted, rectifier), a dense output layer
 * and the {@link OutputHead}.
 *
 * <p>An instance works on a fixed number of rows and belongs to one thread; several may share the weights.
 */
public final class Generator {
    private final Shape shape;
    private final Dense[] dense;
    private final BatchNorm[] norms;
    private final Rectifier[] rectifiers;
    /** {@code activations[l]} is the input of dense layer l; the first is the caller's matrix. */
    private final Matrix[] activations;
    /** {@code gradients[l]} is the gradient by the output of hidden layer l. */
    private final Matrix[] gradients;

    private final Matrix raw;
    private final OutputHead head;

    /**
     * What a generator looks like.
     *
     * @param inputs numbers of noise a row
     * @param widths of the hidden layers
     * @param batchNorm whether hidden layers are normalised
     * @param spans of an encoded row, side by side
     */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
    public record Shape(int inputs, int[] widths, boolean batchNorm, List<Span> spans) {
        public Shape {
            spans = List.copyOf(spans);
        }

        /** Columns of an encoded row. */
        public int outputs() {
            return spans.get(spans.size() - 1).end();
        }
    }

    private Generator(Shape shape, Dense[] dense, BatchNorm[] norms, Matrix output) {
        this.shape = shape;
        this.dense = dense;
        this.norms = norms;
        int hidden = dense.length - 1;
        int rows = output.rows();
        rectifiers = new Rectifier[hidden];
        activations = new Matrix[dense.length];
        gradients = new Matrix[hidden];
        for (int l = 0; l < hidden; l++) {
            int width = dense[l].outputs();
            rectifiers[l] = new Rectifier(rows, width, 0, 0);
            activations[l + 1] = new Matrix(rows, width);
            gradients[l] = new Matrix(rows, width);
        }
        raw = new Matrix(rows, shape.outputs());
        head = new OutputHead(shape.spans(), output);
    }

    /**
     * A new generator.
     *
     * @param output where the rows go, {@code [rows x outputs]}
     */
    public Generator(Shape shape, Matrix output, Noise noise, Workers workers) {
        this(shape, layers(shape, noise, workers), norms(shape, output.rows()), output);
    }

    private static Dense[] layers(Shape shape, Noise noise, Workers workers) {
        int hidden = shape.widths().length;
        Dense[] dense = new Dense[hidden + 1];
        int inputs = shape.inputs();
        for (int l = 0; l <= hidden; l++) {
            int outputs = l < hidden ? shape.widths()[l] : shape.outputs();
            dense[l] = new Dense(inputs, outputs, noise.child(l), workers);
            inputs = outputs;
        }
        return dense;
    }

    private static BatchNorm[] norms(Shape shape, int rows) {
        BatchNorm[] norms = new BatchNorm[shape.batchNorm() ? shape.widths().length : 0];
        for (int l = 0; l < norms.length; l++) {
            norms[l] = new BatchNorm(rows, shape.widths()[l]);
        }
        return norms;
    }

    /** A generator with the same weights that writes elsewhere. */
    public Generator sharing(Matrix output, Workers workers) {
        Dense[] sharedDense = new Dense[dense.length];
        for (int l = 0; l < dense.length; l++) {
            sharedDense[l] = dense[l].sharing(workers);
        }
        BatchNorm[] sharedNorms = new BatchNorm[norms.length];
        for (int l = 0; l < norms.length; l++) {
            sharedNorms[l] = norms[l].sharing(output.rows());
        }
        return new Generator(shape, sharedDense, sharedNorms, output);
    }

    public Shape shape() {
        return shape;
    }

    /** All weights, from the first layer to the last. */
    public List<Weights> weights() {
        List<Weights> all = new ArrayList<>();
        for (int l = 0; l < dense.length; l++) {
            all.addAll(dense[l].weights());
            if (l < norms.length) {
                all.addAll(norms[l].weights());
            }
        }
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
        activations[0] = latent;
        for (int l = 0; l < rectifiers.length; l++) {
            dense[l].forward(activations[l], activations[l + 1]);
            if (norms.length > 0) {
                norms[l].forward(activations[l + 1], training);
            }
            rectifiers[l].forward(activations[l + 1]);
        }
        dense[rectifiers.length].forward(activations[rectifiers.length], raw);
        head.forward(raw, noise);
    }

    /**
     * Writes the gradients by all weights.
     *
     * @param gradient by the rows of the last forward pass, {@code [rows x outputs]}; overwritten
     */
    public void backward(Matrix gradient) {
        head.backward(gradient);
        Matrix byOutput = gradient;
        for (int l = rectifiers.length; l >= 0; l--) {
            dense[l].learn(activations[l], byOutput, byOutput.rows());
            if (l > 0) {
                dense[l].inputGradient(byOutput, gradients[l - 1]);
                byOutput = gradients[l - 1];
                rectifiers[l - 1].apply(byOutput, 0);
                if (norms.length > 0) {
                    norms[l - 1].backward(byOutput);
                }
            }
        }
    }
}
