package org.makeweight.datasets.catalogue;

import java.util.Arrays;
import org.makeweight.core.table.Table;

/** Counts rows that repeat an earlier one. */
final class DuplicateRows {
    private static final int FREE = -1;

    private final Table table;
    private final int[] slots;

    private DuplicateRows(Table table) {
        this.table = table;
        this.slots = new int[Integer.highestOneBit(Math.max(8, table.rows())) * 4];
        Arrays.fill(slots, FREE);
    }

    /** The number of rows that are, label included and missing cells alike, the same as a row before them. */
    static int count(Table table) {
        DuplicateRows rows = new DuplicateRows(table);
        int duplicates = 0;
        for (int row = 0; row < table.rows(); row++) {
            duplicates += rows.isNew(row) ? 0 : 1;
        }
        return duplicates;
    }

    private boolean isNew(int row) {
        int slot = hash(row) & (slots.length - 1);
        while (slots[slot] != FREE) {
            if (same(slots[slot], row)) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = row;
        return true;
    }

    private int hash(int row) {
        int width = table.columns();
        double[] values = table.values();
        long hash = table.label(row);
        for (int i = row * width; i < (row + 1) * width; i++) {
            hash = (hash ^ bits(values[i])) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private boolean same(int a, int b) {
        int width = table.columns();
        double[] values = table.values();
        if (table.label(a) != table.label(b)) {
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
