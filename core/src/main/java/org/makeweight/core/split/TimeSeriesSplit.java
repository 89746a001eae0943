package org.makeweight.core.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Tests on what came later than all it trains on: the last rows in order, cut into consecutive test parts, each after
 * training rows that are all earlier. With an order that tells all rows apart the parts are those of scikit-learn's
 * {@code TimeSeriesSplit(n_splits, max_train_size, test_size, gap)} on the rows in that order.
 *
 * <p>Rows of equal order stay together. Where a cut falls among such rows it moves back to the first of them:
 *
 * <ul>
 *   <li>they go whole to the later of two test parts, or to the first test part rather than to training;
 *   <li>they go whole into the gap, which is then more than {@code gap} rows;
 *   <li>at the other end, where {@code max_train_size} cuts, they are left out whole, so that there are fewer training rows.
 * </ul>
 *
 * <p>Where rows have groups too, training rows whose group is tested in the fold are left out: all test parts stay what they
 * are, and training parts shrink. Nothing is random. Time O(rows log rows + rows folds).
 *
 * <p>Reference: C. Bergmeir, J. M. Benitez. On the use of cross-validation for time series predictor evaluation. Information
 * Sciences 191:192-213, 2012.
 */
public final class TimeSeriesSplit implements Splitter {
    private final int folds;
    private final int gap;
    private final OptionalInt testSize;
    private final OptionalInt maxTrainSize;

    /**
     * Makes it.
     *
     * @param folds the number of test parts, at least 1
     * @param gap rows left out between training and test rows, at least 0
     * @param testSize rows of a test part, at least 1; if not given, rows / (folds + 1)
     * @param maxTrainSize the most training rows, the latest ones, at least 1; if not given, all
     */
    public TimeSeriesSplit(int folds, int gap, OptionalInt testSize, OptionalInt maxTrainSize) {
        if (folds < 1 || gap < 0 || testSize.orElse(1) < 1 || maxTrainSize.orElse(1) < 1) {
            throw new IllegalArgumentException("folds and sizes must be at least 1, and the gap at least 0");
        }
        this.folds = folds;
        this.gap = gap;
        this.testSize = testSize;
        this.maxTrainSize = maxTrainSize;
    }

    /**
     * The parts of the one repeat.
     *
     * @throws NotApplicableException if the rows have no order, if they are too few, or if a part would be empty or hold one
     *     class only
     */
    @Override
    public Splits divide(Table table, RowRoles roles, RandomState random) {
        int[] order = roles.order()
                .orElseThrow(() -> new NotApplicableException(
                        "scheme forward needs the order of the rows, which a column must tell"));
        int[] rows = IntStream.range(0, order.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> order[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        int size = checkedTestSize(rows.length);
        int[] cuts = new int[folds + 1];
        for (int fold = 0; fold <= folds; fold++) {
            cuts[fold] = firstOfTie(order, rows, rows.length - (folds - fold) * size);
        }
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int[] test = ascending(rows, cuts[fold], cuts[fold + 1]);
            int[] training = training(order, rows, cuts[fold]);
            splits.add(new Split(
                    roles.groups()
                            .map(codes -> Groups.of(codes).without(training, test))
                            .orElse(training),
                    test));
        }
        Splits divided = new SplitList(rows.length, splits);
        divided.requireBothClasses(table);
        return divided;
    }

    private int checkedTestSize(int rows) {
        int size = testSize.orElse(rows / (folds + 1));
        if (size < 1 || rows - (long) gap - (long) size * folds <= 0) {
            throw new NotApplicableException(rows + " rows are too few for " + folds + " test parts of "
                    + Math.max(1, size) + (size > 1 ? " rows" : " row") + (gap > 0 ? ", a gap of " + gap : "")
                    + " and training rows before them");
        }
        return size;
    }

    private int[] training(int[] order, int[] rows, int testStart) {
        int end = firstOfTie(order, rows, Math.max(0, testStart - gap));
        int begin = Math.max(0, end - maxTrainSize.orElse(end));
        int first = firstOfTie(order, rows, begin);
        if (first < begin) {
            while (begin < end && order[rows[begin]] == order[rows[first]]) {
                begin++;
            }
        }
        return ascending(rows, begin, end);
    }

    /** The position of the first row of the same order as the one at a position; the end is nobody's. */
    private static int firstOfTie(int[] order, int[] rows, int position) {
        int first = position;
        while (first > 0 && first < rows.length && order[rows[first - 1]] == order[rows[first]]) {
            first--;
        }
        return first;
    }

    private static int[] ascending(int[] rows, int from, int to) {
        int[] part = Arrays.copyOfRange(rows, from, to);
        Arrays.sort(part);
        return part;
    }
}
