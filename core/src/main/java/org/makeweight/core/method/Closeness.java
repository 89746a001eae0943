package org.makeweight.core.method;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * How near each synthetic row lies to the real rows of its class.
 *
 * <p>The distance is Euclidean over the numeric columns. A different category counts like the median standard deviation
 * of the class's numeric columns, as in SMOTE-NC, and 1 if there are no numeric columns. A missing number counts as its
 * column's median.
 */
public final class Closeness {
    private Closeness() {}

    /**
     * The distance of each synthetic row to the nearest real row of its class.
     *
     * @param real the table that was augmented
     * @return one for each row of the augmented table; NaN for real rows, and where the class has no real row
     */
    public static double[] toNearestReal(Table real, Augmentation augmentation, Execution execution) {
        Table all = augmentation.table();
        double[] distances = new double[all.rows()];
        Arrays.fill(distances, Double.NaN);
        Table filledReal = filled(real, real);
        Table filledAll = filled(all, real);
        for (int label = 0; label < real.schema().target().classes(); label++) {
            int own = label;
            int[] realRows = real.rowsOf(label);
            int[] synthetic = IntStream.range(0, all.rows())
                    .filter(row -> augmentation.origins().synthetic(row) && all.label(row) == own)
                    .toArray();
            if (realRows.length == 0 || synthetic.length == 0) {
                continue;
            }
            double mismatch = mismatch(filledReal, realRows);
            Neighbours nearest = execution
                    .among(TablePoints.of(filledReal, realRows, mismatch))
                    .nearest(TablePoints.of(filledAll, synthetic, mismatch), 1);
            for (int i = 0; i < synthetic.length; i++) {
                distances[synthetic[i]] = Math.sqrt(nearest.squaredDistance(i, 0));
            }
        }
        return distances;
    }

    /** The square of the median standard deviation. */
    private static double mismatch(Table table, int[] rows) {
        double[] variances = Arrays.stream(table.schema().numeric())
                .mapToDouble(c -> variance(table, rows, c))
                .sorted()
                .toArray();
        if (variances.length == 0) {
            return 1;
        }
        int middle = variances.length / 2;
        double median = variances.length % 2 == 1
                ? Math.sqrt(variances[middle])
                : (Math.sqrt(variances[middle - 1]) + Math.sqrt(variances[middle])) / 2;
        return median * median;
    }

    private static double variance(Table table, int[] rows, int c) {
        double mean = 0;
        for (int row : rows) {
            mean += table.value(row, c) / rows.length;
        }
        double squares = 0;
        for (int row : rows) {
            squares += (table.value(row, c) - mean) * (table.value(row, c) - mean);
        }
        return squares / rows.length;
    }

    /** Missing numbers as the column's median among the real rows, missing categories as a category of their own. */
    private static Table filled(Table table, Table real) {
        if (real.missing() == 0) {
            return table;
        }
        int width = table.columns();
        double[] fill = new double[width];
        for (int c = 0; c < width; c++) {
            fill[c] = table.schema().column(c) instanceof Column.Categorical ? -1 : median(real.column(c));
        }
        double[] values = table.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? fill[i % width] : values[i];
        }
        return new Table(table.schema(), values, table.labels());
    }

    private static double median(double[] cells) {
        double[] present =
                Arrays.stream(cells).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return present.length == 0 ? 0 : present[present.length / 2];
    }
}
