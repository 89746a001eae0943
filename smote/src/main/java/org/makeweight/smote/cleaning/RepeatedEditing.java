package org.makeweight.smote.cleaning;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;

/**
 * {@link EditedNearestNeighbours} time after time, each time on the rows that the last one left, in the order in which it
 * left them.
 */
final class RepeatedEditing {
    private final Table table;
    private final Amount amount;
    private final Execution execution;
    private final String method;
    private final int[] classCounts;
    private final int smallest;
    private int[] rows;

    RepeatedEditing(Table table, Amount amount, Execution execution, String method) {
        this.table = table;
        this.amount = amount;
        this.execution = execution;
        this.method = method;
        this.classCounts = table.classCounts();
        this.smallest = Targets.smallest(table);
        this.rows = IntStream.range(0, table.rows()).toArray();
    }

    /** The rows left so far. */
    int[] rows() {
        return rows;
    }

    /**
     * Edits what is left once more.
     *
     * @return how many rows were left out
     */
    int edit(int neighbours, boolean unanimous) {
        Table left = table.select(rows);
        CleaningResult.requireNeighbours(neighbours, left, method);
        int[] kept = new EditedNearestNeighbours(neighbours, unanimous).left(left, amount.toClean(left), execution);
        int before = rows.length;
        int[] of = rows;
        rows = Arrays.stream(kept).map(i -> of[i]).toArray();
        return before - rows.length;
    }

    /** A class has lost all of its rows. */
    boolean aClassIsGone() {
        int[] now = countsNow();
        return IntStream.range(0, now.length).anyMatch(label -> now[label] == 0 && classCounts[label] > 0);
    }

    /** A class that is left has fewer rows than the smallest had at first. */
    boolean aClassBecameSmaller() {
        int[] now = countsNow();
        return IntStream.range(0, now.length)
                .anyMatch(label -> label != smallest && now[label] > 0 && now[label] < classCounts[smallest]);
    }

    private int[] countsNow() {
        int[] counts = new int[classCounts.length];
        for (int row : rows) {
            counts[table.label(row)]++;
        }
        return counts;
    }
}
