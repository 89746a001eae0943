package org.makeweight.core.split;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Trains on one file's rows and tests on another's, once. Training rows whose group is among the test rows are left out.
 */
public final class FixedTest implements Splitter {
    /**
     * The one split.
     *
     * @throws NotApplicableException if no rows are set apart for testing, or if a part holds one class only
     */
    @Override
    public Splits divide(Table table, RowRoles roles, RandomState random) {
        int first = roles.firstTestRow()
                .orElseThrow(() ->
                        new NotApplicableException("there is no test file, so no rows are set apart for testing"));
        int[] training = IntStream.range(0, first).toArray();
        int[] test = IntStream.range(first, table.rows()).toArray();
        int[] kept = roles.groups()
                .map(codes -> Groups.of(codes).without(training, test))
                .orElse(training);
        Splits divided = new SplitList(table.rows(), List.of(new Split(kept, test)));
        divided.requireBothClasses(table);
        return divided;
    }
}
