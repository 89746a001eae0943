package org.makeweight.gan;

import java.util.Arrays;
import java.util.List;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Tables to learn from. */
public final class Tables {
    private Tables() {}

    /** Points in the plane, all of class {@code a}. */
    public static Table points(double[] cells) {
        Schema schema = new Schema(
                List.of(new Column.Numeric("x", false), new Column.Numeric("y", false)),
                new ClassColumn("class", List.of("a", "b"), 1));
        return new Table(schema, cells, new int[cells.length / 2]);
    }

    /** A mixed table of {@code perClass} rows of each of three classes. */
    public static Table mixed(int perClass) {
        RandomState random = new RandomState(11);
        int rows = 3 * perClass;
        double[] cells = new double[rows * 4];
        int[] labels = new int[rows];
        Arrays.setAll(labels, r -> r % 3);
        for (int r = 0; r < rows; r++) {
            cells[4 * r] = labels[r] + random.standardNormal();
            cells[4 * r + 1] = random.randint(0, 9);
            cells[4 * r + 2] = random.randint(0, 3);
            cells[4 * r + 3] = 5;
        }
        return new Table(
                new Schema(
                        List.of(
                                new Column.Numeric("size", false),
                                new Column.Numeric("count", true),
                                new Column.Categorical("colour", List.of("blue", "green", "red", "white")),
                                new Column.Numeric("five", true)),
                        new ClassColumn("class", List.of("a", "b", "c"), 2)),
                cells,
                labels);
    }
}
