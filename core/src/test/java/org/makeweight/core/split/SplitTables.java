package org.makeweight.core.split;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Tables to divide. */
final class SplitTables {
    private SplitTables() {}

    /** Rows of one number each; class p is the minority, and n the other. */
    static Table of(double[] numbers, String classes) {
        int[] labels = classes.chars().map(c -> c == 'p' ? 1 : 0).toArray();
        Schema schema = new Schema(List.of(new Column.Numeric("x", false)), new ClassColumn("y", List.of("n", "p"), 1));
        return new Table(schema, numbers, labels);
    }

    /** Rows without features worth looking at. */
    static Table of(String classes) {
        return of(IntStream.range(0, classes.length()).asDoubleStream().toArray(), classes);
    }

    /** Rows of a number with few values, a category and a missing cell now and then; about a third is of the minority. */
    static Table random(int rows, int seed) {
        RandomState random = new RandomState(seed);
        double[] cells = new double[2 * rows];
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++) {
            cells[2 * row] = random.randint(0, 20) == 0 ? Double.NaN : random.randint(0, 12);
            cells[2 * row + 1] = random.randint(0, 3);
            labels[row] = random.randint(0, 3) == 0 ? 1 : 0;
        }
        List<Column> columns =
                List.of(new Column.Numeric("x", true), new Column.Categorical("c", List.of("a", "b", "c")));
        return new Table(new Schema(columns, new ClassColumn("y", List.of("n", "p"), 1)), cells, labels);
    }

    static int minorityRows(Table table, int[] rows) {
        return (int) Arrays.stream(rows).filter(table::isMinority).count();
    }
}
