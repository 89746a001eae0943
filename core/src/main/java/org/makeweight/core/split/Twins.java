package org.makeweight.core.split;

import org.makeweight.core.table.DuplicateRows;
import org.makeweight.core.table.Table;

/**
 * Rows with equal features, whatever their labels. A test row with a twin among the training rows says more about memory
 * than about what was learnt.
 */
public final class Twins {
    private final int count;
    private final int[] groups;

    private Twins(int count, int[] groups) {
        this.count = count;
        this.groups = groups;
    }

    /** The twins in a table; time is linear in its cells, memory four numbers a row. */
    public static Twins of(Table table) {
        int[] groups = DuplicateRows.groups(table);
        int count = 0;
        for (int group : groups) {
            count = Math.max(count, group + 1);
        }
        return new Twins(count, groups);
    }

    /** The group of each row, numbered by first row; a row without a twin has one of its own. To be read only. */
    public int[] groups() {
        return groups;
    }

    /** The number of test rows of a split that have a twin among its training rows. */
    public int tested(Split split) {
        boolean[] trained = new boolean[count];
        for (int row : split.training()) {
            trained[groups[row]] = true;
        }
        int tested = 0;
        for (int row : split.test()) {
            tested += trained[groups[row]] ? 1 : 0;
        }
        return tested;
    }

    /** The share of test rows that have a twin among the training rows, over all folds and repeats, in [0, 1]. */
    public double testedShare(Splits splits) {
        if (count == groups.length) {
            return 0;
        }
        long tested = 0;
        long rows = 0;
        for (int repeat = 0; repeat < splits.repeats(); repeat++) {
            for (int fold = 0; fold < splits.folds(); fold++) {
                Split split = splits.split(repeat, fold);
                tested += tested(split);
                rows += split.test().length;
            }
        }
        return (double) tested / rows;
    }
}
