package org.makeweight.smote.shapes;

import java.util.Arrays;

/**
 * The polynomial nearest in least squares to values at 0, 1, 2, ....
 *
 * <p>It is a sum of polynomials that are orthogonal over these positions, each made from the two before it, so that no
 * system of equations is solved. Reference: G. Forsythe. Generation and use of orthogonal polynomials for data-fitting
 * with a digital computer. Journal of SIAM 5(2):74-88, 1957. Time O(values x order).
 */
public final class FittedPolynomial {
    /** The k-th orthogonal polynomial is (t - shift[k]) times the one before less scale[k] times the one before that. */
    private final double[] shift;

    private final double[] scale;
    private final double[] coefficient;

    private FittedPolynomial(double[] shift, double[] scale, double[] coefficient) {
        this.shift = shift;
        this.scale = scale;
        this.coefficient = coefficient;
    }

    /**
     * Fits values.
     *
     * @param values at 0, 1, ...; more than {@code order} of them
     * @param order at least 0
     */
    public static FittedPolynomial of(double[] values, int order) {
        int n = values.length;
        FittedPolynomial fitted =
                new FittedPolynomial(new double[order + 1], new double[order + 1], new double[order + 1]);
        double[] before = new double[n];
        double[] current = new double[n];
        Arrays.fill(current, 1);
        double normBefore = 1;
        for (int k = 0; k <= order; k++) {
            double norm = 0;
            double product = 0;
            double moment = 0;
            for (int t = 0; t < n; t++) {
                norm += current[t] * current[t];
                product += current[t] * values[t];
                moment += t * current[t] * current[t];
            }
            fitted.coefficient[k] = product / norm;
            if (k < order) {
                fitted.shift[k + 1] = moment / norm;
                fitted.scale[k + 1] = k == 0 ? 0 : norm / normBefore;
                for (int t = 0; t < n; t++) {
                    double next = (t - fitted.shift[k + 1]) * current[t] - fitted.scale[k + 1] * before[t];
                    before[t] = current[t];
                    current[t] = next;
                }
                normBefore = norm;
            }
        }
        return fitted;
    }

    public double at(double t) {
        double before = 0;
        double current = 1;
        double sum = coefficient[0];
        for (int k = 1; k < coefficient.length; k++) {
            double next = (t - shift[k]) * current - scale[k] * before;
            before = current;
            current = next;
            sum += coefficient[k] * current;
        }
        return sum;
    }
}
