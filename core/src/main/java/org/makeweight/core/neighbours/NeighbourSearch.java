package org.makeweight.core.neighbours;

/**
 * Exact search for the nearest among fixed points. For each query the answer is the k points smallest by (squared
 * distance, row), so it does not depend on how it is found: not on the algorithm, the order of work or the threads.
 *
 * <p>A query that is itself one of the points is an ordinary candidate; where points repeat it need not come first.
 */
public interface NeighbourSearch {
    /**
     * The nearest points of each query.
     *
     * @param queries with the columns of the points
     * @param k at least 1; if there are fewer points, all of them are given
     */
    Neighbours nearest(Points queries, int k);

    /** The nearest points of each of the points themselves. */
    Neighbours nearestOfAll(int k);

    /**
     * A search among points.
     *
     * @param threads at least 1
     */
    static NeighbourSearch among(Points points, int threads) {
        return new BlockSearch(points, threads, 512);
    }
}
