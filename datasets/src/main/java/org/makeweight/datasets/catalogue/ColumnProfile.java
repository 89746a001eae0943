package org.makeweight.datasets.catalogue;

import java.util.Arrays;
import org.makeweight.core.table.Column;
import org.makeweight.core.table.Table;

/**
 * What the cells of a feature column are like.
 *
 * @param missing cells without a value
 * @param distinct different values among the others
 * @param least the smallest number; NaN if the column is categorical or has no values
 * @param greatest the largest number; NaN as {@code least}
 */
public record ColumnProfile(Column column, int missing, int distinct, double least, double greatest) {
    /** Looks through a column; time is rows times their logarithm. */
    static ColumnProfile of(Table table, int c) {
        double[] cells = table.column(c);
        for (int row = 0; row < cells.length; row++) {
            // the two zeros are one value
            cells[row] += 0.0;
        }
        Arrays.sort(cells);
        int present = cells.length;
        while (present > 0 && Double.isNaN(cells[present - 1])) {
            present--;
        }
        int distinct = Math.min(present, 1);
        for (int i = 1; i < present; i++) {
            distinct += cells[i] == cells[i - 1] ? 0 : 1;
        }
        boolean ordered = present > 0 && table.schema().column(c) instanceof Column.Numeric;
        return new ColumnProfile(
                table.schema().column(c),
                cells.length - present,
                distinct,
                ordered ? cells[0] : Double.NaN,
                ordered ? cells[present - 1] : Double.NaN);
    }

    public String name() {
        return column.name();
    }

    /** {@code categorical}, {@code integer} or {@code real}. */
    public String kind() {
        if (column instanceof Column.Numeric numeric) {
            return numeric.integer() ? "integer" : "real";
        }
        return "categorical";
    }

    /** Whether all cells are alike, a missing one counting as a value. */
    public boolean isConstant() {
        return distinct + (missing > 0 ? 1 : 0) <= 1;
    }
}
