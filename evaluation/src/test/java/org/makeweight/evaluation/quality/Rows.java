package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Tables of one class for tests. */
final class Rows {
    static final double MISSING = Double.NaN;

    private Rows() {}

    /**
     * A table.
     *
     * @param kinds of the columns: {@code x} a number, {@code i} a whole number, {@code c} a category of {@code a} to
     *     {@code d}
     * @param cells row by row
     */
    static Table of(String kinds, double... cells) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < kinds.length(); c++) {
            String name = kinds.charAt(c) + "" + c;
            columns.add(
                    kinds.charAt(c) == 'c'
                            ? new Column.Categorical(name, List.of("a", "b", "c", "d"))
                            : new Column.Numeric(name, kinds.charAt(c) == 'i'));
        }
        return new Table(new Schema(columns, ClassColumn.NONE), cells, new int[cells.length / kinds.length()]);
    }

    /** Three correlated numbers, one of them whole, and two categories that hang together. */
    static Table mixed(int rows, long seed) {
        RandomState random = new RandomState(seed);
        double[] cells = new double[5 * rows];
        for (int row = 0; row < rows; row++) {
            double common = random.normal(0, 1);
            cells[5 * row] = common + random.normal(0, 0.5);
            cells[5 * row + 1] = 100 * common + random.normal(0, 20);
            cells[5 * row + 2] = Math.rint(5 * common + random.normal(0, 2));
            int category = common > 0 ? 0 : (int) random.randint(1, 4);
            cells[5 * row + 3] = category;
            cells[5 * row + 4] = random.randomSample() < 0.8 ? category : (int) random.randint(0, 4);
        }
        return of("xxicc", cells);
    }

    /** The same with each column's cells in another order, independently. */
    static Table shuffledColumns(Table table, long seed) {
        RandomState random = new RandomState(seed);
        double[] cells = table.values().clone();
        for (int c = 0; c < table.columns(); c++) {
            int[] order = random.permutation(table.rows());
            for (int row = 0; row < order.length; row++) {
                cells[row * table.columns() + c] = table.value(order[row], c);
            }
        }
        return new Table(table.schema(), cells, table.labels());
    }

    /** Rows drawn with replacement. */
    static Table resampled(Table table, int rows, long seed) {
        RandomState random = new RandomState(seed);
        int[] drawn = new int[rows];
        Arrays.setAll(drawn, row -> (int) random.randint(0, table.rows()));
        return table.select(drawn);
    }
}
