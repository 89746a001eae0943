package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.table.Table;

/** What a cleaning method hands back: rows of the table, of at least two classes. */
final class CleaningResult {
    private CleaningResult() {}

    /**
     * The rows that are not marked, in their order.
     *
     * @param left whether each row of the table is left out
     */
    static Augmentation without(boolean[] left, Table training, String method) {
        return rows(IntStream.range(0, left.length).filter(row -> !left[row]).toArray(), training, method);
    }

    /**
     * The given rows in the given order.
     *
     * @throws NotApplicableException if they are all of one class, on which nothing can be trained
     */
    static Augmentation rows(int[] rows, Table training, String method) {
        requireTwoClasses(rows, training, method);
        return Augmentation.selected(training, rows);
    }

    /**
     * The rows are of two classes at least.
     *
     * @throws NotApplicableException otherwise: nothing can be trained on them
     */
    static void requireTwoClasses(int[] rows, Table training, String method) {
        long classes =
                Arrays.stream(rows).map(training::label).distinct().limit(2).count();
        if (classes < 2) {
            throw new NotApplicableException(method + " would keep " + rows.length + " of " + training.rows()
                    + " rows, and they are of one class only");
        }
    }

    /** The table is large enough for every row to have k neighbours besides itself. */
    static void requireNeighbours(int k, Table training, String method) {
        if (training.rows() <= k) {
            throw new NotApplicableException(method + " looks at " + k + " neighbours of each row and needs at least "
                    + (k + 1) + " rows but the table has " + training.rows());
        }
    }
}
