package org.makeweight.gan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.SparseRows;

/**
 * Hidden layers (dense, batch normalisation if wanted, rectifier) and a dense layer without more. In a residual network
 * each layer's input is what the hidden layer before wrote, followed by what that one read. Inputs may be followed by
 * conditions: sparse rows, whose zeros no product touches.
 *
 * <p>An instance works on a fixed number of rows and belongs to one thread; several may share the weights.
 */
public final class Perceptron {
    private static final SparseRows NONE = new SparseRows();

    private final Shape shape;
    private final Dense[] dense;
    private final KernelThreads workers;
    private final BatchNorm[] norms;
    private final Rectifier[] rectifiers;
    /** {@code activations[l]} is the input of dense layer l; the first is the caller's matrix. */
    private final Matrix[] activations;
    /** {@code gradients[l]} is the gradient by those inputs of dense layer l + 1 that hidden layers wrote. */
    private final Matrix[] gradients;

    private SparseRows conditions = NONE;
    private final Matrix raw;

    /**
     * What a perceptron looks like.
     *
     * @param inputs columns of a row
     * @param conditions columns of the sparse row beside it; 0 for none
     * @param widths of the hidden layers
     * @param outputs columns of a row that it writes
     * @param batchNorm whether hidden layers are normalised
     * @param residual whether layers also read what the layer before read
     */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
    public record Shape(int inputs, int conditions, int[] widths, int outputs, boolean batchNorm, boolean residual) {
        /** Without conditions. */
        private int inputsOf(int layer) {
            return written(layer) + (readsInput(layer) ? inputs : 0);
        }

        private boolean readsInput(int layer) {
            return layer == 0 || residual;
        }

        /** How many of a layer's inputs were written by hidden layers. */
        private int written(int layer) {
            int sum = 0;
            for (int l = residual ? 0 : Math.max(0, layer - 1); l < layer; l++) {
                sum += widths[l];
            }
            return sum;
        }
    }

    private Perceptron(Shape shape, Dense[] dense, BatchNorm[] norms, int rows, KernelThreads workers) {
        this.shape = shape;
        this.dense = dense;
        this.norms = norms;
        this.workers = workers;
        int hidden = dense.length - 1;
        rectifiers = new Rectifier[hidden];
        activations = new Matrix[dense.length];
        gradients = new Matrix[hidden];
        for (int l = 0; l < hidden; l++) {
            rectifiers[l] = new Rectifier(rows, shape.widths()[l], 0, 0, workers);
            activations[l + 1] = new Matrix(rows, shape.inputsOf(l + 1));
            gradients[l] = new Matrix(rows, shape.written(l + 1));
        }
        raw = new Matrix(rows, shape.outputs());
    }

    /** A new perceptron for so many rows. */
    public Perceptron(Shape shape, int rows, Noise noise, KernelThreads workers) {
        this(shape, layers(shape, noise, workers), norms(shape, rows, workers), rows, workers);
    }

    private static Dense[] layers(Shape shape, Noise noise, KernelThreads workers) {
        int hidden = shape.widths().length;
        Dense[] dense = new Dense[hidden + 1];
        for (int l = 0; l <= hidden; l++) {
            int inputs = shape.inputsOf(l) + (shape.readsInput(l) ? shape.conditions() : 0);
            int outputs = l < hidden ? shape.widths()[l] : shape.outputs();
            dense[l] = new Dense(inputs, outputs, noise.child(l), workers);
        }
        return dense;
    }

    private static BatchNorm[] norms(Shape shape, int rows, KernelThreads workers) {
        BatchNorm[] norms = new BatchNorm[shape.batchNorm() ? shape.widths().length : 0];
        for (int l = 0; l < norms.length; l++) {
            norms[l] = new BatchNorm(rows, shape.widths()[l], workers);
        }
        return norms;
    }

