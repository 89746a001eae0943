package org.makeweight.datasets.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.table.Table;

/** Columns of whole numbers, which augmentation keeps whole, and those among them with few values, which may be names. */
public final class WholeNumbers {
    private static final int FEW = 10;
    private static final int ROWS_FOR_EACH = 4;

    private WholeNumbers() {}

    /** Whether a numeric column's values are all whole; without any value it is not. */
    public static boolean isWhole(Table table, int column) {
        return new Feature(table, column).isWhole();
    }

    /**
     * One note that names the columns.
     *
     * @param columns positions of columns of whole numbers
     */
    public static Optional<Note> note(Table table, List<Integer> columns) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<String> few = new ArrayList<>();
        for (int c : columns) {
            Feature column = new Feature(table, c);
            names.add(column.name());
            if (column.distinct() <= FEW && ROWS_FOR_EACH * column.distinct() <= column.present().length) {
                few.add(column.name());
            }
        }
        Remedy real = Remedy.advice("--integers real gives them fractions");
        Remedy remedy = few.isEmpty()
                ? real
                : real.or(Remedy.categorical(String.join(",", few)).after("where few values are names of kinds "));
        return Optional.of(new Note(
                (names.size() == 1 ? "column " : "columns ") + Names.listed(names)
                        + (names.size() == 1 ? " holds" : " hold")
                        + " whole numbers only, and synthetic rows keep them whole",
                remedy));
    }
}
