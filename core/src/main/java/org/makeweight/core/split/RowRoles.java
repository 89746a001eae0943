package org.makeweight.core.split;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.makeweight.core.table.Table;

/**
 * What is known of a table's rows besides their features and labels, for those who divide them: which belong together,
 * which came first, which are set apart for testing. Nothing that learns may see it. Immutable.
 */
public final class RowRoles implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Rows of which nothing is known. */
    public static final RowRoles NONE = new RowRoles(null, null, -1);

    private final int[] groups;
    private final int[] order;
    private final int firstTestRow;

    private RowRoles(int[] groups, int[] order, int firstTestRow) {
        this.groups = groups;
        this.order = order;
        this.firstTestRow = firstTestRow;
    }

    /**
     * The group of each row, at least 0: rows of one group, such as the visits of one patient, are never on both sides of a
     * split. To be read only.
     */
    public Optional<int[]> groups() {
        return Optional.ofNullable(groups);
    }

    /** The place of each row in time, the smaller the earlier, equal for rows of one time. To be read only. */
    public Optional<int[]> order() {
        return Optional.ofNullable(order);
    }

    /** The row from which on all rows are those of a test file; empty if there is no such file. */
    public OptionalInt firstTestRow() {
        return firstTestRow < 0 ? OptionalInt.empty() : OptionalInt.of(firstTestRow);
    }

    /** These roles with groups, one for each row. The array is taken over. */
    public RowRoles withGroups(int[] codes) {
        return new RowRoles(codes, order, firstTestRow);
    }

    /** These roles with an order, one place for each row. The array is taken over. */
    public RowRoles withOrder(int[] places) {
        return new RowRoles(groups, places, firstTestRow);
    }

    /** These roles where all rows from one on, above 0, are those of a test file. */
    public RowRoles withTestFrom(int row) {
        return new RowRoles(groups, order, row);
    }

    /**
     * These roles, where rows with equal features belong together too: groups that share such a row become one. Groups are
     * numbered by their first row.
     */
    public RowRoles groupingTwins(Table table) {
        int[] twins = Twins.of(table).groups();
        return withGroups(groups == null ? twins : Groups.joined(groups, twins));
    }

    /** The roles of some rows, in the given order. No row of a selection is set apart for testing. */
    public RowRoles select(int[] rows) {
        return new RowRoles(select(groups, rows), select(order, rows), -1);
    }

    private static int[] select(int[] values, int[] rows) {
        if (values == null) {
            return null;
        }
        int[] selected = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return selected;
    }
}
