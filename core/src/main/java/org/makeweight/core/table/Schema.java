package org.makeweight.core.table;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns of a table.
 *
 * @param columns the feature columns, in the order of the table's cells
 * @param target the class column, which is not among them
 */
public record Schema(List<Column> columns, ClassColumn target) implements Serializable {
    public Schema {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        names.add(target.name());
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("column '" + column.name() + "' stands twice");
            }
        }
    }

    /** Whether there is a class column; a table of a file without one has {@link ClassColumn#NONE}. */
    public boolean hasTarget() {
        return !target.equals(ClassColumn.NONE);
    }

    public int width() {
        return columns.size();
    }

    public Column column(int c) {
        return columns.get(c);
    }

    /** The positions of the numeric columns, ascending. */
    public int[] numeric() {
        return positions(Column.Numeric.class);
    }

    /** The positions of the categorical columns, ascending. */
    public int[] categorical() {
        return positions(Column.Categorical.class);
    }

    private int[] positions(Class<? extends Column> kind) {
        return IntStream.range(0, columns.size())
                .filter(c -> kind.isInstance(columns.get(c)))
                .toArray();
    }

    public boolean allNumeric() {
        return columns.stream().allMatch(Column.Numeric.class::isInstance);
    }

    public boolean allCategorical() {
        return columns.stream().allMatch(Column.Categorical.class::isInstance);
    }

    /** The number of categories of a categorical column. */
    public int categories(int c) {
        return ((Column.Categorical) columns.get(c)).categories().size();
    }
}
