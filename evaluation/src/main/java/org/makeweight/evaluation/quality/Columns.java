package org.makeweight.evaluation.quality;

import java.util.Arrays;
import org.makeweight.core.number.Sample;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/** Figures of single columns. Sums run in the order of the rows. */
final class Columns {
    private Columns() {}

    /** The cells of a column that are not missing. */
    static double[] present(Table table, int column) {
        return Arrays.stream(table.column(column)).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** The categories of a column's cells; a missing one is a category of its own, the last. */
    static int[] codes(Table table, int column) {
        int[] codes = new int[table.rows()];
        for (int row = 0; row < codes.length; row++) {
            double value = table.value(row, column);
            codes[row] = Double.isNaN(value) ? table.schema().categories(column) : (int) value;
        }
        return codes;
    }

    /** Whether a column is categorical. */
    static boolean categorical(Table table, int column) {
        return table.schema().column(column) instanceof Column.Categorical;
    }

    /** The mean of the values that are defined; NaN if none is. */
    static double meanOfDefined(double[] values) {
        return Sample.mean(Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray());
    }
}
