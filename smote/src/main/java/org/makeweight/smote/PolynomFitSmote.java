package org.makeweight.smote;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Origins;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.number.Argsort;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.Apportionment;
import org.makeweight.smote.draws.EvenPairs;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.ColumnStatistics;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;
import org.makeweight.smote.shapes.FittedPolynomial;

/**
 * Polynomial fitting SMOTE: new rows at even distances on lines laid through the class. The topology says which lines:
 * {@code star} from every row to the mean of the class, {@code bus} from each row to the next in the table, {@code mesh}
 * between every two rows, and {@code poly} one curve through all of them, each column a polynomial of the given order.
 * There is no randomness, and no neighbours are searched.
 *
 * <p>The rows asked for are divided evenly among the lines; a line with c new rows is cut into c + 1 equal parts. Where
 * there are fewer rows than lines, as mostly in a mesh, evenly chosen lines get one row each, in the middle; in a mesh
 * they are chosen so that each row of the class is an end of nearly as many. For the curve
 * the rows of the class are ordered by the mean of their cells and numbered from 0, the polynomial of each column is
 * fitted to these numbers by least squares, and the new rows stand at even distances between the first number and the
 * last.
 *
 * <p>Origins: {@code base} and {@code neighbour} are the two ends in a bus and a mesh; a star has a base only, a curve
 * none.
 *
 * <p>Reference: S. Gazzah and N. E. B. Amara. New oversampling approaches based on polynomial fitting for imbalanced data
 * sets. DAS 2008, 677-684. Differences from the paper: exactly the number of rows asked for is made, where equal numbers
 * on all lines would miss it. The order of the rows along a bus and a curve follows smote_variants and could not be checked
 * against the text; but one position on the curve serves all columns, where there each column has a random one of its own,
 * so that the rows lie on a curve.
 *
 * <p>Time O((n + new rows) d) for n rows of the class and d columns, times the order for the curve; memory the new rows.
 */
public final class PolynomFitSmote implements Augmenter {
    private static final String ID = "polynom-fit-smote";

    /** Which lines are laid through the class. */
    public enum Topology {
        /** From every row to the mean. */
        STAR,
        /** From each row to the next. */
        BUS,
        /** Between every two rows. */
        MESH,
        /** One polynomial curve. */
        POLY;

        private static Topology of(String word) {
            return switch (word) {
                case "star" -> STAR;
                case "bus" -> BUS;
                case "mesh" -> MESH;
                default -> POLY;
            };
        }
    }

    static final Method<Augmenter> METHOD = Method.named(ID, "Polynomial fitting SMOTE")
            .version(2)
            .summary("Rows at even distances on lines or a curve laid through the whole class.")
            .deterministic()
            .parameter(Parameter.choice(
                    "topology",
                    "star",
                    List.of("star", "bus", "mesh", "poly"),
                    "Lines to the mean, from row to row, between all rows, or a curve."))
            .parameter(Parameter.integer("order", 2, 1, 10, "Order of the curve's polynomials, for topology=poly."))
            .cites(SmoteMethods.cited("gazzah2008new"))
            .makes(parameters ->
                    new PolynomFitSmote(Topology.of(parameters.choice("topology")), parameters.integer("order")));

    private final Topology topology;
    private final int order;

    /**
     * Makes the method.
     *
     * @param topology which lines
     * @param order of the polynomials, at least 1; for {@link Topology#POLY} only
     */
    public PolynomFitSmote(Topology topology, int order) {
        this.topology = topology;
        this.order = order;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            switch (topology) {
                case STAR -> star(own, n, rows);
                case BUS -> bus(own, n, rows);
                case MESH -> mesh(own, n, rows);
                case POLY -> poly(own, n, rows);
            }
        });
    }

    private static void star(ClassRows own, int n, SyntheticRows rows) {
        own.requireRows(2, ID);
        double[] mean = ColumnStatistics.means(own.table(), own.rows());
        int[] shares = Apportionment.even(n, own.size());
        double[] cells = own.table().values();
        for (int position = 0; position < shares.length; position++) {
            int from = own.row(position) * mean.length;
            for (int i = 1; i <= shares[position]; i++) {
                double t = i / (shares[position] + 1.0);
                int at = rows.record(own.label(), own.row(position), Origins.NONE, t);
                for (int c = 0; c < mean.length; c++) {
                    rows.values()[at + c] = cells[from + c] + t * (mean[c] - cells[from + c]);
                }
            }
        }
    }

    private static void bus(ClassRows own, int n, SyntheticRows rows) {
        own.requireRows(2, ID);
        int[] shares = Apportionment.even(n, own.size() - 1);
        for (int position = 0; position < shares.length; position++) {
            line(own, position, position + 1, shares[position], rows);
        }
    }

    /** Every line gets the whole part of its share, and evenly chosen ones a row more. */
    private static void mesh(ClassRows own, int n, SyntheticRows rows) {
        own.requireRows(2, ID);
        long lines = own.size() * (own.size() - 1L) / 2;
        EvenPairs more = EvenPairs.choose(own.size(), (int) (n % lines));
        int whole = (int) (n / lines);
        if (whole > 0) {
            BitSet chosen = new BitSet();
            for (int i = 0; i < more.first().length; i++) {
                chosen.set(line(more.first()[i], more.second()[i], own.size()));
            }
            for (int a = 0; a < own.size(); a++) {
                for (int b = a + 1; b < own.size(); b++) {
                    line(own, a, b, chosen.get(line(a, b, own.size())) ? whole + 1 : whole, rows);
                }
            }
        } else {
            for (int i = 0; i < more.first().length; i++) {
                line(own, more.first()[i], more.second()[i], 1, rows);
            }
        }
    }

    /** The number of the line between two positions, from 0; there are no more lines than new rows. */
    private static int line(int one, int other, int positions) {
        int a = Math.min(one, other);
        int b = Math.max(one, other);
        return (int) (a * (2L * positions - a - 1) / 2) + b - a - 1;
    }

    /** Rows at even distances between two positions of the class. */
    private static void line(ClassRows own, int from, int to, int n, SyntheticRows rows) {
        for (int i = 1; i <= n; i++) {
            rows.interpolate(own.label(), own.row(from), own.row(to), i / (n + 1.0));
        }
    }

    private void poly(ClassRows own, int n, SyntheticRows rows) {
        own.requireRows(order + 1, ID + " with a curve of order " + order);
        Table table = own.table();
        int width = table.columns();
        int[] ordered = byMeanCell(own);
        int first = rows.size();
        for (int i = 0; i < n; i++) {
            rows.record(own.label(), Origins.NONE, Origins.NONE, Double.NaN);
        }
        double[] heights = new double[ordered.length];
        for (int c = 0; c < width; c++) {
            for (int i = 0; i < heights.length; i++) {
                heights[i] = table.value(ordered[i], c);
            }
            FittedPolynomial curve = FittedPolynomial.of(heights, order);
            for (int i = 0; i < n; i++) {
                rows.values()[rows.at(first + i) + c] = curve.at((i + 1.0) * (heights.length - 1) / (n + 1.0));
            }
        }
    }

    private static int[] byMeanCell(ClassRows own) {
        Table table = own.table();
        double[] sums = new double[own.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int c = 0; c < table.columns(); c++) {
                sums[i] += table.value(own.row(i), c);
            }
        }
        return Arrays.stream(Argsort.ascending(sums)).map(own::row).toArray();
    }
}
