package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * The plane in which real rows differ most: their first two principal components. A number counts by its difference from the mean
 * over the standard deviation (divisor n), each category is a column of its own whose difference adds 1/2 to a squared distance.
 * A missing number stands at the median, a missing category is none of them. Of two opposite directions that one is taken
 * in which the largest loading is positive.
 */
public final class PrincipalPlane {
    /** The decomposition takes time with the cube of the columns. */
    private static final int MOST_COLUMNS = 400;

    /** Two rows of different categories differ in two columns. */
    private static final double CATEGORY = Math.sqrt(0.5);

    /** A column of the decomposition: a number, or whether a category is there. */
    private record Feature(int column, int category, double centre, double spread) {
        double of(Table table, int row, double median) {
            double value = table.value(row, column);
            if (category >= 0) {
                return CATEGORY * ((value == category ? 1 : 0) - centre);
            }
            return ((Double.isNaN(value) ? median : value) - centre) / spread;
        }
    }

    private final List<Feature> features;
    private final double[] medians;
    private final double[][] axes;
    private final double share;

    private PrincipalPlane(List<Feature> features, double[] medians, double[][] axes, double share) {
        this.features = features;
        this.medians = medians;
        this.axes = axes;
        this.share = share;
    }

    /**
     * Learns the plane. Time grows with rows times the square of columns, and with the cube of columns.
     *
     * @throws NotApplicableException if there are more than 400 columns, categories counted singly, or none that varies
     */
    public static PrincipalPlane of(Table real) {
        double[] medians = new double[real.columns()];
        List<Feature> features = features(real, medians);
        int width = features.size();
        if (width == 0) {
            throw new NotApplicableException(
                    "no column of the training part varies, so there is no plane to show it in");
        }
        if (width > MOST_COLUMNS) {
            throw new NotApplicableException("a projection takes at most " + MOST_COLUMNS
                    + " columns, categories counted singly, but there are " + width);
        }
        EigenDecomposition parts =
                new EigenDecomposition(new Array2DRowRealMatrix(covariance(real, features, medians)));
        double[] values = parts.getRealEigenvalues();
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[][] axes = new double[2][width];
        for (int axis = 0; axis < Math.min(2, width); axis++) {
            axes[axis] = turned(parts.getEigenvector(axis).toArray());
        }
        double share = (values[0] + (width > 1 ? values[1] : 0)) / sum;
        return new PrincipalPlane(features, medians, axes, share);
    }

    private static List<Feature> features(Table real, double[] medians) {
        List<Feature> features = new ArrayList<>();
        for (int c = 0; c < real.columns(); c++) {
            if (real.schema().column(c) instanceof Column.Categorical categorical) {
                for (int category = 0; category < categorical.categories().size(); category++) {
                    double share = share(real, c, category);
                    if (share > 0 && share < 1) {
                        features.add(new Feature(c, category, share, 1));
                    }
                }
                continue;
            }
            double[] present = Columns.present(real, c);
            Arrays.sort(present);
            if (present.length == 0 || present[0] == present[present.length - 1]) {
                continue;
            }
            medians[c] = Sample.middle(present);
            double mean = 0;
            for (double value : present) {
                mean += value / present.length;
            }
            features.add(new Feature(c, -1, mean, Sample.deviation(present)));
        }
        return features;
    }

    private static double share(Table real, int column, int category) {
        int rows = 0;
        for (int row = 0; row < real.rows(); row++) {
            rows += real.value(row, column) == category ? 1 : 0;
        }
        return rows / (double) real.rows();
    }

    private static double[][] covariance(Table real, List<Feature> features, double[] medians) {
        int width = features.size();
        double[][] covariance = new double[width][width];
        double[] row = new double[width];
        for (int r = 0; r < real.rows(); r++) {
            fill(real, r, features, medians, row);
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += row[i] * row[j] / real.rows();
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private static void fill(Table table, int row, List<Feature> features, double[] medians, double[] into) {
        for (int i = 0; i < into.length; i++) {
            Feature feature = features.get(i);
            into[i] = feature.of(table, row, medians[feature.column()]);
        }
    }

    private static double[] turned(double[] axis) {
        int largest = 0;
        for (int i = 1; i < axis.length; i++) {
            largest = Math.abs(axis[i]) > Math.abs(axis[largest]) ? i : largest;
        }
        double sign = axis[largest] < 0 ? -1 : 1;
        for (int i = 0; i < axis.length; i++) {
            axis[i] *= sign;
        }
        return axis;
    }

    /** The share of the variance of the real rows that lies in the plane, 0 to 1. */
    public double share() {
        return share;
    }

    /**
     * Where a row lies in the plane.
     *
     * @param table with the columns of the real rows
     * @return {@code [2]}
     */
    public double[] place(Table table, int row) {
        double[] values = new double[features.size()];
        fill(table, row, features, medians, values);
        double[] place = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            for (int i = 0; i < values.length; i++) {
                place[axis] += axes[axis][i] * values[i];
            }
        }
        return place;
    }
}
