package org.makeweight.gan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;

/**
 * Tools for checking float gradients against double arithmetic: matrices as {@code double[rows][columns]} with the
 * simplest possible formulas, and central differences.
 */
final class Twin {
    /** Small enough for the curvature, large enough for double rounding: the error is about 1e-9. */
    private static final double STEP = 1e-5;

    private Twin() {}

    static double[][] of(Matrix m) {
        double[][] twin = new double[m.rows()][m.columns()];
        for (int r = 0; r < twin.length; r++) {
            for (int c = 0; c < twin[r].length; c++) {
                twin[r][c] = m.row(r)[c];
            }
        }
        return twin;
    }

    static Matrix normal(int rows, int columns, int seed) {
        Matrix m = new Matrix(rows, columns);
        new Noise(seed).normal(m);
        return m;
    }

    static double[][] affine(double[][] x, double[][] w, double[] b) {
        double[][] y = new double[x.length][w[0].length];
        for (int r = 0; r < x.length; r++) {
            for (int j = 0; j < y[r].length; j++) {
                double sum = b[j];
                for (int k = 0; k < w.length; k++) {
                    sum += x[r][k] * w[k][j];
                }
                y[r][j] = sum;
            }
        }
        return y;
    }

    /** Batch normalisation by the biased variance. */
    static double[][] normalised(double[][] x, double[] scale, double[] shift) {
        double[][] y = new double[x.length][scale.length];
        for (int j = 0; j < scale.length; j++) {
            double mean = 0;
            double variance = 0;
            for (double[] row : x) {
                mean += row[j] / x.length;
            }
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / x.length;
            }
            for (int r = 0; r < x.length; r++) {
                y[r][j] = scale[j] * (x[r][j] - mean) / Math.sqrt(variance + 1e-5) + shift[j];
            }
        }
        return y;
    }

    /** The sum of all products of corresponding elements: a loss whose gradient by y is {@code weights}. */
    static double dot(double[][] y, double[][] weights) {
        double sum = 0;
        for (int r = 0; r < y.length; r++) {
            for (int j = 0; j < y[r].length; j++) {
                sum += y[r][j] * weights[r][j];
            }
        }
        return sum;
    }

    /** The derivatives of a loss by the elements of an array that it reads. */
    static double[][] differences(double[][] by, DoubleSupplier loss) {
        double[][] gradient = new double[by.length][];
        for (int r = 0; r < by.length; r++) {
            gradient[r] = new double[by[r].length];
            for (int j = 0; j < by[r].length; j++) {
                double kept = by[r][j];
                by[r][j] = kept + STEP;
                double above = loss.getAsDouble();
                by[r][j] = kept - STEP;
                double below = loss.getAsDouble();
                by[r][j] = kept;
                gradient[r][j] = (above - below) / (2 * STEP);
            }
        }
        return gradient;
    }

    /**
     * The float matrix equals the double one to {@code tolerance} times its largest element. A float carries 6e-8 and a
     * sum of some tens of them a few times that; a wrong formula is off by a tenth or more.
     */
    static void assertClose(Matrix actual, double[][] expected, double tolerance) {
        double largest = 0;
        for (double[] row : expected) {
            for (double x : row) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        assertThat(actual.rows()).isEqualTo(expected.length);
        for (int r = 0; r < expected.length; r++) {
            for (int j = 0; j < expected[r].length; j++) {
                assertThat((double) actual.row(r)[j])
                        .as("element %d, %d", r, j)
                        .isCloseTo(expected[r][j], within(tolerance * largest));
            }
        }
    }

    /** Every element is at most {@code tolerance} away from 0. */
    static void assertZero(Matrix actual, double tolerance) {
        for (int r = 0; r < actual.rows(); r++) {
            for (int j = 0; j < actual.columns(); j++) {
                assertThat((double) actual.row(r)[j]).isBetween(-tolerance, tolerance);
            }
        }
    }
}
