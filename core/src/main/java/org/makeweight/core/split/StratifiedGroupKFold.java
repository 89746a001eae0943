package org.makeweight.core.split;

import java.util.Arrays;
import java.util.Comparator;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.number.Sum;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Folds of whole groups, as stratified as the groups allow. The groups are shuffled, those with the most uneven class
 * counts come first, and each goes into the fold where the classes' shares then differ least over the folds; of folds
 * that are equally good, into the one with the fewest rows.
 *
 * <p>Equal, row for row, to scikit-learn's {@code StratifiedGroupKFold(n_splits, shuffle=True, random_state)} of version 1.8
 * and later; a repeat goes on with the random stream where the one before it ended, as in {@code RepeatedStratifiedKFold}.
 * Before 1.8 scikit-learn shuffled the groups' class counts without the groups, so that its shuffled folds were not stratified.
 * scikit-learn accepts folds without a row of some class; here they are refused.
 *
 * <p>Time O(groups (log groups + folds^2 classes)) for each repeat, memory O(rows repeats + groups classes).
 */
public final class StratifiedGroupKFold implements KFold {
    private final int folds;
    private final int repeats;

    /**
     * Makes it.
     *
     * @param folds at least 2
     * @param repeats at least 1
     */
    public StratifiedGroupKFold(int folds, int repeats) {
        if (folds < 2 || repeats < 1) {
            throw new IllegalArgumentException("folds must be at least 2 and repeats at least 1");
        }
        this.folds = folds;
        this.repeats = repeats;
    }

    /**
     * Assigns the folds.
     *
     * @throws NotApplicableException if the rows have no groups, if the minority class has rows in fewer groups than there are
     *     folds, or if a part would hold one class only
     */
    @Override
    public Folds divide(Table table, RowRoles roles, RandomState random) {
        StratifiedKFold.requireMinority(table, folds);
        Groups groups = Groups.of(roles.groups()
                .orElseThrow(() -> new NotApplicableException(
                        "scheme group needs the group of each row, which a column must tell")));
        requireMinorityGroups(table, groups);
        double[][] counts = classCounts(table, groups);
        int[][] assignment = new int[repeats][table.rows()];
        for (int[] foldOf : assignment) {
            int[] foldOfGroup = deal(counts, random.permutation(groups.count()));
            Arrays.setAll(foldOf, row -> foldOfGroup[groups.of(row)]);
        }
        Folds divided = new Folds(folds, assignment);
        divided.requireBothClasses(table);
        return divided;
    }

    private void requireMinorityGroups(Table table, Groups groups) {
        boolean[] has = new boolean[groups.count()];
        int count = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.isMinority(row) && !has[groups.of(row)]) {
                has[groups.of(row)] = true;
                count++;
            }
        }
        if (count < folds) {
            throw new NotApplicableException(
                    "the minority class '" + table.schema().target().minorityLabel() + "' has rows in " + count
                            + (count == 1 ? " group" : " groups") + StratifiedKFold.tooFew(count, folds));
        }
    }

    /** {@code [groups x classes]}, the classes that have rows, in their order. */
    private static double[][] classCounts(Table table, Groups groups) {
        Groups classes = Groups.of(table.labels());
        double[][] counts = new double[groups.count()][classes.count()];
        for (int row = 0; row < table.rows(); row++) {
            counts[groups.of(row)][classes.of(row)]++;
        }
        return counts;
    }

    /** The fold of each group. */
    private int[] deal(double[][] counts, int[] shuffled) {
        double[] deviation = new double[counts.length];
        Arrays.setAll(deviation, group -> deviation(counts[group]));
        Integer[] order = Arrays.stream(shuffled).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(group -> -deviation[group]));
        FoldShares shares = new FoldShares(folds, counts);
        int[] foldOf = new int[counts.length];
        for (int group : order) {
            foldOf[group] = shares.add(counts[group]);
        }
        return foldOf;
    }

    /** The standard deviation with divisor n, in NumPy's order of summation. */
    private static double deviation(double[] values) {
        double mean = Sum.pairwise(values) / values.length;
        double[] squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double difference = values[i] - mean;
            squares[i] = difference * difference;
        }
        return Math.sqrt(Sum.pairwise(squares) / values.length);
    }
}