    /** A perceptron with the same weights, for another number of rows. */
    public Perceptron sharing(int rows, KernelThreads workers) {
        Dense[] sharedDense = new Dense[dense.length];
        for (int l = 0; l < dense.length; l++) {
            sharedDense[l] = dense[l].sharing(workers);
        }
        BatchNorm[] sharedNorms = new BatchNorm[norms.length];
        for (int l = 0; l < norms.length; l++) {
            sharedNorms[l] = norms[l].sharing(rows, workers);
        }
        return new Perceptron(shape, sharedDense, sharedNorms, rows, workers);
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

    /** The running moments of batch normalisation, from the first layer to the last. */
    List<Matrix> running() {
        return Arrays.stream(norms).flatMap(norm -> norm.running().stream()).toList();
    }

    /**
     * Carries rows forward.
     *
     * @param rows {@code [rows x inputs]}, to be left as they are until the step is over
     * @param training whether batch normalisation uses the batch's moments, or the running ones
     * @return {@code [rows x outputs]}, overwritten by the next call
     */
    public Matrix forward(Matrix rows, boolean training) {
        return forward(rows, NONE, training);
    }

    /**
     * Carries rows forward.
     *
     * @param rows {@code [rows x inputs]}, to be left as they are until the step is over, and so are the conditions
     * @param training whether batch normalisation uses the batch's moments, or the running ones
     * @return {@code [rows x outputs]}, overwritten by the next call
     */
    public Matrix forward(Matrix rows, SparseRows asked, boolean training) {
        activations[0] = rows;
        conditions = asked;
        for (int l = 0; l < rectifiers.length; l++) {
            int width = shape.widths()[l];
            Matrix written = activations[l + 1].left(width);
            forward(l, written);
            if (norms.length > 0) {
                norms[l].forward(written, training);
            }
            rectifiers[l].forward(written);
            if (shape.residual()) {
                for (int r = 0; r < written.rows(); r++) {
                    System.arraycopy(activations[l].row(r), 0, written.row(r), width, activations[l].columns());
                }
            }
        }
        forward(rectifiers.length, raw);
        return raw;
    }

    private void forward(int layer, Matrix written) {
        dense[layer].forward(activations[layer], written);
        if (shape.readsInput(layer)) {
            dense[layer].add(conditions, activations[layer].columns(), written);
        }
    }

    /** What the last forward pass wrote. */
    public Matrix raw() {
        return raw;
    }

    /**
     * Writes the gradients by all weights.
     *
     * @param byRaw the gradient by the outputs of the last forward pass, to be left as it is until the step is over
     */
    public void backward(Matrix byRaw) {
        Matrix byOutput = byRaw;
        for (int l = rectifiers.length; l >= 0; l--) {
            dense[l].learn(activations[l], byOutput, byOutput.rows());
            if (shape.readsInput(l)) {
                dense[l].learnMore(conditions, activations[l].columns(), byOutput);
            }
            if (l > 0) {
                Matrix byInput = gradients[l - 1];
                dense[l].inputGradient(byOutput, byInput);
                if (shape.residual() && l < rectifiers.length) {
                    addPassedOn(gradients[l], shape.widths()[l], byInput);
                }
                byOutput = byInput.left(shape.widths()[l - 1]);
                rectifiers[l - 1].apply(byOutput, 0);
                if (norms.length > 0) {
                    norms[l - 1].backward(byOutput);
                }
            }
        }
    }

    /** What a layer read reached the next layer beside what it wrote: adds the gradient that came that way. */
    private void addPassedOn(Matrix later, int written, Matrix byInput) {
        workers.run(byInput.rows(), KernelThreads.NUMBER * byInput.columns(), (from, to) -> {
            for (int r = from; r < to; r++) {
                Elementwise.addFrom(byInput.row(r), later.row(r), written, byInput.columns());
            }
        });
    }

    /** After {@link #backward}, of a network that is not residual: the gradient by the rows that it read. */
    public void inputGradient(Matrix target) {
        dense[0].inputGradient(gradients[0], target);
    }
}
