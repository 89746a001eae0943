package org.makeweight.gan.network;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/**
 * Scores rows: dense layers with leaky rectifiers and dropout between them, and one linear output. It is linear in its
 * input wherever no rectifier changes sides, which {@link GradientPenalty} relies on.
 *
 * <p>An instance works on a fixed number of rows and belongs to one thread; several may share the weights. A step is
 * {@link #forward}, {@link #backward}, then {@link #learn} or {@link #inputGradient}.
 */
public final class Critic {
    private final Shape shape;
    private final Dense[] dense;
    private final Rectifier[] rectifiers;
    private CriticInput input;
    /** {@code activations[l]} is the input of dense layer l; there is none for the first. */
    private final Matrix[] activations;
    /** {@code gradients[l]} is the gradient by the output of dense layer l. */
    private final Matrix[] gradients;

    private final Matrix scores;

    /**
     * What a critic looks like.
     *
     * @param inputs columns of a row
     * @param widths of the hidden layers
     * @param slope of the rectifiers below 0
     * @param dropout share of hidden numbers set to 0, in [0, 1)
     */
    @SuppressWarnings("ArrayRecordComponent") // a parameter object, never compared
    public record Shape(int inputs, int[] widths, double slope, double dropout) {}

    private Critic(Shape shape, Dense[] dense, int rows, KernelThreads workers) {
        this.shape = shape;
        this.dense = dense;
        int hidden = dense.length - 1;
        rectifiers = new Rectifier[hidden];
        activations = new Matrix[dense.length];
        gradients = new Matrix[dense.length];
        for (int l = 0; l < hidden; l++) {
            int width = dense[l].outputs();
            rectifiers[l] = new Rectifier(rows, width, shape.slope(), shape.dropout(), workers);
            activations[l + 1] = new Matrix(rows, width);
            gradients[l] = new Matrix(rows, width);
        }
        scores = new Matrix(rows, 1);
    }

    /** A new critic for so many rows. */
    public Critic(Shape shape, int rows, Noise noise, KernelThreads workers) {
        this(shape, layers(shape, noise, workers), rows, workers);
    }

    private static Dense[] layers(Shape shape, Noise noise, KernelThreads workers) {
        int hidden = shape.widths().length;
        Dense[] dense = new Dense[hidden + 1];
        int inputs = shape.inputs();
        for (int l = 0; l <= hidden; l++) {
            int outputs = l < hidden ? shape.widths()[l] : 1;
            dense[l] = new Dense(inputs, outputs, noise.child(l), workers);
            inputs = outputs;
        }
        return dense;
    }

    /** A critic with the same weights, for another number of rows. */
    public Critic sharing(int rows, KernelThreads workers) {
        Dense[] shared = new Dense[dense.length];
        for (int l = 0; l < shared.length; l++) {
            shared[l] = dense[l].sharing(workers);
        }
        return new Critic(shape, shared, rows, workers);
    }

    /** All weights and biases, from the first layer to the last. */
    public List<Weights> weights() {
        List<Weights> all = new ArrayList<>();
        for (Dense layer : dense) {
            all.addAll(layer.weights());
        }
        return all;
    }

    /**
     * Scores rows.
     *
     * @param noise a stream of its own for this call, for dropout
     * @return {@code [rows x 1]}, overwritten by the next call
     */
    public Matrix forward(CriticInput rows, Noise noise) {
        for (int l = 0; l < rectifiers.length; l++) {
            rectifiers[l].draw(noise.child(l));
        }
        return forward(rows);
    }

    /** Scores rows with dropout as it was drawn before. */
    Matrix forward(CriticInput rows) {
        input = rows;
        input.forward(dense[0], rectifiers.length > 0 ? activations[1] : scores);
        for (int l = 0; l < rectifiers.length; l++) {
            rectifiers[l].forward(activations[l + 1]);
            dense[l + 1].forward(activations[l + 1], l + 1 < rectifiers.length ? activations[l + 2] : scores);
        }
        return scores;
    }

    /**
     * Carries gradients back to the outputs of the first layer.
     *
     * @param byScores {@code [rows x 1]}, to be left as it is until the step is over
     */
    public void backward(Matrix byScores) {
        gradients[rectifiers.length] = byScores;
        for (int l = rectifiers.length - 1; l >= 0; l--) {
            dense[l + 1].inputGradient(gradients[l + 1], gradients[l]);
            rectifiers[l].apply(gradients[l], 0);
        }
    }

    /** After {@link #backward}: the gradient by the input rows that begin at {@code firstRow}. */
    public void inputGradient(int firstRow, Matrix target) {
        dense[0].inputGradient(gradients[0].slice(firstRow, firstRow + target.rows()), target);
    }

    /**
     * After {@link #backward}: writes the gradients by all weights.
     *
     * @param biasRows the rows, from the first, that have a part in the gradients by the biases
     */
    public void learn(int biasRows) {
        input.learn(dense[0], gradients[0], biasRows);
        for (int l = 1; l < dense.length; l++) {
            dense[l].learn(activations[l], gradients[l], biasRows);
        }
    }

    Rectifier rectifier(int layer) {
        return rectifiers[layer];
    }

    /**
     * Carries a change of some input rows forward, without biases and with the rectifiers' factors as they are, and puts
     * it in the place of those rows' activations.
     */
    void replaceActivations(int firstRow, Matrix change) {
        int end = firstRow + change.rows();
        input.replace(firstRow, change);
        Matrix changed = change;
        for (int l = 0; l < rectifiers.length; l++) {
            Matrix next = activations[l + 1].slice(firstRow, end);
            dense[l].linear(changed, next);
            rectifiers[l].apply(next, firstRow);
            changed = next;
        }
    }
}
