package org.makeweight.gan.training;

import java.util.stream.IntStream;
import org.makeweight.core.table.Table;

/**
 * How far rows are from the distribution of some real ones, in margins and in how columns depend on each other: twice
 * the mean distance between a row of the one and a row of the other table, less the mean distances within each, all
 * over the first. It is about 0 for rows of the same distribution (pairs of a row with itself do not count, so that it
 * can be a little less) and 1 for two different rows repeated. A number counts by its difference over the standard
 * deviation of the real rows, a category by 1 where it differs, and so does a missing cell; a distance is Euclidean
 * over all columns.
 *
 * <p>Time: the product of the rows, times the columns, and the squares of the rows of each. Memory: copies of the cells.
 *
 * <p>Reference: G. J. Székely and M. L. Rizzo (2013), Energy statistics: a class of statistics based on distances, Journal
 * of Statistical Planning and Inference 143(8), 1249-1272.
 */
public final class EnergyDistance {
    private final int width;
    /** The columns that count, numbers before categories. */
    private final int[] columns;

    private final int numbers;
    /** By the table's columns. */
    private final double[] deviation;

    private final double[][] real;
    private final double withinReal;

    /**
     * Distances from some rows.
     *
     * @param real at least two
     */
    public EnergyDistance(Table real) {
        this(real, real);
    }

    /**
     * Distances from some rows of several classes.
     *
     * @param real at least two
     * @param all gives the unit of each number, its standard deviation
     */
    EnergyDistance(Table real, Table all) {
        this.width = real.columns();
        this.deviation = TableComparison.deviations(all);
        int[] numeric = IntStream.of(real.schema().numeric())
                .filter(c -> deviation[c] > 0)
                .toArray();
        this.numbers = numeric.length;
        this.columns = IntStream.concat(
                        IntStream.of(numeric), IntStream.of(real.schema().categorical()))
                .toArray();
        this.real = points(real.values());
        this.withinReal = within(this.real);
    }

    /**
     * How far other rows are, as a share of what it could be.
     *
     * @param cells {@code [rows x columns]}, row-major, of at least two rows
     */
    public double of(double[] cells) {
        double[][] others = points(cells);
        double between = between(others);
        return between == 0 ? 0 : 1 - (withinReal + within(others)) / (2 * between);
    }

    /**
     * How far other rows are, in the unit of a distance between rows.
     *
     * @param cells {@code [rows x columns]}, row-major, of at least two rows
     */
    double absolute(double[] cells) {
        double[][] others = points(cells);
        return 2 * between(others) - withinReal - within(others);
    }

    private double between(double[][] others) {
        double sum = 0;
        for (double[] other : others) {
            for (double[] one : real) {
                sum += distance(other, one);
            }
        }
        return sum / ((double) others.length * real.length);
    }

    private double[][] points(double[] cells) {
        double[][] points = new double[cells.length / width][columns.length];
        for (int r = 0; r < points.length; r++) {
            for (int i = 0; i < columns.length; i++) {
                double cell = cells[r * width + columns[i]];
                points[r][i] = i < numbers ? cell / deviation[columns[i]] : cell;
            }
        }
        return points;
    }

    private double within(double[][] points) {
        double sum = 0;
        for (int r = 1; r < points.length; r++) {
            for (int s = 0; s < r; s++) {
                sum += distance(points[r], points[s]);
            }
        }
        return sum / (points.length * (points.length - 1) / 2.0);
    }

    private double distance(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < numbers; i++) {
            double difference = a[i] - b[i];
            double square = difference * difference;
            squares += Double.isNaN(square) ? differs(a[i], b[i]) : square;
        }
        for (int i = numbers; i < columns.length; i++) {
            squares += differs(a[i], b[i]);
        }
        return Math.sqrt(squares);
    }

    private static int differs(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b)) ? 0 : 1;
    }
}
