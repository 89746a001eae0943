package org.makeweight.core.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.method.Condition;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Schema;
import org.makeweight.core.table.Table;

/**
 * What a table to be generated shall be like.
 *
 * @param rows at least 1
 * @param label the position of the only class that shall be in it; empty for all, in the shares of the table learnt
 * @param condition what every row shall have in a feature column
 */
public record Request(int rows, OptionalInt label, Optional<Condition> condition) {
    private static final int NAMES_SHOWN = 10;

    public Request {
        if (rows < 1) {
            throw new BadInputException("the number of rows must be at least 1 but was " + rows);
        }
    }

    /** So many rows of all classes. */
    public static Request of(int rows) {
        return new Request(rows, OptionalInt.empty(), Optional.empty());
    }

    /**
     * The same request with a condition.
     *
     * @param text {@code COLUMN=VALUE}, of the class column or of a feature
     * @throws BadInputException if the table has no such column, or the column no such value
     */
    public Request where(Table learnt, String text) {
        Schema schema = learnt.schema();
        List<String> names =
                new ArrayList<>(schema.columns().stream().map(Column::name).toList());
        if (schema.hasTarget()) {
            names.add(schema.target().name());
        }
        int equals = split(text, names);
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1);
        if (value.isEmpty()) {
            throw new BadInputException("condition: no value is given for column '" + name
                    + "'; rows with a missing cell cannot be asked for");
        }
        if (schema.hasTarget() && name.equals(schema.target().name())) {
            int label = position(name, value, schema.target().labels());
            return new Request(rows, OptionalInt.of(label), condition);
        }
        int c = names.indexOf(name);
        double cell = schema.column(c) instanceof Column.Categorical categorical
                ? position(name, value, categorical.categories())
                : number((Column.Numeric) schema.column(c), value, learnt.column(c));
        return new Request(rows, label, Optional.of(new Condition(name, cell)));
    }

    /** Where the name ends; a name may itself hold an equals sign. */
    private static int split(String text, List<String> names) {
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            if (names.contains(text.substring(0, at))) {
                return at;
            }
        }
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new BadInputException("a condition must be COLUMN=VALUE but was '" + text + "'");
        }
        String name = text.substring(0, equals);
        throw new BadInputException("condition: there is no column '" + name + "'" + hint(name, names));
    }

    private static int position(String column, String value, List<String> known) {
        int position = known.indexOf(value);
        if (position < 0) {
            throw new BadInputException(
                    "condition: no row has '" + value + "' in column '" + column + "'" + hint(value, known));
        }
        return position;
    }

    private static String hint(String given, List<String> known) {
        String near = Spelling.hint(given, known);
        if (!near.isEmpty()) {
            return near;
        }
        return "; there are "
                + String.join(", ", known.stream().limit(NAMES_SHOWN).toList())
                + (known.size() > NAMES_SHOWN ? ", ..." : "");
    }

    private static double number(Column.Numeric column, String text, double[] cells) {
        double value = Decimal.parse(text);
        if (Double.isNaN(value)) {
            throw new BadInputException(
                    "condition: column '" + column.name() + "' holds numbers but '" + text + "' is none");
        }
        if (column.integer() && value != Math.rint(value)) {
            throw new BadInputException(
                    "condition: column '" + column.name() + "' holds whole numbers but '" + text + "' is none");
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double cell : cells) {
            if (!Double.isNaN(cell)) {
                min = Math.min(min, cell);
                max = Math.max(max, cell);
            }
        }
        if (!(value >= min && value <= max)) {
            throw new BadInputException("condition: " + text + " lies outside the values of column '" + column.name()
                    + "', which are from " + Decimal.toString(min) + " to " + Decimal.toString(max));
        }
        return value;
    }
}
