package org.makeweight.gan.marginal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;
import org.makeweight.gan.encoding.TableEncoding;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.training.Signals;
import org.makeweight.gan.training.TrainingLog;

/** The distributions of columns, and the correlations of their normal scores. */
public final class CopulaModel implements RowModel {
    /** Rows written at a time; the noise of a row depends on its place among them. */
    private static final int CHUNK = 256;

    private static final int SCORES = 0;
    private static final int PLACES = 1;
    private static final int PROBE = 2;

    private final Schema schema;
    /** A row that has in each constant column its value. */
    private final double[] constants;
    /** The columns that are not constant, ascending. */
    private final int[] columns;

    private final List<Marginal> marginals;
    private final double[][] correlation;
    private final double[][] factor;
    private final Signals signals;

    private CopulaModel(
            Table rows,
            int[] columns,
            List<Marginal> marginals,
            double[][] correlation,
            Noise noise,
            KernelThreads workers) {
        this.schema = rows.schema();
        this.constants = Arrays.copyOf(rows.values(), rows.columns());
        this.columns = columns;
        this.marginals = List.copyOf(marginals);
        this.correlation = correlation;
        this.factor = Correlation.factor(correlation);
        Table real = Signals.someOf(rows);
        double[] cells = sample(real.rows(), noise.child(PROBE), workers);
        this.signals = Signals.of(log(), real, new Table(schema, cells, real.labels()), Signals.Codes.NONE);
    }

    /** Learns from rows. */
    public static CopulaModel learn(Table rows, Marginal.Kind kind, Noise noise, KernelThreads workers) {
        TableEncoding.refuseMissing(rows);
        int[] columns = IntStream.range(0, rows.columns())
                .filter(c -> Arrays.stream(rows.column(c)).anyMatch(cell -> cell != rows.value(0, c)))
                .toArray();
        if (columns.length == 0) {
            throw new NotApplicableException("there is nothing to learn: each of the " + rows.columns()
                    + " columns has the same value in all " + rows.rows() + " rows of the class");
        }
        List<Marginal> marginals = new ArrayList<>();
        double[][] scores = new double[columns.length][];
        double[] fidelity = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            double[] cells = rows.column(columns[i]);
            Marginal marginal = Marginal.fit(cells, rows.schema().column(columns[i]), kind);
            scores[i] = Arrays.stream(cells)
                    .map(cell -> Marginal.score(marginal.share(cell)))
                    .toArray();
            fidelity[i] = Correlation.fidelity(marginal, cells);
            marginals.add(marginal);
        }
        return new CopulaModel(rows, columns, marginals, Correlation.of(scores, fidelity), noise, workers);
    }

    @Override
    public double[] sample(int rows, Noise noise, KernelThreads workers) {
        int[] order = IntStream.range(0, columns.length).toArray();
        return write(rows, noise, order, factor, null);
    }

    @Override
    public double[] sample(int rows, Condition condition, Noise noise, KernelThreads workers) {
        int given = IntStream.range(0, schema.width())
                .filter(c -> schema.column(c).name().equals(condition.column()))
                .findFirst()
                .orElseThrow();
        int first = Arrays.binarySearch(columns, given);
        refuseUnseen(given, first, condition.value());
        if (first < 0) {
            return sample(rows, noise, workers);
        }
        // the given column first, so that its score is the first of the independent normals
        int[] order = IntStream.concat(
                        IntStream.of(first), IntStream.range(0, columns.length).filter(i -> i != first))
                .toArray();
        double[][] ordered = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                ordered[i][j] = correlation[order[i]][order[j]];
            }
        }
        return write(rows, noise, order, Correlation.factor(ordered), condition);
    }

    private void refuseUnseen(int column, int position, double value) {
        boolean seen;
        if (position < 0) {
            seen = constants[column] == value;
        } else {
            Marginal marginal = marginals.get(position);
            Marginal.Interval interval = marginal.interval(value);
            boolean category = schema.column(column) instanceof Column.Categorical;
            seen = category ? interval.from() < interval.to() : value >= marginal.min() && value <= marginal.max();
        }
        if (!seen) {
            String text = schema.column(column) instanceof Column.Categorical categorical
                    ? categorical.categories().get((int) value)
                    : Decimal.toString(value);
            throw new NotApplicableException("no row of the class was seen with '" + text + "' in column '"
                    + schema.column(column).name() + "'");
        }
    }

    /** @param condition on the first column of the order; null for none */
    private double[] write(int rows, Noise noise, int[] order, double[][] lower, Condition condition) {
        double[] cells = new double[Math.multiplyExact(rows, schema.width())];
        Matrix normal = new Matrix(CHUNK, order.length);
        Matrix places = new Matrix(CHUNK, 1);
        double[] independent = new double[order.length];
        Marginal given = marginals.get(order[0]);
        for (int first = 0; first < rows; first += CHUNK) {
            Noise here = noise.child(first / CHUNK);
            here.child(SCORES).normal(normal);
            here.child(PLACES).uniform(places);
            for (int r = 0; r < Math.min(CHUNK, rows - first); r++) {
                for (int i = 0; i < order.length; i++) {
                    independent[i] = normal.row(r)[i];
                }
                int start = (first + r) * schema.width();
                System.arraycopy(constants, 0, cells, start, constants.length);
                if (condition != null) {
                    double share = given.interval(condition.value()).at(places.row(r)[0]);
                    independent[0] = Marginal.score(share);
                }
                for (int i = 0; i < order.length; i++) {
                    cells[start + columns[order[i]]] = cell(marginals.get(order[i]), lower[i], independent, i);
                }
            }
        }
        return cells;
    }

    private static double cell(Marginal marginal, double[] weights, double[] independent, int last) {
        double score = 0;
        for (int k = 0; k <= last; k++) {
            score += weights[k] * independent[k];
        }
        return marginal.cell(StandardNormal.probability(score));
    }

    /** Nothing is trained step by step. */
    @Override
    public TrainingLog log() {
        return new TrainingLog(List.of());
    }

    @Override
    public Signals signals() {
        return signals;
    }
}
