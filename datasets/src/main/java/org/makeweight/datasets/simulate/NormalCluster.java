package org.makeweight.datasets.simulate;

/**
 * A cluster of points {@code z spread + centre} with standard normal {@code z}.
 *
 * @see MakeClassification
 */
final class NormalCluster {
    private final int label;
    private final double share;
    private final double[] centre;
    private final double[] inverse;
    private final double logVolume;

    /**
     * Describes a cluster.
     *
     * @param label of the class it belongs to
     * @param share of all points, in [0, 1]
     * @param centre {@code [dimensions]}
     * @param spread {@code [dimensions x dimensions]}, row-major
     */
    NormalCluster(int label, double share, double[] centre, double[] spread) {
        this.label = label;
        this.share = share;
        this.centre = centre;
        this.inverse = new double[spread.length];
        this.logVolume = invert(spread.clone(), inverse, centre.length);
    }

    int label() {
        return label;
    }

    /** The logarithm of the cluster's share times its density at a point, up to a constant of the dimension. */
    double logDensity(double[] point) {
        int n = centre.length;
        double squares = 0;
        for (int j = 0; j < n; j++) {
            double z = 0;
            for (int i = 0; i < n; i++) {
                z += (point[i] - centre[i]) * inverse[i * n + j];
            }
            squares += z * z;
        }
        return StrictMath.log(share) - logVolume - squares / 2;
    }

    /** Gauss-Jordan elimination with row exchanges; returns the logarithm of the determinant's size. */
    private static double invert(double[] matrix, double[] inverse, int n) {
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = 1;
        }
        double logDeterminant = 0;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(matrix[r * n + c]) > Math.abs(matrix[pivot * n + c])) {
                    pivot = r;
                }
            }
            exchange(matrix, c, pivot, n);
            exchange(inverse, c, pivot, n);
            double divisor = matrix[c * n + c];
            logDeterminant += StrictMath.log(Math.abs(divisor));
            for (int j = 0; j < n; j++) {
                matrix[c * n + j] /= divisor;
                inverse[c * n + j] /= divisor;
            }
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : matrix[r * n + c];
                for (int j = 0; factor != 0 && j < n; j++) {
                    matrix[r * n + j] -= factor * matrix[c * n + j];
                    inverse[r * n + j] -= factor * inverse[c * n + j];
                }
            }
        }
        return logDeterminant;
    }

    private static void exchange(double[] matrix, int a, int b, int n) {
        for (int j = 0; j < n; j++) {
            double kept = matrix[a * n + j];
            matrix[a * n + j] = matrix[b * n + j];
            matrix[b * n + j] = kept;
        }
    }
}
