package org.makeweight.gan.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * Distances within and between two tables of the same columns. A number counts by its difference over the standard
 * deviation of the real rows, a category by 1 where it differs, and so does a missing cell; a distance is Euclidean
 * over all columns.
 */
final class TableComparison {
    private final Table real;
    private final Table synthetic;
    /** What a column's differences are divided by; 0 for a category or a constant column. */
    private final double[] deviation;

    TableComparison(Table real, Table synthetic) {
        this.real = real;
        this.synthetic = synthetic;
        this.deviation = deviations(real);
    }

    /** Standard deviations by column, of the cells that are not missing; 0 for a category or a constant column. */
    static double[] deviations(Table table) {
        double[] deviations = new double[table.columns()];
        for (int c : table.schema().numeric()) {
            deviations[c] = deviation(table.column(c));
        }
        return deviations;
    }

    private static double deviation(double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (Arrays.stream(known).distinct().limit(2).count() < 2) {
            // their mean, being rounded, may differ from them
            return 0;
        }
        return Sample.deviation(known);
    }

    /** The share of rows that differ from all rows before them. */
    static double uniqueShare(Table table) {
        return new HashSet<>(rows(table)).size() / (double) table.rows();
    }

    /** The share of synthetic rows that equal a real one in every cell. */
    double copyShare() {
        Set<Row> known = new HashSet<>(rows(real));
        return rows(synthetic).stream().filter(known::contains).count() / (double) synthetic.rows();
    }

    private static List<Row> rows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(r ->
                        new Row(Arrays.copyOfRange(table.values(), r * table.columns(), (r + 1) * table.columns())))
                .toList();
    }

    /** A row's cells as a value. */
    private static final class Row {
        private final double[] cells;

        Row(double[] cells) {
            this.cells = cells;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && Arrays.equals(cells, row.cells);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(cells);
        }
    }

    /** Mean distance between two synthetic rows over that between two real ones. */
    double distanceRatio() {
        return meanDistance(synthetic) / meanDistance(real);
    }

    private double meanDistance(Table table) {
        double sum = 0;
        for (int r = 1; r < table.rows(); r++) {
            for (int s = 0; s < r; s++) {
                sum += distance(table, r, table, s);
            }
        }
        return sum / (table.rows() * (table.rows() - 1) / 2.0);
    }

    private double distance(Table a, int r, Table b, int s) {
        double squares = 0;
        for (int c = 0; c < deviation.length; c++) {
            double difference = a.value(r, c) - b.value(s, c);
            if (Double.isNaN(difference)) {
                squares += Double.isNaN(a.value(r, c)) && Double.isNaN(b.value(s, c)) ? 0 : 1;
            } else if (a.schema().column(c) instanceof Column.Categorical) {
                squares += difference == 0 ? 0 : 1;
            } else if (deviation[c] > 0) {
                double scaled = difference / deviation[c];
                squares += scaled * scaled;
            }
        }
        return Math.sqrt(squares);
    }

    /** Median over numeric columns of the synthetic standard deviation over the real one; NaN if there are none. */
    double spreadRatio() {
        double[] ratios = Arrays.stream(real.schema().numeric())
                .filter(c -> deviation[c] > 0)
                .mapToDouble(c -> deviation(synthetic.column(c)) / deviation[c])
                .toArray();
        return Sample.median(ratios);
    }

    /** The share of real cells whose category some synthetic row has, over all categorical columns; NaN without any. */
    double categoryCoverage() {
        int[] columns = real.schema().categorical();
        double covered = 0;
        for (int c : columns) {
            Set<Double> written = new HashSet<>();
            for (double category : synthetic.column(c)) {
                written.add(category);
            }
            for (double category : real.column(c)) {
                covered += written.contains(category) ? 1 : 0;
            }
        }
        return columns.length == 0 ? Double.NaN : covered / ((double) columns.length * real.rows());
    }

    /**
     * Median distance of a synthetic row to the closest real one over that of a real row to the closest other real one;
     * NaN if the latter is 0.
     */
    double closestRatio() {
        double[] toReal = new double[synthetic.rows()];
        double[] among = new double[real.rows()];
        Arrays.fill(toReal, Double.POSITIVE_INFINITY);
        Arrays.fill(among, Double.POSITIVE_INFINITY);
        for (int s = 0; s < real.rows(); s++) {
            for (int r = 0; r < synthetic.rows(); r++) {
                toReal[r] = Math.min(toReal[r], distance(synthetic, r, real, s));
            }
            for (int r = 0; r < s; r++) {
                double distance = distance(real, r, real, s);
                among[r] = Math.min(among[r], distance);
                among[s] = Math.min(among[s], distance);
            }
        }
        double usual = Sample.median(among);
        return usual > 0 ? Sample.median(toReal) / usual : Double.NaN;
    }
}
