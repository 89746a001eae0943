package org.makeweight.smote.neighbourhood;

import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.smote.rows.ClassRows;

/** What surrounds the rows of a class. */
public final class Neighbourhood {
    private Neighbourhood() {}

    /**
     * How many of a row's neighbours have another label. The nearest is left out: it is the row itself, or a duplicate.
     *
     * @param nearest among all rows of the table, for each row of the class
     * @param position of the row in the class
     */
    public static int others(ClassRows own, Neighbours nearest, int position) {
        int others = 0;
        for (int nth = 1; nth < nearest.k(); nth++) {
            others += own.table().label(nearest.row(position, nth)) == own.label() ? 0 : 1;
        }
        return others;
    }
}
