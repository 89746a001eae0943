package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/**
 * Numbers that a network learns, {@code [rows x columns]}, with the gradient of the loss by each. A vector is one row.
 */
public final class Weights {
    private final Matrix value;
    private final Matrix gradient;

    private Weights(Matrix value) {
        this.value = value;
        this.gradient = new Matrix(value.rows(), value.columns());
    }

    /** Every weight the same. */
    static Weights constant(int rows, int columns, float start) {
        Matrix value = new Matrix(rows, columns);
        value.fill(start);
        return new Weights(value);
    }

    /** Standard normal. */
    static Weights normal(int rows, int columns, Noise noise) {
        Matrix value = new Matrix(rows, columns);
        noise.normal(value);
        return new Weights(value);
    }

    /** Uniform in ±1/sqrt(fanIn), the start of a dense layer in PyTorch. */
    static Weights uniform(int rows, int columns, int fanIn, Noise noise) {
        Matrix value = new Matrix(rows, columns);
        noise.uniform(value);
        float bound = (float) (1 / Math.sqrt(fanIn));
        for (int r = 0; r < rows; r++) {
            float[] row = value.row(r);
            for (int j = 0; j < columns; j++) {
                row[j] = (2 * row[j] - 1) * bound;
            }
        }
        return new Weights(value);
    }

    public Matrix value() {
        return value;
    }

    public Matrix gradient() {
        return gradient;
    }

    /** The values of some weights. */
    public static List<Matrix> values(List<Weights> all) {
        return all.stream().map(Weights::value).toList();
    }

    /** The Euclidean norm of the gradient by all of some weights. */
    public static double gradientNorm(List<Weights> all) {
        double squares = 0;
        for (Weights weights : all) {
            for (int r = 0; r < weights.gradient.rows(); r++) {
                squares += Elementwise.sumOfSquares(weights.gradient.row(r), weights.gradient.columns());
            }
        }
        return Math.sqrt(squares);
    }
}
