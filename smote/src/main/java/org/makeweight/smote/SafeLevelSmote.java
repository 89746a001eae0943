package org.makeweight.smote;

import java.util.stream.IntStream;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.neighbourhood.NearestOthers;
import org.makeweight.smote.neighbourhood.Neighbourhood;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;

/**
 * Safe-level-SMOTE: SMOTE that stays near the safer end of the segment. The safe level of a row is the number of rows of
 * its class among its k nearest. Between a row p and a neighbour n of the class, with r the level of p over that of n,
 * the new row lies
 *
 * <ul>
 *   <li>anywhere on the segment if r = 1,
 *   <li>in its first part, up to 1/r, if r &gt; 1,
 *   <li>in its last part, from 1 - r, if r &lt; 1,
 *   <li>at p itself if the level of n is 0 and that of p is not, and at n itself if it is the other way round: the rule
 *       then copies a row, and a flag says how often;
 *   <li>if both levels are 0, both rows are noise and none is made between them.
 * </ul>
 *
 * <p>Reference: C. Bunkhumpornpat, K. Sinapiromsaran and C. Lursinsap. Safe-level-SMOTE: safe-level-synthetic minority
 * over-sampling technique for handling the class imbalanced problem. PAKDD 2009, LNCS 5476:475-482. Differences from the
 * paper: pairs of rows are drawn at random among those that are not both noise until the number asked for is reached,
 * where the paper makes at most one row from each; one step serves all columns, so that rows lie on the segment, where
 * the paper's listing draws one for each column. Neighbours to move towards are of the class, as the paper's text has it
 * (its listing names one set for both searches; smote_variants moves towards rows of any class).
 *
 * <p>Time O(n N d) at worst for n rows of the class among N rows of d columns, memory O(n k + N d) and the new rows.
 */
public final class SafeLevelSmote implements Augmenter {
    private static final String ID = "safe-level-smote";

    static final Method<Augmenter> METHOD = Method.named(ID, "Safe-level-SMOTE")
            .version(2)
            .summary(
                    "SMOTE that puts new rows nearer to that end of the segment which has more of the class around it.")
            .parameter(Parameter.neighbours(
                    "n_neighbors", 5, "Neighbours that a row may move towards, and that make its safe level."))
            .cites(SmoteMethods.cited("bunkhumpornpat2009safe"))
            .makes(parameters -> new SafeLevelSmote(parameters.neighbours("n_neighbors")));

    private final NeighbourCount neighbours;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards and how many make its safe level
     */
    public SafeLevelSmote(NeighbourCount neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            int k = own.neighbours(neighbours, "n_neighbors", flags);
            Neighbours nearest = NearestOthers.ofAll(execution.among(own.points()), k);
            int[] levels = safeLevels(own, k, execution);
            int[] usable = IntStream.range(0, own.size() * k)
                    .filter(cell -> levels[cell / k] > 0 || levels[nearest.row(cell / k, cell % k)] > 0)
                    .toArray();
            if (usable.length == 0) {
                throw new NotApplicableException("safe-level-smote takes all " + own.size() + " rows of class '"
                        + own.name() + "' for noise: none has a row of its class among its " + k + " nearest");
            }
            int copies = 0;
            for (int i = 0; i < n; i++) {
                int cell = usable[(int) stream.randint(0, usable.length)];
                int base = cell / k;
                int neighbour = nearest.row(base, cell % k);
                double step = step(levels[base], levels[neighbour], stream.randomSample());
                rows.interpolate(own.label(), own.row(base), own.row(neighbour), step);
                copies += step == 0 || step == 1 ? 1 : 0;
            }
            if (copies > 0) {
                flags.add(copies + " of " + n + " rows copied: next to noise");
            }
        });
    }

    private static int[] safeLevels(ClassRows own, int k, Execution execution) {
        Neighbours nearest = NearestOthers.of(execution.among(own.allPoints()), own.rows(), k);
        int[] levels = new int[own.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = nearest.k() - Neighbourhood.others(own, nearest, i);
        }
        return levels;
    }

    /**
     * How far to go from p to n.
     *
     * @param u uniform in [0, 1)
     */
    static double step(int levelOfP, int levelOfN, double u) {
        if (levelOfN == 0) {
            return 0;
        }
        double ratio = (double) levelOfP / levelOfN;
        return ratio >= 1 ? u / ratio : 1 - ratio + u * ratio;
    }
}
