package org.makeweight.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Made-up tables of a wanted shape. */
public final class Tables {
    private Tables() {}

    /**
     * Standard normal numbers, the minority moved by one deviation; then columns of six categories.
     *
     * @param numeric number of numeric columns
     * @param nominal number of categorical columns
     */
    public static Table gaussian(int minority, int majority, int numeric, int nominal) {
        RandomState random = new RandomState(1);
        List<String> categories = List.of("a", "b", "c", "d", "e", "f");
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < numeric + nominal; c++) {
            columns.add(c < numeric ? new Column.Numeric("x" + c, false) : new Column.Categorical("c" + c, categories));
        }
        int width = columns.size();
        int[] labels = new int[minority + majority];
        Arrays.fill(labels, 0, minority, 1);
        double[] values = new double[labels.length * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % width < numeric
                    ? random.standardNormal() + labels[i / width]
                    : random.randint(0, categories.size());
        }
        return new Table(new Schema(columns, new ClassColumn("y", List.of("0", "1"), 1)), values, labels);
    }

    /**
     * One class: numbers around one of several far modes each; then columns of eleven categories.
     *
     * @param modes of each numeric column
     * @param nominal number of categorical columns
     */
    public static Table modal(int rows, int[] modes, int nominal) {
        RandomState random = new RandomState(1);
        List<String> categories = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < modes.length + nominal; c++) {
            columns.add(
                    c < modes.length
                            ? new Column.Numeric("x" + c, false)
                            : new Column.Categorical("c" + c, categories));
        }
        int width = columns.size();
        double[] values = new double[rows * width];
        int[] labels = new int[rows];
        Arrays.fill(labels, 1);
        for (int i = 0; i < values.length; i++) {
            int c = i % width;
            values[i] = c < modes.length
                    ? 10 * random.randint(0, modes[c]) + random.standardNormal()
                    : random.randint(0, categories.size());
        }
        return new Table(new Schema(columns, new ClassColumn("y", List.of("0", "1"), 1)), values, labels);
    }
}
