package org.makeweight.gan.network;

import org.makeweight.gan.kernel.Matrix;

/** The rows that a critic reads, in whatever form they are at hand; to be left as they are until the step is over. */
public interface CriticInput {
    /** What the first layer makes of the rows, {@code z = b + x W}. */
    void forward(Dense layer, Matrix z);

    /** Puts other rows in the place of those from {@code firstRow} on. */
    void replace(int firstRow, Matrix rows);

    /**
     * Writes the gradients of the first layer.
     *
     * @param byZ gradient by its outputs
     * @param biasRows the rows, from the first, that have a part in the gradients by the biases
     */
    void learn(Dense layer, Matrix byZ, int biasRows);

    /** Rows as they stand in a matrix; replaced rows are overwritten there. */
    static CriticInput of(Matrix rows) {
        return new CriticInput() {
            @Override
            public void forward(Dense layer, Matrix z) {
                layer.forward(rows, z);
            }

            @Override
            public void replace(int firstRow, Matrix others) {
                rows.slice(firstRow, firstRow + others.rows()).set(others);
            }

            @Override
            public void learn(Dense layer, Matrix byZ, int biasRows) {
                layer.learn(rows, byZ, biasRows);
            }
        };
    }
}
