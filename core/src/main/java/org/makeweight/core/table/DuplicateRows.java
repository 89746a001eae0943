package org.makeweight.core.table;

import java.util.Arrays;

/**
 * Finds rows that repeat an earlier one. All missing cells are alike, and so are both zeros. Time is linear in the cells,
 * memory three numbers a row.
 */
public final class DuplicateRows {
    private static final int FREE = -1;

    private final Table table;
    private final boolean labels;
    private final int[] slots;

    private DuplicateRows(Table table, boolean labels) {
        this.table = table;
        this.labels = labels;
        this.slots = new int[Integer.highestOneBit(Math.max(8, table.rows())) * 4];
        Arrays.fill(slots, FREE);
    }

    /** The number of rows that are, label included, the same as a row before them. */
    public static int count(Table table) {
        DuplicateRows rows = new DuplicateRows(table, true);
        int duplicates = 0;
        for (int row = 0; row < table.rows(); row++) {
            duplicates += rows.first(row) == row ? 0 : 1;
        }
        return duplicates;
    }

    /** A number for each row, the same for rows with equal features, whatever their labels; from 0 by first appearance. */
    public static int[] groups(Table table) {
        DuplicateRows rows = new DuplicateRows(table, false);
        int[] groups = new int[table.rows()];
        int count = 0;
        for (int row = 0; row < groups.length; row++) {
            int first = rows.first(row);
            groups[row] = first == row ? count++ : groups[first];
        }
        return groups;
    }

    /** The first row that equals a row, which is the row itself if it is new. */
    private int first(int row) {
        int slot = hash(row) & (slots.length - 1);
        while (slots[slot] != FREE) {
            if (same(slots[slot], row)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = row;
        return row;
    }

    private int hash(int row) {
        int width = table.columns();
        double[] values = table.values();
        long hash = labels ? table.label(row) : 0;
        for (int i = row * width; i < (row + 1) * width; i++) {
            hash = (hash ^ bits(values[i])) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private boolean same(int a, int b) {
        int width = table.columns();
        double[] values = table.values();
        if (labels && table.label(a) != table.label(b)) {
            return false;
        }
        for (int c = 0; c < width; c++) {
            if (bits(values[a * width + c]) != bits(values[b * width + c])) {
                return false;
            }
        }
        return true;
    }

    /** All NaN are one, and both zeros. */
    private static long bits(double value) {
        return Double.doubleToLongBits(value + 0.0);
    }
}
