package org.makeweight.gan.network;

import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.SparseRows;

/**
 * Generated rows with what was asked for: dense columns, followed by conditions of few entries that are left out of every
 * product.
 *
 * @param data {@code [rows x columns]}
 * @param conditions of as many rows
 */
public record ConditionedRows(Matrix data, SparseRows conditions) implements CriticInput {
    @Override
    public void forward(Dense layer, Matrix z) {
        layer.forward(data, z);
        layer.add(conditions, data.columns(), z);
    }

    @Override
    public void replace(int firstRow, Matrix rows) {
        throw new UnsupportedOperationException("generated rows are under no penalty");
    }

    @Override
    public void learn(Dense layer, Matrix byZ, int biasRows) {
        layer.learnBias(byZ, biasRows);
        learn(layer, byZ);
    }

    /** Writes the gradients by the weights. */
    void learn(Dense layer, Matrix byZ) {
        layer.learn(data, byZ);
        layer.learnMore(conditions, data.columns(), byZ);
    }
}
