package org.makeweight.smote;

import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.NeighbourCount;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Decimal;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;
import org.makeweight.smote.draws.InterpolationDraws;
import org.makeweight.smote.rows.ClassRows;
import org.makeweight.smote.rows.OneAgainstRest;
import org.makeweight.smote.rows.SyntheticRows;

/**
 * Over-sampling with rejection, known as Lee: rows are made as in {@link Smote}, and one is rejected if more than the
 * share {@code rejection_level} of its k nearest real rows is of other classes. Rejected rows are made anew, up to 100
 * attempts for each row asked for; if that does not suffice there are fewer rows, and a flag says how many were rejected.
 *
 * <p>Reference: J. Lee, N. Kim and J.-H. Lee. An over-sampling technique with rejection for imbalanced class learning.
 * IMCOM 2015, 102:1-102:6. Differences from the paper: base rows are drawn at random and one step serves all columns, as
 * in {@link Smote}. The rule of rejection follows smote_variants and could not be checked against the text; there, however,
 * a row with exactly the share {@code rejection_level} of other classes is rejected, while here it stays, and the level is
 * raised until enough rows pass.
 *
 * <p>Time O((n + attempts) N d) at worst for n rows of the class among N rows of d columns, memory O(N d) and the rows.
 */
public final class Lee implements Augmenter {
    private static final String ID = "lee";
    private static final int ATTEMPTS = 100;
    /** Fewer would be searched for one at a time. */
    private static final int SMALLEST_BATCH = 64;

    static final Method<Augmenter> METHOD = Method.named(ID, "Lee")
            .summary("SMOTE that rejects new rows which other classes surround.")
            .parameter(Parameter.neighbours(
                    "n_neighbors",
                    5,
                    "Neighbours that a row may move towards, and that judge a new row; clamp:5 lowers it."))
            .parameter(Parameter.real(
                    "rejection_level",
                    0.5,
                    Range.closed(0, 1),
                    "Largest share of other classes among the rows nearest to a new row."))
            .cites(SmoteMethods.cited("lee2015oversampling"))
            .makes(parameters -> new Lee(parameters.neighbours("n_neighbors"), parameters.real("rejection_level")));

    private final NeighbourCount neighbours;
    private final double rejectionLevel;

    /**
     * Makes the method.
     *
     * @param neighbours how many neighbours a row may move towards and how many judge it
     * @param rejectionLevel the largest share of other classes among those that judge, in [0, 1]
     */
    public Lee(NeighbourCount neighbours, double rejectionLevel) {
        this.neighbours = neighbours;
        this.rejectionLevel = rejectionLevel;
    }

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        RandomState stream = random.restarted();
        return OneAgainstRest.raise(ID, training, amount, (own, n, rows, flags) -> {
            int k = own.neighbours(neighbours, "n_neighbors", flags);
            add(own, n, k, rows, flags, stream, execution);
        });
    }

    private void add(
            ClassRows own,
            int n,
            int k,
            SyntheticRows rows,
            List<String> flags,
            RandomState stream,
            Execution execution) {
        Neighbours nearest = execution.among(own.points()).nearestOfAll(k + 1);
        NeighbourSearch judges = execution.among(own.allPoints());
        long allowed = (long) ATTEMPTS * n;
        long attempts = 0;
        int missing = n;
        while (missing > 0 && attempts < allowed) {
            int batch = Math.max(missing, SMALLEST_BATCH);
            InterpolationDraws steps = InterpolationDraws.draw(own.size(), k, batch, stream);
            Neighbours judged = judges.nearest(candidates(own, nearest, steps, batch), k);
            for (int i = 0; i < batch && missing > 0 && attempts < allowed; i++, attempts++) {
                if (!rejected(own, judged, i)) {
                    int neighbour = nearest.row(steps.base(i), steps.nth(i) + 1);
                    rows.interpolate(own.label(), own.row(steps.base(i)), own.row(neighbour), steps.step(i));
                    missing--;
                }
            }
        }
        report(own, n, missing, attempts, flags);
    }

    /** The rows that may be added, before they are judged. */
    private static Points candidates(ClassRows own, Neighbours nearest, InterpolationDraws steps, int n) {
        int width = own.table().columns();
        double[] values = new double[Math.multiplyExact(n, width)];
        for (int i = 0; i < n; i++) {
            int from = own.row(steps.base(i));
            int to = own.row(nearest.row(steps.base(i), steps.nth(i) + 1));
            SyntheticRows.between(own.table(), from, to, 1, steps.step(i), values, i * width);
        }
        return Points.continuous(values, n, width);
    }

    private boolean rejected(ClassRows own, Neighbours judged, int i) {
        int others = 0;
        for (int nth = 0; nth < judged.k(); nth++) {
            others += own.table().label(judged.row(i, nth)) == own.label() ? 0 : 1;
        }
        return others > rejectionLevel * judged.k();
    }

    private void report(ClassRows own, int n, int missing, long attempts, List<String> flags) {
        if (missing == n) {
            throw new NotApplicableException("lee rejected all " + attempts + " rows made for class '" + own.name()
                    + "': each has more than the share " + Decimal.toString(rejectionLevel)
                    + " of other classes around it; raise rejection_level");
        }
        if (missing > 0) {
            flags.add("only " + (n - missing) + " of " + n + " rows passed in " + attempts + " attempts");
        }
    }
}
