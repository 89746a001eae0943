package org.makeweight.core.neighbours;

/**
 * The nearest points of each query, the nearest first.
 *
 * @param k neighbours of each query
 * @param rows {@code [queries x k]}, row-major: positions among the points that were searched
 * @param squaredDistances {@code [queries x k]}, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // a result handed on once, never compared
public record Neighbours(int k, int[] rows, double[] squaredDistances) {
    public int queries() {
        return k == 0 ? 0 : rows.length / k;
    }

    /** The {@code nth} nearest point of a query, from 0. */
    public int row(int query, int nth) {
        return rows[query * k + nth];
    }

    /** The squared distance to the {@code nth} nearest point of a query, from 0. */
    public double squaredDistance(int query, int nth) {
        return squaredDistances[query * k + nth];
    }
}
