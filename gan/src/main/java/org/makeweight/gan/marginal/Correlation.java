package org.makeweight.gan.marginal;

import java.util.Arrays;

/**
 * Correlations of normal scores, made to be those of some normal distribution. Sums run over rows in ascending order.
 *
 * <p>Time O(n d²) for n rows and d columns, and O(d³) where the matrix must be repaired; memory O(n d).
 */
public final class Correlation {
    /** No eigenvalue of a matrix that had to be repaired is smaller. */
    private static final double LEAST_EIGENVALUE = 1e-4;

    /** A pivot of the triangular factor below this says that the matrix is none of a normal distribution. */
    private static final double LEAST_PIVOT = 1e-8;

    private static final int MOST_SWEEPS = 50;

    private Correlation() {}

    /**
     * The correlations of the normal variables behind some columns: Pearson's of their scores, over what is left of them
     * where a column has atoms, whose cells share one score each ({@link #fidelity}).
     *
     * @param scores {@code [columns][rows]}
     * @param fidelity by column
     * @return {@code [columns][columns]}, symmetric, 1 in the diagonal, positive definite
     */
    public static double[][] of(double[][] scores, double[] fidelity) {
        int d = scores.length;
        double[][] standard = new double[d][];
        for (int c = 0; c < d; c++) {
            standard[c] = standardised(scores[c]);
        }
        double[][] matrix = new double[d][d];
        for (int i = 0; i < d; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int r = 0; r < standard[i].length; r++) {
                    sum += standard[i][r] * standard[j][r];
                }
                double latent = sum / standard[i].length / (fidelity[i] * fidelity[j]);
                matrix[i][j] = Math.max(-1, Math.min(1, latent));
                matrix[j][i] = matrix[i][j];
            }
        }
        return factorises(matrix) ? matrix : repaired(matrix);
    }

    private static double[] standardised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        double[] standard = new double[values.length];
        for (int r = 0; r < values.length && deviation > 0; r++) {
            standard[r] = (values[r] - mean) / deviation;
        }
        return standard;
    }

    /**
     * The correlation between a normal variable and the score of the cell that it becomes; 1 but for rounding where every
     * value becomes another cell, less where ranges of values become one. The correlation of two columns' scores is that
     * of their normal variables times this for each: exactly if one of the columns has no atoms, else nearly.
     *
     * @param cells that the marginal was learnt from
     */
    public static double fidelity(Marginal marginal, double[] cells) {
        double[] sorted = cells.clone();
        Arrays.sort(sorted);
        double mean = 0;
        double product = 0;
        double squares = 0;
        int below = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i < sorted.length && sorted[i] == sorted[below]) {
                continue;
            }
            double cell = sorted[below];
            Marginal.Interval atom = marginal.interval(cell);
            if (atom.from() < atom.to()) {
                double score = Marginal.score(marginal.share(cell));
                mean += (atom.to() - atom.from()) * score;
                product += score * firstMoment(atom);
                squares += (atom.to() - atom.from()) * score * score;
            } else {
                Marginal.Interval own =
                        new Marginal.Interval(below / (double) sorted.length, i / (double) sorted.length);
                mean += firstMoment(own);
                product += secondMoment(own);
                squares += secondMoment(own);
            }
            below = i;
        }
        double fidelity = product / Math.sqrt(squares - mean * mean);
        // a distribution that does not fit may give anything
        return fidelity > 0 && fidelity < 1 ? fidelity : 1;
    }

    /** The integral of x over the standard normal distribution between two shares. */
    private static double firstMoment(Marginal.Interval shares) {
        return density(shares.from()) - density(shares.to());
    }

    /** The integral of x². */
    private static double secondMoment(Marginal.Interval shares) {
        return shares.to() - shares.from() - weighted(shares.to()) + weighted(shares.from());
    }

    private static double density(double share) {
        return share <= 0 || share >= 1 ? 0 : StandardNormal.density(StandardNormal.quantile(share));
    }

    private static double weighted(double share) {
        return share <= 0 || share >= 1 ? 0 : StandardNormal.quantile(share) * density(share);
    }

    private static boolean factorises(double[][] matrix) {
        double[][] factor = factor(matrix);
        for (int i = 0; i < factor.length; i++) {
            if (!(factor[i][i] * factor[i][i] > LEAST_PIVOT)) {
                return false;
            }
        }
        return true;
    }

    /** The lower triangle L with {@code L Lᵀ} the matrix (Cholesky); pivots that are not positive become 0. */
    public static double[][] factor(double[][] matrix) {
        int d = matrix.length;
        double[][] factor = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    factor[i][i] = Math.sqrt(Math.max(0, sum));
                } else {
                    factor[i][j] = factor[j][j] > 0 ? sum / factor[j][j] : 0;
                }
            }
        }
        return factor;
    }

    /** The matrix with small and negative eigenvalues raised, scaled back to 1 in the diagonal. */
    private static double[][] repaired(double[][] matrix) {
        int d = matrix.length;
        double[][] a = new double[d][];
        double[][] vectors = new double[d][d];
        for (int i = 0; i < d; i++) {
            a[i] = matrix[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 1e-20 * d; sweep++) {
            for (int p = 0; p < d; p++) {
                for (int q = p + 1; q < d; q++) {
                    rotate(a, vectors, p, q);
                }
            }
        }
        double[][] raised = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    raised[i][j] += vectors[i][k] * Math.max(LEAST_EIGENVALUE, a[k][k]) * vectors[j][k];
                }
            }
        }
        double[][] scaled = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                scaled[i][j] = i == j ? 1 : raised[i][j] / Math.sqrt(raised[i][i] * raised[j][j]);
            }
        }
        return scaled;
    }

    private static double offDiagonal(double[][] a) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                squares += a[i][j] * a[i][j];
            }
        }
        return squares;
    }

    /** One of Jacobi's rotations, which makes the element at (p, q) zero. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double left = a[k][p];
            double right = a[k][q];
            a[k][p] = c * left - s * right;
            a[k][q] = s * left + c * right;
        }
        for (int k = 0; k < a.length; k++) {
            double above = a[p][k];
            double below = a[q][k];
            a[p][k] = c * above - s * below;
            a[q][k] = s * above + c * below;
            double left = vectors[k][p];
            double right = vectors[k][q];
            vectors[k][p] = c * left - s * right;
            vectors[k][q] = s * left + c * right;
        }
    }
}
