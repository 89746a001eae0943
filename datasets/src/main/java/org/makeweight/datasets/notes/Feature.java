package org.makeweight.datasets.notes;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.Oddities;

/** A feature column of a table as the findings see it. What takes a look at all rows is done once, and only if asked for. */
final class Feature {
    /** Shares of a column that are as good as all of it, since a few values are always odd. */
    private static final double NEARLY_ALL = 0.95;

    private final Table table;
    private final int position;
    private final Oddities.Codes codes;
    private final boolean named;
    private double[] present;
    private int distinct = -1;

    Feature(Table table, int position, Oddities.Codes codes, boolean named) {
        this.table = table;
        this.position = position;
        this.codes = codes;
        this.named = named;
    }

    /** A column of which the table alone is known. */
    Feature(Table table, int position) {
        this(table, position, Oddities.Codes.NONE, true);
    }

    /** Whether the file's header names it. */
    boolean isNamed() {
        return named;
    }

    String name() {
        return table.schema().column(position).name();
    }

    /** {@code column 'x'}. */
    String title() {
        return "column " + Quote.of(name());
    }

    Table table() {
        return table;
    }

    double value(int row) {
        return table.value(row, position);
    }

    Oddities.Codes codes() {
        return codes;
    }

    boolean isCategorical() {
        return table.schema().column(position) instanceof Column.Categorical;
    }

    /** The categories; none if the column holds numbers. */
    List<String> categories() {
        return table.schema().column(position) instanceof Column.Categorical categorical
                ? categorical.categories()
                : List.of();
    }

    /** The values that are there, in the order of the rows. */
    double[] present() {
        if (present == null) {
            double[] cells = table.column(position);
            int n = 0;
            for (double cell : cells) {
                if (!Double.isNaN(cell)) {
                    cells[n++] = cell;
                }
            }
            present = Arrays.copyOf(cells, n);
        }
        return present;
    }

    /** The number of different values. */
    int distinct() {
        if (distinct < 0) {
            distinct = isCategorical()
                    ? categories().size()
                    : (int) Arrays.stream(present()).sorted().distinct().count();
        }
        return distinct;
    }

    /** Whether the column holds numbers, whole ones only. */
    boolean isWhole() {
        if (isCategorical() || present().length == 0) {
            return false;
        }
        for (double value : present()) {
            if (value != Math.rint(value) || Math.abs(value) >= 0x1p53) {
                return false;
            }
        }
        return true;
    }

    /** Whether each value is greater than the one above it. */
    boolean isIncreasing() {
        double[] values = present();
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return !isCategorical() && values.length > 1;
    }

    /** Whether nearly all categories are of a kind; never of a column of numbers. */
    boolean nearlyAll(Predicate<String> kind) {
        List<String> categories = categories();
        int wanted = (int) Math.ceil(NEARLY_ALL * categories.size());
        int not = 0;
        for (String category : categories) {
            not += kind.test(category.strip()) ? 0 : 1;
            if (not > categories.size() - wanted) {
                return false;
            }
        }
        return !categories.isEmpty();
    }
}
