package org.makeweight.evaluation.quality;

import org.makeweight.core.table.Table;

/**
 * Columns two by two: means over pairs of numeric and over pairs of categorical columns, NaN without any. A pair that says
 * nothing in the real rows, because one of its columns is constant there, is left out; where a column is constant in the
 * synthetic rows alone, its correlation and its association count as 0.
 *
 * @param correlation 1 minus half the difference of Pearson's correlations; in [0, 1], 1 is best
 * @param contingency 1 minus half the sum of differences in the shares of the pairs of categories; in [0, 1], 1 is best
 * @param association 1 minus the difference of Cramér's V; in [0, 1], 1 is best
 */
public record Pairs(double correlation, double contingency, double association) {
    /** Time O(d^2 n) for numeric and O(d^2 n log n) for categorical columns. */
    static Pairs of(Table real, Table synthetic) {
        return new Pairs(correlation(real, synthetic), contingency(real, synthetic), association(real, synthetic));
    }

    private static double correlation(Table real, Table synthetic) {
        double[][] a = columns(real);
        double[][] b = columns(synthetic);
        Mean mean = new Mean();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double wanted = Association.pearson(a[i], a[j]);
                double found = Association.pearson(b[i], b[j]);
                mean.add(1 - Math.abs(wanted - (Double.isNaN(found) ? 0 : found)) / 2);
            }
        }
        return mean.value();
    }

    private static double[][] columns(Table table) {
        int[] numeric = table.schema().numeric();
        double[][] columns = new double[numeric.length][];
        for (int i = 0; i < numeric.length; i++) {
            columns[i] = table.column(numeric[i]);
        }
        return columns;
    }

    private static int[][] codes(Table table) {
        int[] categorical = table.schema().categorical();
        int[][] codes = new int[categorical.length][];
        for (int i = 0; i < categorical.length; i++) {
            codes[i] = Columns.codes(table, categorical[i]);
        }
        return codes;
    }

    private static double contingency(Table real, Table synthetic) {
        int[][] a = codes(real);
        int[][] b = codes(synthetic);
        Mean mean = new Mean();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                mean.add(Association.tvComplement(a[i], a[j], b[i], b[j]));
            }
        }
        return mean.value();
    }

    private static double association(Table real, Table synthetic) {
        int[][] a = codes(real);
        int[][] b = codes(synthetic);
        Mean mean = new Mean();
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double wanted = Association.cramersV(a[i], a[j]);
                double found = Association.cramersV(b[i], b[j]);
                mean.add(1 - Math.abs(wanted - (Double.isNaN(found) ? 0 : found)));
            }
        }
        return mean.value();
    }

    /** A mean that leaves NaN out. */
    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }

        double value() {
            return sum / count;
        }
    }
}
