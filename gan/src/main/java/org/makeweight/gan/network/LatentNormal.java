package org.makeweight.gan.network;

import org.makeweight.gan.kernel.Elementary;
import org.makeweight.gan.kernel.Matrix;

/**
 * Draws from normals whose means and log-variances a network wrote, in a form that gradients pass through, and keeps them
 * near the standard normal.
 *
 * <p>Reference: D. P. Kingma and M. Welling (2014), Auto-encoding variational Bayes, ICLR.
 */
public final class LatentNormal {
    private final int size;
    private final Matrix deviations;
    private final double[] exponents;
    private final float[] byVariances;

    /**
     * Draws for so many rows.
     *
     * @param size numbers drawn for a row
     */
    public LatentNormal(int rows, int size) {
        this.size = size;
        this.deviations = new Matrix(rows, size);
        this.exponents = new double[size];
        this.byVariances = new float[size];
    }

    /**
     * Draws a row for each row.
     *
     * @param moments {@code [rows x 2 size]}: means, then logarithms of variances
     * @param normal standard normal numbers, {@code [rows x size]}
     * @param drawn {@code [rows x size]}
     * @return the Kullback-Leibler divergence from the standard normal, summed over rows
     */
    public double draw(Matrix moments, Matrix normal, Matrix drawn) {
        double divergence = 0;
        for (int r = 0; r < moments.rows(); r++) {
            float[] m = moments.row(r);
            float[] d = deviations.row(r);
            for (int j = 0; j < size; j++) {
                exponents[j] = 0.5 * m[size + j];
            }
            Elementary.exp(exponents, size);
            for (int j = 0; j < size; j++) {
                d[j] = (float) exponents[j];
            }
            float[] z = drawn.row(r);
            float[] e = normal.row(r);
            for (int j = 0; j < size; j++) {
                z[j] = m[j] + d[j] * e[j];
                divergence -= 0.5 * (1 + m[size + j] - (double) m[j] * m[j] - (double) d[j] * d[j]);
            }
        }
        return divergence;
    }

    /**
     * The gradient of a loss, plus a multiple of the divergence, by the moments of the last draw.
     *
     * @param byDrawn gradient of the loss by the numbers drawn
     * @param weight of the divergence
     * @param byMoments overwritten
     */
    public void backward(Matrix moments, Matrix normal, Matrix byDrawn, float weight, Matrix byMoments) {
        for (int r = 0; r < moments.rows(); r++) {
            float[] m = moments.row(r);
            float[] d = deviations.row(r);
            float[] e = normal.row(r);
            float[] dz = byDrawn.row(r);
            float[] target = byMoments.row(r);
            for (int j = 0; j < size; j++) {
                target[j] = dz[j] + weight * m[j];
                byVariances[j] = 0.5f * (dz[j] * e[j] * d[j] + weight * (d[j] * d[j] - 1));
            }
            System.arraycopy(byVariances, 0, target, size, size);
        }
    }
}
