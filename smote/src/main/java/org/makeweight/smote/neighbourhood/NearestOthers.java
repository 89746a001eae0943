package org.makeweight.smote.neighbourhood;

import java.util.stream.IntStream;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;

/**
 * The nearest other points of some of the points searched. A point is left out of its own neighbours by its number: that
 * it comes first is not certain where points coincide, and to leave out the first instead would make the result depend on
 * the order of the rows.
 */
public final class NearestOthers {
    private NearestOthers() {}

    /**
     * The nearest other points.
     *
     * @param rows numbers of points of the search
     * @param k at least 1; if there are fewer other points, all of them are given
     */
    public static Neighbours of(NeighbourSearch search, int[] rows, int k) {
        return without(rows, search.nearestOf(rows, k + 1));
    }

    /** The nearest other points of every point of the search. */
    public static Neighbours ofAll(NeighbourSearch search, int k) {
        int[] rows = IntStream.range(0, search.points().rows()).toArray();
        return without(rows, search.nearestOfAll(k + 1));
    }

    /** One neighbour fewer: itself or, where more points coincide with it than were asked for, the last. */
    private static Neighbours without(int[] rows, Neighbours found) {
        int k = found.k() - 1;
        int[] others = new int[rows.length * k];
        double[] squaredDistances = new double[rows.length * k];
        for (int i = 0; i < rows.length; i++) {
            int kept = 0;
            for (int nth = 0; kept < k; nth++) {
                if (found.row(i, nth) != rows[i]) {
                    others[i * k + kept] = found.row(i, nth);
                    squaredDistances[i * k + kept++] = found.squaredDistance(i, nth);
                }
            }
        }
        return new Neighbours(k, others, squaredDistances);
    }
}
