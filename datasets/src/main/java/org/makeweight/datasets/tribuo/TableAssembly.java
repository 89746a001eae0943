package org.makeweight.datasets.tribuo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Labels;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/** Gathers rows whose columns show up one after the other. */
final class TableAssembly {
    /** A column, and what its cells say of it. */
    private static final class Gathered {
        private final int position;
        private final double absent;
        private final Map<String, Integer> categories;
        private boolean whole = true;

        Gathered(int position, double absent, boolean categorical) {
            this.position = position;
            this.absent = absent;
            this.categories = categorical ? new LinkedHashMap<>() : null;
        }
    }

    private final Map<String, Gathered> columns = new LinkedHashMap<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** Begins a row. */
    void beginRow(String label) {
        rows.add(new double[columns.size()]);
        Arrays.fill(rows.get(rows.size() - 1), Double.NEGATIVE_INFINITY);
        labels.add(label);
    }

    /**
     * Puts a number into the row.
     *
     * @param absent what stands in rows without a number in this column
     * @throws BadInputException if it is not finite
     */
    void put(String place, String name, double value, double absent) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new BadInputException(place + ", feature '" + name + "': " + value + " is no finite number");
        }
        Gathered column = columns.computeIfAbsent(name, unseen -> new Gathered(columns.size(), absent, false));
        column.whole &= value == Math.rint(value);
        set(column.position, value);
    }

    /** Puts a category into the row; rows without one have a missing cell. */
    void put(String name, String category) {
        Gathered column = columns.computeIfAbsent(name, unseen -> new Gathered(columns.size(), Double.NaN, true));
        set(column.position, column.categories.computeIfAbsent(category, unseen -> column.categories.size()));
    }

    private void set(int position, double value) {
        double[] row = rows.get(rows.size() - 1);
        if (position >= row.length) {
            int length = row.length;
            row = Arrays.copyOf(row, columns.size());
            Arrays.fill(row, length, row.length, Double.NEGATIVE_INFINITY);
            rows.set(rows.size() - 1, row);
        }
        row[position] = value;
    }

    /**
     * The table.
     *
     * @param place what messages call the rows
     * @param target the class column's name
     * @param order of the columns, by their names
     * @throws BadInputException if there are no rows, no columns or not two classes, or if a column has the target's name
     */
    Table finish(String place, String target, Comparator<String> order) {
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new BadInputException(place + (rows.isEmpty() ? " has no rows" : " has no features"));
        }
        if (columns.containsKey(target)) {
            throw new BadInputException(place + " has a feature '" + target
                    + "', so the class column cannot be called that; another name can be given");
        }
        List<String> names = columns.keySet().stream().sorted(order).toList();
        List<Column> schema = new ArrayList<>();
        double[] cells = new double[Math.multiplyExact(rows.size(), names.size())];
        for (int c = 0; c < names.size(); c++) {
            schema.add(fill(names.get(c), cells, c, names.size()));
        }
        List<String> sorted = Labels.sorted(labels);
        if (sorted.size() < 2) {
            throw new BadInputException(
                    place + ": every row has the label '" + sorted.get(0) + "'; two classes are needed");
        }
        int[] rowLabels = new int[rows.size()];
        int[] counts = new int[sorted.size()];
        Map<String, Integer> ranks = ranks(sorted);
        for (int row = 0; row < rowLabels.length; row++) {
            rowLabels[row] = ranks.get(labels.get(row));
            counts[rowLabels[row]]++;
        }
        ClassColumn classes = new ClassColumn(target, sorted, ClassColumn.rarest(counts));
        return new Table(new Schema(schema, classes), cells, rowLabels);
    }

    private Column fill(String name, double[] cells, int c, int width) {
        Gathered column = columns.get(name);
        List<String> sorted = column.categories == null ? List.of() : Labels.sorted(column.categories.keySet());
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[column.categories.get(sorted.get(rank))] = rank;
        }
        for (int row = 0; row < rows.size(); row++) {
            double[] values = rows.get(row);
            double value = column.position < values.length ? values[column.position] : Double.NEGATIVE_INFINITY;
            if (value == Double.NEGATIVE_INFINITY) {
                value = column.absent;
            } else if (column.categories != null) {
                value = ranks[(int) value];
            }
            cells[row * width + c] = value;
        }
        return column.categories == null
                ? new Column.Numeric(name, column.whole)
                : new Column.Categorical(name, sorted);
    }

    private static Map<String, Integer> ranks(List<String> sorted) {
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < sorted.size(); rank++) {
            ranks.put(sorted.get(rank), rank);
        }
        return ranks;
    }
}
