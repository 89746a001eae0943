package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * Brings tables of several files to the columns of the first: their order by name, and one list of categories for all. The
 * classes of the rows are not looked at; a class column is to be read as a categorical one.
 */
public final class Alignment {
    private final List<String> names;
    private final List<Table> tables;

    private Alignment(List<String> names, List<Table> tables) {
        this.names = names;
        this.tables = tables;
    }

    /**
     * The tables with one schema, in the given order.
     *
     * @param names what messages call the tables
     * @throws BadInputException if a column is missing, too many, or of numbers here and of categories there
     */
    public static List<Table> of(List<String> names, List<Table> tables) {
        return new Alignment(names, tables).aligned();
    }

    private List<Table> aligned() {
        Schema first = tables.get(0).schema();
        int[][] positions = new int[tables.size()][];
        for (int t = 0; t < tables.size(); t++) {
            checkNames(t);
            positions[t] = positions(tables.get(t).schema(), first);
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < first.width(); c++) {
            columns.add(column(c, positions));
        }
        Schema schema = new Schema(columns, first.target());
        List<Table> aligned = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            aligned.add(recoded(tables.get(t), positions[t], schema));
        }
        return aligned;
    }

    /** The names of the columns, in an order of their own. */
    private static SortedSet<String> names(Table table) {
        return table.schema().columns().stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkNames(int table) {
        SortedSet<String> lacking = names(tables.get(0));
        lacking.removeAll(names(tables.get(table)));
        SortedSet<String> extra = names(tables.get(table));
        extra.removeAll(names(tables.get(0)));
        if (lacking.isEmpty() && extra.isEmpty()) {
            return;
        }
        String what = lacking.isEmpty()
                ? "has " + quoted(extra) + ", which " + names.get(0) + " lacks"
                : "lacks " + quoted(lacking) + " of " + names.get(0);
        throw new BadInputException(names.get(table) + " " + what + "; the columns must be the same");
    }

    private static String quoted(Set<String> columns) {
        String list = columns.stream().limit(5).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return (columns.size() == 1 ? "column " : "columns ") + list + (columns.size() > 5 ? ", ..." : "");
    }

    private static int[] positions(Schema schema, Schema wanted) {
        List<String> own = schema.columns().stream().map(Column::name).toList();
        return wanted.columns().stream()
                .mapToInt(column -> own.indexOf(column.name()))
                .toArray();
    }

    /** The column of all tables: numeric as in the first, or with the categories of all. */
    private Column column(int c, int[][] positions) {
        TreeSet<String> categories = new TreeSet<>();
        int categorical = -1;
        int numeric = -1;
        for (int t = tables.size() - 1; t >= 0; t--) {
            Table table = tables.get(t);
            int position = positions[t][c];
            if (table.schema().column(position) instanceof Column.Categorical column) {
                categories.addAll(column.categories());
                categorical = t;
            } else if (Arrays.stream(table.column(position)).anyMatch(v -> !Double.isNaN(v))) {
                // a column without any value is read as numeric, whatever it is elsewhere
                numeric = t;
            }
        }
        Column first = tables.get(0).schema().column(positions[0][c]);
        if (categorical >= 0 && numeric >= 0) {
            throw new BadInputException("column '" + first.name() + "' holds numbers in " + names.get(numeric)
                    + " but categories in " + names.get(categorical)
                    + "; if it holds categories in both, say so with --categorical " + first.name());
        }
        return categorical >= 0 ? new Column.Categorical(first.name(), Labels.sorted(categories)) : first;
    }

    private static Table recoded(Table table, int[] positions, Schema schema) {
        double[] cells = new double[table.rows() * positions.length];
        for (int c = 0; c < positions.length; c++) {
            double[] code = codes(table.schema().column(positions[c]), schema.column(c));
            for (int row = 0; row < table.rows(); row++) {
                double value = table.value(row, positions[c]);
                cells[row * positions.length + c] = code.length == 0 || Double.isNaN(value) ? value : code[(int) value];
            }
        }
        return new Table(schema, cells, table.labels());
    }

    /** The new number of each category; empty for numbers. */
    private static double[] codes(Column from, Column to) {
        if (from instanceof Column.Categorical old && to instanceof Column.Categorical all) {
            return old.categories().stream()
                    .mapToDouble(category -> all.categories().indexOf(category))
                    .toArray();
        }
        return new double[0];
    }
}
