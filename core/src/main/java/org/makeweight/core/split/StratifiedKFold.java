package org.makeweight.core.split;

import java.util.Arrays;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.ClassColumn;
import org.makeweight.core.table.Table;

/**
 * Stratified folds, shuffled and repeated: every fold has each class in nearly the table's share. Equal, row for row, to
 * scikit-learn's {@code RepeatedStratifiedKFold(n_splits, n_repeats, random_state)}, and with one repeat to
 * {@code StratifiedKFold(n_splits, shuffle=True, random_state)}.
 *
 * <p>Reference: R. Kohavi. A study of cross-validation and bootstrap for accuracy estimation and model selection. IJCAI
 * 1995, 1137-1145. Time and memory are linear in rows times repeats.
 */
public final class StratifiedKFold implements KFold {
    private final int folds;
    private final int repeats;
    private final boolean shuffled;

    private StratifiedKFold(int folds, int repeats, boolean shuffled) {
        if (folds < 2) {
            throw new IllegalArgumentException("folds must be at least 2 but were " + folds);
        }
        if (repeats < 1) {
            throw new IllegalArgumentException("repeats must be at least 1 but were " + repeats);
        }
        this.folds = folds;
        this.repeats = repeats;
        this.shuffled = shuffled;
    }

    /** Shuffled within the classes; one random stream runs through all repeats. */
    public static StratifiedKFold shuffled(int folds, int repeats) {
        return new StratifiedKFold(folds, repeats, true);
    }

    /** In the order of the rows, once, without randomness. */
    public static StratifiedKFold inOrder(int folds) {
        return new StratifiedKFold(folds, 1, false);
    }

    /**
     * Assigns the folds, whatever the roles.
     *
     * @throws NotApplicableException if the minority class has fewer rows than there are folds, or if a part would hold one
     *     class only
     */
    @Override
    public Folds divide(Table table, RowRoles roles, RandomState random) {
        requireMinority(table, folds);
        Folds divided = new Folds(folds, divide(table.labels(), random));
        divided.requireBothClasses(table);
        return divided;
    }

    /**
     * Every fold can have a row of the minority class.
     *
     * @throws NotApplicableException with the numbers, if not
     */
    static void requireMinority(Table table, int folds) {
        ClassColumn target = table.schema().target();
        int minorityRows = table.classCounts()[target.minority()];
        if (minorityRows < folds) {
            throw new NotApplicableException("the minority class '" + target.minorityLabel() + "' has " + minorityRows
                    + (minorityRows == 1 ? " row" : " rows") + tooFew(minorityRows, folds));
        }
    }

    /** How a complaint ends that each fold must have a row, or a group, of the minority class. */
    static String tooFew(int present, int folds) {
        return ", fewer than the " + folds + " folds; "
                + (present < 2 ? "two are needed at least" : present + " folds at most would do");
    }

    /** {@code [repeats x rows]} for any labels from 0 up. */
    private int[][] divide(int[] labels, RandomState random) {
        int[] codes = byFirstAppearance(labels);
        int classes = Arrays.stream(codes).max().orElseThrow() + 1;
        int[][] allocation = allocate(codes, classes);
        int[][] assignment = new int[repeats][];
        for (int repeat = 0; repeat < repeats; repeat++) {
            assignment[repeat] = deal(codes, classes, allocation, random);
        }
        return assignment;
    }

    private static int[] byFirstAppearance(int[] labels) {
        int[] codeOf = new int[Arrays.stream(labels).max().orElseThrow() + 1];
        Arrays.fill(codeOf, -1);
        int next = 0;
        int[] codes = new int[labels.length];
        for (int row = 0; row < labels.length; row++) {
            if (codeOf[labels[row]] < 0) {
                codeOf[labels[row]] = next++;
            }
            codes[row] = codeOf[labels[row]];
        }
        return codes;
    }

    /** {@code [folds x classes]}: fold i takes every {@code folds}-th of the sorted codes, starting with the i-th. */
    private int[][] allocate(int[] codes, int classes) {
        int[] sorted = codes.clone();
        Arrays.sort(sorted);
        int[][] allocation = new int[folds][classes];
        for (int i = 0; i < sorted.length; i++) {
            allocation[i % folds][sorted[i]]++;
        }
        return allocation;
    }

    private int[] deal(int[] codes, int classes, int[][] allocation, RandomState random) {
        int[] assigned = new int[codes.length];
        for (int c = 0; c < classes; c++) {
            int[] pack = pack(allocation, c);
            if (shuffled) {
                random.shuffle(pack);
            }
            int next = 0;
            for (int row = 0; row < codes.length; row++) {
                if (codes[row] == c) {
                    assigned[row] = pack[next++];
                }
            }
        }
        return assigned;
    }

    /** Fold 0 as often as class c stands in it, then fold 1, and so on. */
    private static int[] pack(int[][] allocation, int c) {
        int size = Arrays.stream(allocation).mapToInt(fold -> fold[c]).sum();
        int[] pack = new int[size];
        int filled = 0;
        for (int fold = 0; fold < allocation.length; fold++) {
            Arrays.fill(pack, filled, filled + allocation[fold][c], fold);
            filled += allocation[fold][c];
        }
        return pack;
    }
}
