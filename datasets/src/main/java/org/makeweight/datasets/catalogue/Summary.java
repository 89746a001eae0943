package org.makeweight.datasets.catalogue;

import java.util.Arrays;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;

/**
 * The size of a data set.
 *
 * @param numericColumns features that are numbers
 * @param categoricalColumns features that are categories
 * @param missingCells in features
 * @param classes labels in the class column
 * @param majorityLabel of the largest class
 * @param minorityLabel of the class that counts as positive
 * @param minorityRows rows with the minority label
 * @param imbalanceRatio rows of the largest class over minority rows
 */
public record Summary(
        int rows,
        int numericColumns,
        int categoricalColumns,
        int missingCells,
        int classes,
        String majorityLabel,
        String minorityLabel,
        int minorityRows,
        double imbalanceRatio) {
    /** Counts a table. */
    public static Summary of(Table table) {
        int[] counts = table.classCounts();
        ClassColumn target = table.schema().target();
        int most = Arrays.stream(counts).max().orElseThrow();
        int minorityRows = counts[target.minority()];
        return new Summary(
                table.rows(),
                table.schema().numeric().length,
                table.schema().categorical().length,
                table.missing(),
                counts.length,
                target.labels().get(majority(counts, most)),
                target.minorityLabel(),
                minorityRows,
                most / (double) minorityRows);
    }

    private static int majority(int[] counts, int most) {
        int first = 0;
        while (counts[first] < most) {
            first++;
        }
        return first;
    }
}
