package org.makeweight.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Small tables for tests: random, but the same every time. */
public final class Tables {
    private Tables() {}

    /** Normal columns, moved by {@code shift} for the minority; then categorical columns, their first category favoured. */
    public static Table random(int seed, int majority, int minority, int numeric, int categorical, double shift) {
        RandomState random = new RandomState(seed);
        int rows = majority + minority;
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < numeric; c++) {
            columns.add(new Column.Numeric("x" + c, c == 1));
        }
        for (int c = 0; c < categorical; c++) {
            columns.add(new Column.Categorical(
                    "c" + c, IntStream.range(0, c + 2).mapToObj(i -> "v" + i).toList()));
        }
        int[] labels = new int[rows];
        int[] order = random.permutation(rows);
        Arrays.stream(order).limit(minority).forEach(row -> labels[row] = 1);
        double[] values = new double[rows * columns.size()];
        for (int i = 0; i < values.length; i++) {
            int c = i % columns.size();
            boolean rare = labels[i / columns.size()] == 1;
            if (c < numeric) {
                double value = random.normal(rare ? shift : 0, 1);
                values[i] = c == 1 ? Math.rint(10 * value) : value;
            } else {
                int category = (int) random.randint(0, c - numeric + 2);
                values[i] = rare && shift > 0 && random.randomSample() < 0.5 ? 0 : category;
            }
        }
        return new Table(new Schema(columns, new ClassColumn("y", List.of("common", "rare"), 1)), values, labels);
    }

    /** 90 rows of class a, 60 of b and 30 of c in two columns; b is moved along the first by 3 deviations, c along the second. */
    public static Table ofThreeClasses(int seed) {
        RandomState random = new RandomState(seed);
        int[] labels = new int[180];
        double[] values = new double[360];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row < 90 ? 0 : row < 150 ? 1 : 2;
            values[2 * row] = random.normal(labels[row] == 1 ? 3 : 0, 1);
            values[2 * row + 1] = random.normal(labels[row] == 2 ? 3 : 0, 1);
        }
        List<Column> columns = List.of(new Column.Numeric("x0", false), new Column.Numeric("x1", false));
        return new Table(new Schema(columns, new ClassColumn("y", List.of("a", "b", "c"), 2)), values, labels);
    }
}
