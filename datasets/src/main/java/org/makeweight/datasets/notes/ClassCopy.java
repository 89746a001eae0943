package org.makeweight.datasets.notes;

import java.util.Arrays;
import java.util.Optional;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.table.Table;

/** A column that says the same as the class column, in other words: whatever learns from it knows the answer. */
final class ClassCopy implements Finding {
    @Override
    public Optional<Note> in(Feature column) {
        Table table = column.table();
        if (!table.schema().hasTarget() || !isCopy(column, table)) {
            return Optional.empty();
        }
        return Optional.of(new Note(
                column.title() + " equals the class "
                        + Quote.of(table.schema().target().name())
                        + " in other words, so that nothing is left to predict",
                Remedy.drop(column.name())));
    }

    private static boolean isCopy(Feature column, Table table) {
        double[] valueOf = new double[table.schema().target().classes()];
        Arrays.fill(valueOf, Double.NaN);
        for (int row = 0; row < table.rows(); row++) {
            double value = column.value(row);
            double known = valueOf[table.label(row)];
            if (Double.isNaN(value) || (!Double.isNaN(known) && known != value)) {
                return false;
            }
            valueOf[table.label(row)] = value;
        }
        return Arrays.stream(valueOf).distinct().count() == valueOf.length;
    }
}
