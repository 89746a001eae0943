package org.makeweight.smote;

import java.util.List;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.table.Table;

/**
 * The rows of one class of a table.
 *
 * @param rows their numbers in the table, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a view made for one loop, never compared
record ClassRows(Table table, int label, int[] rows) {
    static ClassRows of(Table table, int label) {
        return new ClassRows(table, label, table.rowsOf(label));
    }

    int size() {
        return rows.length;
    }

    /** The row of the table at a position in the class. */
    int row(int position) {
        return rows[position];
    }

    /** The cells of these rows of an all-numeric table. */
    Points points() {
        return TablePoints.of(table, rows, 0);
    }

    /** How many neighbours to use; a lowered number is noted among the flags. */
    int neighbours(NeighbourCount wanted, String parameter, List<String> flags) {
        int k = wanted.within(
                rows.length, parameter, table.schema().target().labels().get(label));
        if (k < wanted.k()) {
            flags.add(parameter + " lowered to " + k);
        }
        return k;
    }
}
