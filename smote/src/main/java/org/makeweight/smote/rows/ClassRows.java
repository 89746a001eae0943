package org.makeweight.smote.rows;

import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
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
public record ClassRows(Table table, int label, int[] rows) {
    public static ClassRows of(Table table, int label) {
        return new ClassRows(table, label, table.rowsOf(label));
    }

    public int size() {
        return rows.length;
    }

    /** The class as the table names it. */
    public String name() {
        return table.schema().target().labels().get(label);
    }

    /** The row of the table at a position in the class. */
    public int row(int position) {
        return rows[position];
    }

    /** The cells of these rows of an all-numeric table. */
    public Points points() {
        return TablePoints.of(table, rows, 0);
    }

    /** The cells of all rows of an all-numeric table. */
    public Points allPoints() {
        return Points.continuous(table.values(), table.rows(), table.columns());
    }

    /** The rows of all other classes, ascending. */
    public int[] others() {
        int[] others = new int[table.rows() - rows.length];
        int n = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.label(row) != label) {
                others[n++] = row;
            }
        }
        return others;
    }

    /** How many neighbours to use; a lowered number is noted among the flags. */
    public int neighbours(NeighbourCount wanted, String parameter, List<String> flags) {
        int k = wanted.within(rows.length, parameter, name());
        if (k < wanted.k()) {
            flags.add(parameter + " lowered to " + k);
        }
        return k;
    }

    /**
     * There are enough rows to work with.
     *
     * @param reason what they are needed for, as the subject of "needs"
     * @throws NotApplicableException if there are fewer
     */
    public void requireRows(int atLeast, String reason) {
        if (rows.length < atLeast) {
            throw new NotApplicableException(reason + " needs at least " + atLeast
                    + " rows of each class to be oversampled but class '" + name() + "' has " + rows.length);
        }
    }
}
