package org.makeweight.smote.neighbourhood;

import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.smote.rows.ClassRows;

/** How many rows of other classes are among the nearest of a row of a class. */
public final class Neighbourhood {
    private Neighbourhood() {}

    /**
     * Counts them among all neighbours given.
     *
     * @param nearest among all rows of the table, for each row of the class: its {@linkplain NearestOthers nearest others}
     * @param position of the row in the class
     */
    public static int others(ClassRows own, Neighbours nearest, int position) {
        return count(own, nearest, position, 0);
    }

    /**
     * Counts them among all neighbours but the first, which imbalanced-learn takes for the row itself, even where rows
     * coincide. For methods that equal it bit for bit.
     *
     * @param nearest among all rows of the table, for each row of the class, itself included
     * @param position of the row in the class
     */
    public static int othersButFirst(ClassRows own, Neighbours nearest, int position) {
        return count(own, nearest, position, 1);
    }

    private static int count(ClassRows own, Neighbours nearest, int position, int from) {
        int others = 0;
        for (int nth = from; nth < nearest.k(); nth++) {
            others += own.table().label(nearest.row(position, nth)) == own.label() ? 0 : 1;
        }
        return others;
    }
}
