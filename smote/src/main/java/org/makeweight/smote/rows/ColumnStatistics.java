package org.makeweight.smote.rows;

import org.makeweight.core.table.Table;

/** Moments of columns over some rows, summed in the order of the rows. */
public final class ColumnStatistics {
    private ColumnStatistics() {}

    /** The mean of every column over some rows of an all-numeric table. */
    public static double[] means(Table table, int[] rows) {
        double[] means = new double[table.columns()];
        for (int row : rows) {
            for (int c = 0; c < means.length; c++) {
                means[c] += table.value(row, c);
            }
        }
        for (int c = 0; c < means.length; c++) {
            means[c] /= rows.length;
        }
        return means;
    }

    /**
     * Population standard deviations.
     *
     * @param columns which columns
     * @return one for each of them
     */
    public static double[] deviations(Table table, int[] rows, int[] columns) {
        double[] means = new double[columns.length];
        for (int row : rows) {
            for (int i = 0; i < columns.length; i++) {
                means[i] += table.value(row, columns[i]);
            }
        }
        for (int i = 0; i < columns.length; i++) {
            means[i] /= rows.length;
        }
        double[] deviations = new double[columns.length];
        for (int row : rows) {
            for (int i = 0; i < columns.length; i++) {
                double difference = table.value(row, columns[i]) - means[i];
                deviations[i] += difference * difference;
            }
        }
        for (int i = 0; i < columns.length; i++) {
            deviations[i] = Math.sqrt(deviations[i] / rows.length);
        }
        return deviations;
    }
}
