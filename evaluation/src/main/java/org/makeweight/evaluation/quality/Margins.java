package org.makeweight.evaluation.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.table.Table;

/**
 * Columns one by one: means over the numeric columns, the categorical ones, and those with missing cells; NaN without any.
 *
 * @param columns each column, in the order of the table
 * @param ksComplement in [0, 1], 1 is best
 * @param wasserstein at least 0, 0 is best
 * @param tvComplement in [0, 1], 1 is best
 * @param missingValueSimilarity over the columns that miss a cell on either side; in [0, 1], 1 is best
 */
public record Margins(
        List<ColumnMargin> columns,
        double ksComplement,
        double wasserstein,
        double tvComplement,
        double missingValueSimilarity) {
    public Margins {
        columns = List.copyOf(columns);
    }

    /** Time O(d n log n) in columns and rows. */
    static Margins of(Table real, Table synthetic) {
        List<ColumnMargin> columns = new ArrayList<>();
        for (int c = 0; c < real.columns(); c++) {
            columns.add(ColumnMargin.of(real, synthetic, c));
        }
        return new Margins(
                columns,
                mean(columns, ColumnMargin::ksComplement),
                mean(columns, ColumnMargin::wasserstein),
                mean(columns, ColumnMargin::tvComplement),
                mean(columns, ColumnMargin::missingValueSimilarity));
    }

    private static double mean(List<ColumnMargin> columns, ToDoubleFunction<ColumnMargin> figure) {
        return Columns.meanOfDefined(columns.stream().mapToDouble(figure).toArray());
    }
}
