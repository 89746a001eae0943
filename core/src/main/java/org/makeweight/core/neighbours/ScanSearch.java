package org.makeweight.core.neighbours;

/**
 * Compares every query with every point. The definition of the right answer, against which faster searches are tested,
 * and the fastest for a few points.
 *
 * <p>Time O(queries x points x columns), memory O(queries x k).
 */
final class ScanSearch implements NeighbourSearch {
    private final Points points;

    ScanSearch(Points points) {
        this.points = points;
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public Neighbours nearestOfAll(int k) {
        return nearest(points, k);
    }

    @Override
    public Neighbours nearest(Points queries, int k) {
        BestLists lists = new BestLists(queries.rows(), Math.min(k, points.rows()));
        for (int query = 0; query < queries.rows(); query++) {
            for (int row = 0; row < points.rows(); row++) {
                lists.offer(query, row, points.squaredDistance(row, queries, query));
            }
        }
        return lists.neighbours();
    }
}
