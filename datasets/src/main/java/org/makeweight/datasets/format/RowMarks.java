package org.makeweight.datasets.format;

import java.util.function.IntPredicate;

/**
 * Whether and how a file says which of its rows are synthetic.
 *
 * @param wanted whether it does
 * @param synthetic whether a row is
 */
record RowMarks(boolean wanted, IntPredicate synthetic) {
    /** No marks. */
    static final RowMarks NONE = new RowMarks(false, row -> false);

    /** The text of a row's mark. */
    String of(int row) {
        return synthetic.test(row) ? "true" : "false";
    }
}
