package org.makeweight.gan.marginal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Turns the numbers of a table into normal scores in the distribution of their column, and back. Categories, and columns
 * that are constant, stay as they are, and so do missing cells. Learnt from some rows, immutable.
 *
 * <p>Time O(n log n) for each column of n rows to learn; a binary search, or the inverse of a distribution, for each cell.
 */
public final class NormalScores {
    private final Schema scored;
    /** Null where a column stays as it is. */
    private final List<Marginal> marginals;

    private NormalScores(Schema scored, List<Marginal> marginals) {
        this.scored = scored;
        this.marginals = marginals;
    }

    /**
     * Learns the columns of rows.
     *
     * @param kind of distribution
     */
    public static NormalScores fit(Table rows, Marginal.Kind kind) {
        List<Marginal> marginals = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < rows.columns(); c++) {
            Column column = rows.schema().column(c);
            double[] cells = Arrays.stream(rows.column(c))
                    .filter(cell -> !Double.isNaN(cell))
                    .toArray();
            boolean left = !(column instanceof Column.Numeric) || constant(cells);
            marginals.add(left ? null : Marginal.fit(cells, column, kind));
            columns.add(left ? column : new Column.Numeric(column.name(), false));
        }
        return new NormalScores(new Schema(columns, rows.schema().target()), marginals);
    }

    private static boolean constant(double[] cells) {
        for (double cell : cells) {
            if (cell != cells[0]) {
                return false;
            }
        }
        return true;
    }

    /** Rows with scores in the place of numbers. */
    public Table scores(Table rows) {
        double[] cells = rows.values().clone();
        replace(cells, (marginal, cell) -> Marginal.score(marginal.share(cell)));
        return new Table(scored, cells, rows.labels());
    }

    /**
     * Puts numbers in the place of scores.
     *
     * @param cells {@code [rows x columns]}, row-major; overwritten
     */
    public void restore(double[] cells) {
        replace(cells, (marginal, score) -> marginal.cell(StandardNormal.probability(score)));
    }

    /** What becomes of a cell. */
    @FunctionalInterface
    private interface Change {
        double of(Marginal marginal, double cell);
    }

    private void replace(double[] cells, Change change) {
        int width = marginals.size();
        for (int i = 0; i < cells.length; i++) {
            Marginal marginal = marginals.get(i % width);
            if (marginal != null && !Double.isNaN(cells[i])) {
                cells[i] = change.of(marginal, cells[i]);
            }
        }
    }
}
