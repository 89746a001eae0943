package org.makeweight.smote;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.Apportionment;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * ProWSyn: more rows are made from a row of the class the nearer it is to the border. The rows that are among the k
 * nearest to any row of another class form level 1; of those left, the ones that are then among the k nearest form level
 * 2, and so on; level L holds what is left at last. A row of level l has the weight exp(-theta (l - 1)), and the rows to
 * be made are divided in proportion to the weights. A new row lies at a random place on the segment to a random row of
 * the same level, or of the class if the level has no other row.
 *
 * <p>Reference: S. Barua, M. M. Islam and K. Murase. ProWSyn: proximity weighted synthetic oversampling technique for
 * imbalanced data set learning. PAKDD 2013, LNCS 7819:317-328. Differences from the paper: shares are rounded by largest
 * remainders, so that their sum is the number asked for. That the other end of the segment is of the same level follows
 * smote_variants and could not be checked against the text. Weights belong to rows, as in the paper; smote_variants gives
 * them to levels, however many rows a level has. Rows are taken away in L - 1 rounds and what is left is level L;
 * smote_variants goes on for one round more, whose rows it puts into a level L beside the one of those left.
 *
 * <p>Time O(L n N d) at worst for n rows of the class among N rows of d columns, memory O(N (k + d)).
 */
public final class ProWSyn implements Augmenter {
    private static final String ID = "prowsyn";

    static final Method<Augmenter> METHOD = Method.named(ID, "ProWSyn")
            .summary("More rows from those rows of the class that lie near the border, in levels.")
            .parameter(Parameter.integer(
                    "n_neighbors", 5, 1, "Nearest rows of the class that each row of another class puts into a level."))
            .parameter(Parameter.integer("L", 5, 1, "Number of levels."))
            .parameter(Parameter.real("theta", 1.0, Range.atLeast(0), "How fast the weight falls with the level."))
            .cites(SmoteMethods.cited("barua2013prowsyn"))
            .makes(parameters ->
                    new ProWSyn(parameters.integer("n_neighbors"), parameters.integer("L"), parameters.real("theta")));

    private final int k;
    private final int levels;
    private final double theta;

    /**
     * Makes the method.
     *
     * @param k how many rows of the class each row of another class puts into a level, at least 1
     * @param levels at least 1
     * @param theta how fast the weight falls with the level, at least 0
     */
    public ProWSyn(int k, int levels, double theta) {
        this.k = k;
        this.levels = levels;
        this.theta = theta;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            own.requireRows(2, ID);
            int[] level = levels(own, execution);
            double[] weights = Arrays.stream(level)
                    .mapToDouble(l -> StrictMath.exp(-theta * (l - 1)))
                    .toArray();
            add(own, level, Apportionment.of(weights, n), rows, stream);
        });
    }

    /** The level of each row of the class, from 1. */
    int[] levels(ClassRows own, Execution execution) {
        Points points = own.points();
        Points others = TablePoints.of(own.table(), own.others(), 0);
        int[] level = new int[own.size()];
        int[] left = IntStream.range(0, own.size()).toArray();
        for (int l = 1; l < levels && left.length > 0; l++) {
            Neighbours nearest = execution.among(points.select(left)).nearest(others, k);
            for (int i : nearest.rows()) {
                level[left[i]] = l;
            }
            left = Arrays.stream(left).filter(i -> level[i] == 0).toArray();
        }
        for (int i : left) {
            level[i] = levels;
        }
        return level;
    }

    private void add(ClassRows own, int[] level, int[] shares, SyntheticRows rows, RandomState stream) {
        int[][] members = new int[levels + 1][];
        for (int l = 1; l <= levels; l++) {
            int wanted = l;
            members[l] = IntStream.range(0, level.length)
                    .filter(i -> level[i] == wanted)
                    .toArray();
        }
        int[] all = IntStream.range(0, level.length).toArray();
        for (int i = 0; i < shares.length; i++) {
            int[] partners = members[level[i]].length > 1 ? members[level[i]] : all;
            int self = Arrays.binarySearch(partners, i);
            for (int made = 0; made < shares[i]; made++) {
                int drawn = (int) stream.randint(0, partners.length - 1);
                int partner = partners[drawn < self ? drawn : drawn + 1];
                rows.interpolate(own.label(), own.row(i), own.row(partner), stream.randomSample());
            }
        }
    }
}
