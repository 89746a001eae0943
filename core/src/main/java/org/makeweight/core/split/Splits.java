package org.makeweight.core.split;

import java.io.Serializable;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.table.Table;

/** Which rows of a table train and which test, for each fold of each repeat. */
public sealed interface Splits extends Serializable permits Folds, SplitList {
    int repeats();

    /** The number of folds of each repeat, at least 1. */
    int folds();

    /** The number of rows of the table that was divided. */
    int rows();

    /**
     * The training and test rows of a fold.
     *
     * @param repeat in [0, repeats)
     * @param fold in [0, folds)
     */
    Split split(int repeat, int fold);

    /**
     * Refuses a part in which nothing can be learnt or measured: every training and every test part must hold rows of the
     * minority class and others. Time is linear in rows times repeats times folds.
     *
     * @param table that was divided
     * @throws NotApplicableException naming fold, repeat and class
     */
    default void requireBothClasses(Table table) {
        for (int repeat = 0; repeat < repeats(); repeat++) {
            for (int fold = 0; fold < folds(); fold++) {
                Split split = split(repeat, fold);
                String where = "fold " + fold + (repeats() == 1 ? "" : " of repeat " + repeat);
                requireBothClasses(table, split.test(), where, "to test");
                requireBothClasses(table, split.training(), where, "to train on");
            }
        }
    }

    private static void requireBothClasses(Table table, int[] rows, String where, String purpose) {
        int minority = 0;
        for (int row : rows) {
            minority += table.isMinority(row) ? 1 : 0;
        }
        if (minority > 0 && minority < rows.length) {
            return;
        }
        String label = "the minority class '" + table.schema().target().minorityLabel() + "'";
        String what = rows.length == 0
                ? "no row "
                : minority == 0 ? "no row of " + label + " " : "only rows of " + label + " ";
        throw new NotApplicableException(where + " has " + what + purpose);
    }
}
