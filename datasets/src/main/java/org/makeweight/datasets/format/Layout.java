package org.makeweight.datasets.format;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.table.Schema;

/**
 * The form of a file of rows.
 *
 * @param names of all columns in the file's order, those left out of the table among them
 * @param target the position of the class column, or {@link #NO_TARGET}
 * @param features the position of each of the table's columns, ascending
 * @param delimiter what stands between two values
 * @param lineEnd what ends a row, {@code \n} or {@code \r\n}
 */
public record Layout(List<String> names, int target, List<Integer> features, char delimiter, String lineEnd) {
    /** Stands where a file has no class column. */
    public static final int NO_TARGET = -1;

    public Layout {
        names = List.copyOf(names);
        features = List.copyOf(features);
    }

    /** The usual form: the table's columns in their order, the class column, if any, last, commas and {@code \n}. */
    public static Layout of(Schema schema) {
        List<String> names = new ArrayList<>();
        List<Integer> features = new ArrayList<>();
        for (int c = 0; c < schema.width(); c++) {
            names.add(schema.column(c).name());
            features.add(c);
        }
        if (!schema.hasTarget()) {
            return new Layout(names, NO_TARGET, features, ',', "\n");
        }
        names.add(schema.target().name());
        return new Layout(names, schema.width(), features, ',', "\n");
    }
}
