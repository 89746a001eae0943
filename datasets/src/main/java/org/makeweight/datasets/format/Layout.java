package org.makeweight.datasets.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.table.Schema;

/**
 * The columns of a file of rows, and the form in which they are written as CSV.
 *
 * @param names of all columns in the file's order, those left out of the table among them
 * @param titles what stands in the header for them: blanks around a name, or nothing where a column got its name here
 * @param target the position of the class column, or {@link #NO_TARGET}
 * @param features the position of each of the table's columns, ascending
 */
public record Layout(List<String> names, List<String> titles, int target, List<Integer> features, CsvForm form) {
    /** Stands where a file has no class column. */
    public static final int NO_TARGET = -1;

    public Layout {
        names = List.copyOf(names);
        titles = List.copyOf(titles);
        features = List.copyOf(features);
    }

    /** The usual form: the table's columns in their order, the class column, if any, last. */
    public static Layout of(Schema schema) {
        List<String> names = new ArrayList<>();
        List<Integer> features = new ArrayList<>();
        for (int c = 0; c < schema.width(); c++) {
            names.add(schema.column(c).name());
            features.add(c);
        }
        if (!schema.hasTarget()) {
            return new Layout(names, names, NO_TARGET, features, CsvForm.PLAIN);
        }
        names.add(schema.target().name());
        return new Layout(names, names, schema.width(), features, CsvForm.PLAIN);
    }

    /** The same for a file of this name. */
    Layout in(Path file) {
        return new Layout(names, titles, target, features, form.in(file));
    }
}
