package org.makeweight.smote.cleaning;

import org.makeweight.core.method.Amount;
import org.makeweight.core.method.Augmentation;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Require;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.table.Table;

/**
 * Tomek links: leaves out every row of a larger class that forms a link, that is, whose nearest row is of another class
 * and has it as its own nearest. What stays keeps its order.
 *
 * <p>The same rows as imbalanced-learn's {@code TomekLinks}, in its order, on data without equal distances. By default
 * all classes but the smallest are cleaned; {@code all} cleans both ends of a link. The amount asked for names classes
 * only, since a cleaning method cannot reach a number of rows.
 *
 * <p>Reference: I. Tomek. Two modifications of CNN. IEEE Transactions on Systems, Man, and Cybernetics 6(11):769-772,
 * 1976. Differences from the paper: the links are used for cleaning, not as a step of condensing, as in G. Batista, R.
 * Prati and M. Monard, SIGKDD Explorations 6(1), 2004.
 *
 * <p>Time O(n^2 d) at worst for n rows of d columns, memory O(n d).
 */
public final class TomekLinks implements Augmenter {
    private static final String ID = "tomek-links";

    static final Method<Augmenter> METHOD = Method.named(ID, "Tomek links")
            .summary(
                    "Leaves out rows of larger classes that are nearest to, and the nearest of, a row of another class.")
            .deterministic()
            .cites(CleaningMethods.cited("tomek1976two"))
            .makes(parameters -> new TomekLinks());

    @Override
    public Augmentation augment(Table training, Amount amount, RandomState random, Execution execution) {
        Require.numeric(training, ID);
        Require.complete(training, ID);
        CleaningResult.requireNeighbours(1, training, ID);
        return CleaningResult.without(links(training, amount.toClean(training), execution), training, ID);
    }

    /** The rows of targeted classes that are one end of a link. */
    static boolean[] links(Table table, boolean[] targeted, Execution execution) {
        Points points = Points.continuous(table.values(), table.rows(), table.columns());
        Neighbours nearest = execution.among(points).nearestOfAll(2);
        boolean[] links = new boolean[table.rows()];
        for (int row = 0; row < links.length; row++) {
            int other = nearest.row(row, 1);
            links[row] = targeted[table.label(row)]
                    && table.label(other) != table.label(row)
                    && nearest.row(other, 1) == row;
        }
        return links;
    }
}
