package org.makeweight.gan.network;

import org.makeweight.core.number.Elementary;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;

/**
 * Draws from normals whose means and log-variances a network wrote, in a form that gradients pass through, and keeps them
 * near the standard normal.
 *
 * <p>Reference: D. P. Kingma and M. Welling (2014), Auto-encoding variational Bayes, ICLR.
 */
public final class LatentNormal {
    /** Sums that are added up side by side, as each waits for its own last addition. */
    private static final int CHAINS = 4;

    private final int size;
    private final Matrix deviations;
    private final KernelThreads workers;

    /**
     * Draws for so many rows.
     *
     * @param size numbers drawn for a row
     */
    public LatentNormal(int rows, int size, KernelThreads workers) {
        this.size = size;
        this.deviations = new Matrix(rows, size);
        this.workers = workers;
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
        double[] divergences = new double[moments.rows()];
        workers.run(moments.rows(), KernelThreads.TRANSCENDENTAL * size, (from, to) -> {
            double[] exponents = new double[size];
            float[][] terms = new float[CHAINS][size];
            for (int r = from; r < to; r++) {
                float[] m = moments.row(r);
                float[] d = deviations.row(r);
                setDeviations(m, d, exponents);
                draw(m, d, normal.row(r), drawn.row(r));
                int chain = (r - from) % CHAINS;
                setTerms(m, d, terms[chain]);
                if (chain == CHAINS - 1 || r == to - 1) {
                    addUp(terms, divergences, r - chain, r + 1);
                }
            }
        });
        double sum = 0;
        for (double divergence : divergences) {
            sum += divergence;
        }
        return sum;
    }

    private void setDeviations(float[] m, float[] d, double[] exponents) {
        for (int j = 0; j < size; j++) {
            exponents[j] = 0.5 * m[size + j];
        }
        Elementary.exp(exponents, size);
        for (int j = 0; j < size; j++) {
            d[j] = (float) exponents[j];
        }
    }

    private void draw(float[] means, float[] d, float[] normal, float[] z) {
        for (int j = 0; j < size; j++) {
            z[j] = means[j] + d[j] * normal[j];
        }
    }

    private void setTerms(float[] m, float[] d, float[] terms) {
        System.arraycopy(m, size, terms, 0, size);
        for (int j = 0; j < size; j++) {
            terms[j] = m[j] * m[j] + d[j] * d[j] - terms[j] - 1;
        }
    }

    /** Writes the divergences of the rows {@code [from, to)}, at most four. */
    private void addUp(float[][] terms, double[] divergences, int from, int to) {
        float[] t0 = terms[0];
        float[] t1 = terms[1];
        float[] t2 = terms[2];
        float[] t3 = terms[3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int j = 0; j < size; j++) {
            s0 += t0[j];
            s1 += t1[j];
            s2 += t2[j];
            s3 += t3[j];
        }
        double[] sums = {s0, s1, s2, s3};
        for (int r = from; r < to; r++) {
            divergences[r] = sums[r - from] / 2;
        }
    }

    /**
     * The gradient of a loss, plus a multiple of the divergence, by the moments of the last draw.
     *
     * @param byDrawn gradient of the loss by the numbers drawn
     * @param weight of the divergence
     * @param byMoments overwritten
     */
    public void backward(Matrix moments, Matrix normal, Matrix byDrawn, float weight, Matrix byMoments) {
        workers.run(moments.rows(), KernelThreads.NUMBER * size, (from, to) -> {
            float[] byVariances = new float[size];
            for (int r = from; r < to; r++) {
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
        });
    }
}
