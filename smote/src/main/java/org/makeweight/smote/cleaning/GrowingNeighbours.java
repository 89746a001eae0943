package org.makeweight.smote.cleaning;

import java.util.Arrays;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.neighbours.TablePoints;
import org.makeweight.core.table.Table;

/**
 * The nearest of some rows among known ones, kept up while more become known. Of equally near rows the one known longer
 * comes first. Adding a row takes O(n (d + k)) for n rows with d columns.
 */
final class GrowingNeighbours {
    private final Table table;
    private final Points points;
    private final int k;
    /** {@code [rows x k]}: the nearest first. */
    private final double[] squaredDistances;

    private final int[] labels;
    private final int[] votes;

    /**
     * Finds the first neighbours.
     *
     * @param rows whose neighbours are wanted
     * @param known at least k rows
     */
    GrowingNeighbours(Table table, int[] rows, int[] known, int k, Execution execution) {
        this.table = table;
        this.points = TablePoints.of(table, rows, 0);
        this.k = k;
        Neighbours nearest = execution.among(TablePoints.of(table, known, 0)).nearest(points, k);
        this.squaredDistances = nearest.squaredDistances();
        this.labels =
                Arrays.stream(nearest.rows()).map(i -> table.label(known[i])).toArray();
        this.votes = new int[table.schema().target().classes()];
    }

    /** The class that the neighbours of the row at a place vote for; the first class wins a tie. */
    int vote(int place) {
        Arrays.fill(votes, 0);
        for (int nth = place * k; nth < (place + 1) * k; nth++) {
            votes[labels[nth]]++;
        }
        return Vote.winner(votes);
    }

    /** Makes a row of the table known. */
    void add(int row) {
        Points added = TablePoints.of(table, new int[] {row}, 0);
        for (int place = 0; place < points.rows(); place++) {
            int farthest = place * k + k - 1;
            double squared = points.squaredDistance(place, added, 0);
            if (squared < squaredDistances[farthest]) {
                int at = farthest;
                while (at > place * k && squaredDistances[at - 1] > squared) {
                    squaredDistances[at] = squaredDistances[at - 1];
                    labels[at] = labels[at - 1];
                    at--;
                }
                squaredDistances[at] = squared;
                labels[at] = table.label(row);
            }
        }
    }
}
