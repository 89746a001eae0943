package org.makeweight.gan.network;

import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.SparseRows;

/**
 * What a critic reads in a step: n generated rows, n real ones, and n between them, of which only what the first layer
 * makes of them is computed, by mixing. Of the real ones few elements are not 0.
 */
public final class InterpolatedInput implements CriticInput {
    private final ConditionedRows fake;
    private final SparseRows real;
    private final Matrix shares;
    private final Matrix penalised;
    private final int n;

    /**
     * The input of one step after another.
     *
     * @param real rows with their conditions, read at every step
     * @param shares of the real row in each row between, {@code [1 x n]}, read at every step
     * @param inputs columns of a row with its condition
     */
    public InterpolatedInput(ConditionedRows fake, SparseRows real, Matrix shares, int inputs) {
        this.fake = fake;
        this.real = real;
        this.shares = shares;
        this.n = shares.columns();
        this.penalised = new Matrix(n, inputs);
    }

    @Override
    public void forward(Dense layer, Matrix z) {
        fake.forward(layer, z.slice(0, n));
        Matrix ofReal = z.slice(n, 2 * n);
        layer.begin(ofReal);
        layer.add(real, 0, ofReal);
        for (int r = 0; r < n; r++) {
            Elementwise.mix(z.row(n + r), z.row(r), shares.row(0)[r], z.row(2 * n + r), z.columns());
        }
    }

    @Override
    public void replace(int firstRow, Matrix rows) {
        if (firstRow != 2 * n) {
            throw new IllegalArgumentException("only rows from " + 2 * n + " on can be replaced, not from " + firstRow);
        }
        penalised.set(rows);
    }

    /** To be called after {@link #replace}. */
    @Override
    public void learn(Dense layer, Matrix byZ, int biasRows) {
        layer.learnBias(byZ, biasRows);
        fake.learn(layer, byZ.slice(0, n));
        layer.learnMore(real, 0, byZ.slice(n, 2 * n));
        layer.learnMore(penalised, byZ.slice(2 * n, 3 * n));
    }
}
