package org.makeweight.evaluation.plan;

import java.io.Serializable;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;

/**
 * What tables of data sets print.
 *
 * @param fingerprint SHA-256 of the content
 * @param missing number of missing cells
 * @param target the class column
 * @param minorityRows rows of the minority class
 * @param majorityRows rows of the largest class
 */
public record DatasetSummary(
        String fingerprint,
        int rows,
        int numeric,
        int categorical,
        int missing,
        ClassColumn target,
        int minorityRows,
        int majorityRows)
        implements Serializable {
    static DatasetSummary of(Table table) {
        int[] counts = table.classCounts();
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        return new DatasetSummary(
                table.fingerprint(),
                table.rows(),
                table.schema().numeric().length,
                table.schema().categorical().length,
                table.missing(),
                table.schema().target(),
                counts[table.schema().target().minority()],
                largest);
    }

    /** Largest class over minority. */
    public double imbalanceRatio() {
        return majorityRows / (double) minorityRows;
    }
}
