package org.makeweight.evaluation.quality;

import java.util.function.DoubleConsumer;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;

/**
 * Columns two by two: means over pairs of numeric and over pairs of categorical columns, NaN without any. A pair that says
 * nothing in the real rows, because one of its columns is constant there, is left out; where a column is constant or empty
 * in the synthetic rows alone, its correlation and its association count as 0.
 *
 * @param correlation 1 minus half the difference of Pearson's correlations; in [0, 1], 1 is best
 * @param contingency 1 minus half the sum of differences in the shares of the pairs of categories; in [0, 1], 1 is best
 * @param association 1 minus the difference of Cramér's V; in [0, 1], 1 is best
 */
public record Pairs(double correlation, double contingency, double association) {
    /** Time O(d^2 n) for numeric and O(d^2 n log n) for categorical columns. */
    static Pairs of(Table real, Table synthetic, Execution execution) {
        double categorical = Cost.categoricalPairs(real.schema());
        Steps steps = new Steps(execution, Cost.numericPairs(real.schema()), categorical, categorical);
        double[][] a = columns(real);
        double[][] b = columns(synthetic);
        int[][] c = codes(real);
        int[][] d = codes(synthetic);
        return new Pairs(
                mean(a.length, steps.next(), (i, j) -> correlation(a[i], a[j], b[i], b[j])),
                mean(c.length, steps.next(), (i, j) -> Association.tvComplement(c[i], c[j], d[i], d[j])),
                mean(c.length, steps.next(), (i, j) -> association(c[i], c[j], d[i], d[j])));
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

    private static double correlation(double[] a, double[] b, double[] c, double[] d) {
        double wanted = Association.pearson(a, b);
        double found = Association.pearson(c, d);
        return 1 - Math.abs(wanted - (Double.isNaN(found) ? 0 : found)) / 2;
    }

    private static double association(int[] a, int[] b, int[] c, int[] d) {
        double wanted = Association.cramersV(a, b);
        double found = Association.cramersV(c, d);
        return 1 - Math.abs(wanted - (Double.isNaN(found) ? 0 : found));
    }

    /** The likeness of a pair of columns; NaN if it says nothing. */
    private interface Likeness {
        double of(int column, int earlier);
    }

    /** The mean over all pairs of columns, NaN left out. */
    private static double mean(int columns, DoubleConsumer progress, Likeness likeness) {
        double sum = 0;
        int count = 0;
        for (int i = 1; i < columns; i++) {
            for (int j = 0; j < i; j++) {
                double value = likeness.of(i, j);
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
            progress.accept(i * (i + 1.0) / (columns * (columns - 1.0)));
        }
        return sum / count;
    }
}
