package org.makeweight.core.split;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.prepare.Encode;
import org.makeweight.core.prepare.Impute;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.core.prepare.Scale;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Distribution-optimally balanced stratified cross-validation: near rows of a class go to different folds, so that every
 * part of a class is present in every fold. For each class, a random row without a fold goes to fold 0 and its nearest rows
 * of the class without a fold to folds 1, 2, ..., until all rows have one. Folds hold each class in equal numbers but for
 * one row; the rows that are left at the end go to the first folds.
 *
 * <p>The distance is Euclidean over numeric columns that are scaled to [0, 1] over all rows; two different categories
 * count as 1, as in the heterogeneous Euclidean-overlap metric; a missing cell counts as the column's median or most
 * frequent category. Of equally near rows the first in the table is nearer. The random rows are those of one shuffle of each class's rows,
 * class by class, repeat by repeat, from one stream.
 *
 * <p>One search for neighbours for all repeats: time O(class rows^2 columns) for each class at most; then, for each
 * repeat, about as much again in the worst case, memory four neighbours for each row and fold.
 *
 * <p>References: X. Zeng, T. R. Martinez. Distribution-balanced stratified cross-validation for accuracy estimation. Journal
 * of Experimental and Theoretical Artificial Intelligence 12(1):1-12, 2000. J. G. Moreno-Torres, J. A. Saez, F. Herrera. Study on
 * the impact of partition-induced dataset shift on k-fold cross-validation. IEEE Transactions on Neural Networks and Learning
 * Systems 23(8):1304-1312, 2012. Differences from the papers: this is the scheme of the second; in the first the next row is the one
 * nearest to the row before it. How features are scaled, and what categories and missing cells count, is in neither.
 */
public final class DobScv implements KFold {
    private static final Preprocessing PREPARATION = new Preprocessing(Scale.MINMAX, Impute.MEDIAN, Encode.NATIVE);
    private static final double MISMATCH = 1;

    private final int folds;
    private final int repeats;

    /**
     * Makes it.
     *
     * @param folds at least 2
     * @param repeats at least 1
     */
    public DobScv(int folds, int repeats) {
        if (folds < 2 || repeats < 1) {
            throw new IllegalArgumentException("folds must be at least 2 and repeats at least 1");
        }
        this.folds = folds;
        this.repeats = repeats;
    }

    /**
     * Assigns the folds.
     *
     * @throws NotApplicableException if the rows have groups, which this scheme would tear apart, if the minority class has fewer
     *     rows than there are folds, or if a part would hold one class only
     */
    @Override
    public Folds divide(Table table, RowRoles roles, RandomState random) {
        if (roles.groups().isPresent()) {
            throw new NotApplicableException(
                    "scheme dob-scv deals out single rows and cannot keep groups whole; scheme stratified can");
        }
        StratifiedKFold.requireMinority(table, folds);
        List<ClassRows> classes = classes(table);
        int[][] assignment = new int[repeats][table.rows()];
        for (int[] foldOf : assignment) {
            for (ClassRows rows : classes) {
                deal(rows, random.permutation(rows.rows().length), foldOf);
            }
        }
        Folds divided = new Folds(folds, assignment);
        divided.requireBothClasses(table);
        return divided;
    }

    /** The rows of a class and which of them are near each other. */
    @SuppressWarnings("ArrayRecordComponent") // a value for one computation, never compared
    private record ClassRows(int[] rows, NearestLists nearest) {}

    private List<ClassRows> classes(Table table) {
        Table prepared = PREPARATION.fit(table).apply(table);
        List<ClassRows> classes = new ArrayList<>();
        for (int label = 0; label < table.schema().target().classes(); label++) {
            int[] rows = prepared.rowsOf(label);
            if (rows.length > 0) {
                Points points = TablePoints.of(prepared, rows, MISMATCH);
                classes.add(new ClassRows(rows, NearestLists.of(points, folds - 1)));
            }
        }
        return classes;
    }

    private static void deal(ClassRows rows, int[] shuffled, int[] foldOf) {
        Unassigned unassigned = new Unassigned(rows.nearest());
        for (int seed : shuffled) {
            if (unassigned.has(seed)) {
                int[] taken = unassigned.take(seed);
                for (int fold = 0; fold < taken.length; fold++) {
                    foldOf[rows.rows()[taken[fold]]] = fold;
                }
            }
        }
    }
}
