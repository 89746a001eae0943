package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * The space in which rows are compared, made of the real rows alone. A number counts by its difference over the real rows'
 * standard deviation (divisor n), another category adds 1 to the squared distance. A missing number stands at the real
 * rows' median, a missing category is one of its own. A column that is constant in the real rows has no deviation: there
 * any other value counts like another category.
 */
final class Space {
    private static final double MISMATCH = 1;

    private final Schema schema;
    /** Columns that count by their difference. */
    private final int[] measured;
    /** All other columns: categorical ones, and numeric ones that are constant. */
    private final int[] nominal;
    /** Of each column: its median, which is also the value of a constant one. */
    private final double[] median;

    private final double[] deviation;

    private Space(Schema schema, double[] median, double[] deviation) {
        this.schema = schema;
        this.median = median;
        this.deviation = deviation;
        this.measured =
                IntStream.range(0, schema.width()).filter(c -> deviation[c] > 0).toArray();
        this.nominal = IntStream.range(0, schema.width())
                .filter(c -> !(deviation[c] > 0))
                .toArray();
    }

    /** Learns the space from real rows. */
    static Space of(Table real) {
        int width = real.columns();
        double[] median = new double[width];
        double[] deviation = new double[width];
        for (int c : real.schema().numeric()) {
            double[] present = Columns.present(real, c);
            Arrays.sort(present);
            median[c] = Sample.middle(present);
            // a constant column is found by its range: rounding gives 0.1 repeated a deviation above zero
            boolean varies = present.length > 0 && present[0] < present[present.length - 1];
            deviation[c] = varies ? Sample.deviation(present) : 0;
        }
        return new Space(real.schema(), median, deviation);
    }

    /** The rows of a table with the same columns. */
    Points points(Table table) {
        double[] values = new double[Math.multiplyExact(table.rows(), measured.length)];
        int[] codes = new int[Math.multiplyExact(table.rows(), nominal.length)];
        int v = 0;
        int n = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int c : measured) {
                double value = table.value(row, c);
                values[v++] = ((Double.isNaN(value) ? median[c] : value) - median[c]) / deviation[c];
            }
            for (int c : nominal) {
                codes[n++] = code(table.value(row, c), c);
            }
        }
        return new Points(table.rows(), measured.length, values, nominal.length, codes, MISMATCH);
    }

    private int code(double value, int column) {
        if (schema.column(column) instanceof Column.Categorical categorical) {
            return Double.isNaN(value) ? categorical.categories().size() : (int) value;
        }
        return Double.isNaN(value) || value == median[column] ? 0 : 1;
    }

    /** The number of codes of a nominal column of the points. */
    private int codes(int nominalColumn) {
        int column = nominal[nominalColumn];
        return schema.column(column) instanceof Column.Categorical categorical
                ? categorical.categories().size() + 1
                : 2;
    }

    /** Points of two kinds as rows of a table with two classes, 0 and 1. */
    Table table(Points first, Points second) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < measured.length; c++) {
            columns.add(new Column.Numeric("x" + c, false));
        }
        for (int c = 0; c < nominal.length; c++) {
            columns.add(new Column.Categorical(
                    "c" + c,
                    IntStream.range(0, codes(c)).mapToObj(Integer::toString).toList()));
        }
        double[] cells = new double[(first.rows() + second.rows()) * columns.size()];
        copy(second, cells, copy(first, cells, 0));
        int[] labels = new int[first.rows() + second.rows()];
        Arrays.fill(labels, first.rows(), labels.length, 1);
        return new Table(new Schema(columns, new ClassColumn("kind", List.of("0", "1"), 1)), cells, labels);
    }

    private static int copy(Points points, double[] cells, int from) {
        int next = from;
        for (int row = 0; row < points.rows(); row++) {
            for (int c = 0; c < points.width(); c++) {
                cells[next++] = points.values()[row * points.width() + c];
            }
            for (int c = 0; c < points.nominal(); c++) {
                cells[next++] = points.codes()[row * points.nominal() + c];
            }
        }
        return next;
    }

    /**
     * The distance of each of some points to the mean of others. Categories are taken as corners of a simplex whose edges
     * are one unit long, so that the mean is a point of the same Euclidean space.
     */
    double[] toCentre(Points points, Points of) {
        double[] centre = new double[of.width()];
        for (int c = 0; c < of.width(); c++) {
            double sum = 0;
            for (int row = 0; row < of.rows(); row++) {
                sum += of.values()[row * of.width() + c];
            }
            centre[c] = sum / of.rows();
        }
        double[][] squares = new double[of.nominal()][];
        for (int c = 0; c < of.nominal(); c++) {
            squares[c] = squaresToCentre(of, c);
        }
        double[] distances = new double[points.rows()];
        for (int row = 0; row < distances.length; row++) {
            double sum = 0;
            for (int c = 0; c < centre.length; c++) {
                double difference = points.values()[row * centre.length + c] - centre[c];
                sum += difference * difference;
            }
            for (int c = 0; c < squares.length; c++) {
                sum += squares[c][points.codes()[row * squares.length + c]];
            }
            distances[row] = Math.sqrt(sum);
        }
        return distances;
    }

    /** For each category, half of (1 - p)^2 plus the squares of the other shares. */
    private double[] squaresToCentre(Points of, int column) {
        double[] shares = new double[codes(column)];
        for (int row = 0; row < of.rows(); row++) {
            shares[of.codes()[row * of.nominal() + column]]++;
        }
        double squares = 0;
        for (int code = 0; code < shares.length; code++) {
            shares[code] /= of.rows();
            squares += shares[code] * shares[code];
        }
        double[] toCentre = new double[shares.length];
        for (int code = 0; code < shares.length; code++) {
            toCentre[code] = MISMATCH * Math.max(0, 1 - 2 * shares[code] + squares) / 2;
        }
        return toCentre;
    }
}
