package org.makeweight.core.neighbours;

import java.util.function.DoubleConsumer;

/**
 * Exact search for the nearest among fixed points. For each query the answer is the k points smallest by (squared
 * distance, row), so it does not depend on how it is found: not on the algorithm, the order of work or the threads.
 *
 * <p>A query that is itself one of the points is an ordinary candidate; where points repeat it need not come first.
 */
public interface NeighbourSearch {
    /** The points that are searched. */
    Points points();

    /**
     * The nearest points of each query.
     *
     * @param queries with the columns of the points; their {@code mismatch} is not used
     * @param k at least 1; if there are fewer points, all of them are given
     */
    Neighbours nearest(Points queries, int k);

    /** The nearest points of each of the points themselves, in half the time of asking for them as queries. */
    Neighbours nearestOfAll(int k);

    /** The nearest points, among all, of some of the points, in the order of {@code rows}. */
    default Neighbours nearestOf(int[] rows, int k) {
        return nearest(points().select(rows), k);
    }

    /**
     * A search among points. It may be used by several threads at once.
     *
     * <p>Time O(rows x columns) for each query at most, and far less where few columns or clusters allow; memory at most
     * twice that of the points.
     *
     * @param threads that may work on one search, at least 1; with 1 no thread is made
     */
    static NeighbourSearch among(Points points, int threads) {
        return among(points, threads, share -> {});
    }

    /**
     * A search that tells how far it has come.
     *
     * @param progress told now and then, by any of the threads, which share of the search for some queries is done, in
     *     (0, 1]; not told of a search that is over at once
     */
    static NeighbourSearch among(Points points, int threads, DoubleConsumer progress) {
        return new AdaptiveSearch(points, threads, progress);
    }
}
