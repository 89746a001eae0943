package org.makeweight.core.prepare;

import java.util.Arrays;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * What is done to a table before augmentation. Everything is learnt from training rows alone.
 *
 * @param scale applied to numeric columns, after imputation
 * @param impute applied to every column with missing cells
 * @param encode applied last
 */
public record Preprocessing(Scale scale, Impute impute, Encode encode) {
    /** Standardised, median-imputed, categories kept: an experiment's default. */
    public static final Preprocessing DEFAULT = new Preprocessing(Scale.STANDARD, Impute.MEDIAN, Encode.NATIVE);

    /**
     * Learns from training rows. A column without any value is filled with 0, or with its first category.
     *
     * <p>Time O(rows x columns), and a sort of each column with missing cells for its median.
     */
    public FittedPreprocessing fit(Table training) {
        Schema schema = training.schema();
        double[] fill = new double[schema.width()];
        double[] centre = new double[schema.width()];
        double[] spread = new double[schema.width()];
        boolean[][] seen = new boolean[schema.width()][];
        Arrays.fill(spread, 1);
        for (int c = 0; c < schema.width(); c++) {
            double[] cells = training.column(c);
            if (schema.column(c) instanceof Column.Categorical categorical) {
                int[] counts = count(cells, categorical.categories().size());
                fill[c] = impute == Impute.NONE ? Double.NaN : mostFrequent(counts);
                seen[c] = seen(counts, fill[c]);
            } else {
                double[] present =
                        Arrays.stream(cells).filter(v -> !Double.isNaN(v)).toArray();
                fill[c] = fillOf(present);
                imputeInPlace(cells, fill[c]);
                fitScale(cells, c, centre, spread);
            }
        }
        return new FittedPreprocessing(schema, encode, fill, centre, spread, seen);
    }

    private static int[] count(double[] cells, int categories) {
        int[] counts = new int[categories];
        for (double cell : cells) {
            if (!Double.isNaN(cell)) {
                counts[(int) cell]++;
            }
        }
        return counts;
    }

    private static int mostFrequent(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return best;
    }

    private static boolean[] seen(int[] counts, double fill) {
        boolean[] seen = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            seen[i] = counts[i] > 0 || i == fill;
        }
        return seen;
    }

    private double fillOf(double[] present) {
        if (impute == Impute.NONE) {
            return Double.NaN;
        }
        if (present.length == 0) {
            return 0;
        }
        return impute == Impute.MEAN ? Sample.mean(present) : Sample.median(present);
    }

    private static void imputeInPlace(double[] cells, double fill) {
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i])) {
                cells[i] = fill;
            }
        }
    }

    private void fitScale(double[] cells, int c, double[] centre, double[] spread) {
        double[] present = Arrays.stream(cells).filter(v -> !Double.isNaN(v)).toArray();
        if (present.length == 0 || scale == Scale.NONE) {
            return;
        }
        double least = Arrays.stream(present).min().orElseThrow();
        double width = Arrays.stream(present).max().orElseThrow() - least;
        centre[c] = least;
        // a constant column is found by its range: rounding gives 0.1 repeated a deviation above zero
        if (width > 0 && scale == Scale.STANDARD) {
            centre[c] = Sample.mean(present);
            width = Math.sqrt(Sample.squares(present, centre[c]) / present.length);
        }
        spread[c] = width == 0 ? 1 : width;
    }
}
