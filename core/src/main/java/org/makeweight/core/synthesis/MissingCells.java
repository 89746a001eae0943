package org.makeweight.core.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Makes missing cells something that any synthesizer can learn, and back. In a categorical column they are a category of
 * their own. A numeric column gets a second, categorical column that says whether its cell is missing, and the gaps are
 * filled with values drawn from the others, so that its distribution stays as it was.
 */
final class MissingCells {
    private static final List<String> PRESENT_OR_MISSING = List.of("present", "missing");
    private static final int NO_MARK = -1;

    private final Schema original;
    private final Table complete;
    /** For a numeric column with gaps, the position of the column that marks them. */
    private final int[] mark;

    private MissingCells(Schema original, Table complete, int[] mark) {
        this.original = original;
        this.complete = complete;
        this.mark = mark;
    }

    /** Learns where cells are missing; draws from {@code random} only for numeric columns that have gaps. */
    static MissingCells of(Table table, RandomState random) {
        Schema schema = table.schema();
        List<Column> columns = new ArrayList<>();
        List<double[]> cells = new ArrayList<>();
        List<Column> marks = new ArrayList<>();
        List<double[]> markCells = new ArrayList<>();
        int[] mark = new int[schema.width()];
        Arrays.fill(mark, NO_MARK);
        Set<String> names = new HashSet<>();
        names.add(schema.target().name());
        schema.columns().forEach(column -> names.add(column.name()));
        for (int c = 0; c < schema.width(); c++) {
            double[] column = table.column(c);
            boolean gaps = Arrays.stream(column).anyMatch(Double::isNaN);
            cells.add(column);
            if (gaps && schema.column(c) instanceof Column.Categorical categorical) {
                columns.add(withGap(categorical));
                fill(column, categorical.categories().size());
            } else {
                columns.add(schema.column(c));
                if (gaps) {
                    mark[c] = schema.width() + marks.size();
                    marks.add(new Column.Categorical(
                            unused(schema.column(c).name() + " missing", names), PRESENT_OR_MISSING));
                    markCells.add(Arrays.stream(column)
                            .map(cell -> Double.isNaN(cell) ? 1 : 0)
                            .toArray());
                    fillFromOthers(column, random);
                }
            }
        }
        columns.addAll(marks);
        cells.addAll(markCells);
        Schema all = new Schema(columns, schema.target());
        return new MissingCells(schema, join(all, cells, table.labels()), mark);
    }

    /** The category without a name stands last. */
    private static Column withGap(Column.Categorical column) {
        List<String> categories = new ArrayList<>(column.categories());
        categories.add("");
        return new Column.Categorical(column.name(), categories);
    }

    private static String unused(String wanted, Set<String> names) {
        String name = wanted;
        while (!names.add(name)) {
            name += "'";
        }
        return name;
    }

    private static void fill(double[] column, double value) {
        for (int r = 0; r < column.length; r++) {
            column[r] = Double.isNaN(column[r]) ? value : column[r];
        }
    }

    private static void fillFromOthers(double[] column, RandomState random) {
        double[] others =
                Arrays.stream(column).filter(cell -> !Double.isNaN(cell)).toArray();
        for (int r = 0; r < column.length; r++) {
            if (Double.isNaN(column[r])) {
                column[r] = others.length == 0 ? 0 : others[(int) random.randint(0, others.length)];
            }
        }
    }

    private static Table join(Schema schema, List<double[]> columns, int[] labels) {
        int width = columns.size();
        double[] values = new double[Math.multiplyExact(labels.length, width)];
        for (int c = 0; c < width; c++) {
            double[] column = columns.get(c);
            for (int r = 0; r < labels.length; r++) {
                values[r * width + c] = column[r];
            }
        }
        return new Table(schema, values, labels.clone());
    }

    /** The rows without a missing cell, perhaps with columns more. */
    Table complete() {
        return complete;
    }

    /** Rows of the table's own columns, with missing cells where such rows say so. */
    Table restored(Table written) {
        int width = original.width();
        double[] values = new double[Math.multiplyExact(written.rows(), width)];
        for (int r = 0; r < written.rows(); r++) {
            for (int c = 0; c < width; c++) {
                boolean missing = original.column(c) instanceof Column.Categorical categorical
                        ? written.value(r, c) == categorical.categories().size()
                        : mark[c] != NO_MARK && written.value(r, mark[c]) == 1;
                values[r * width + c] = missing ? Double.NaN : written.value(r, c);
            }
        }
        return new Table(original, values, written.labels().clone());
    }
}
