package org.makeweight.core.neighbours;

import java.util.Arrays;

/**
 * The k nearest points found so far of each query, in the arrays of the answer. What is offered may come in any order:
 * the lists end as the k smallest by (squared distance, row).
 */
final class BestLists {
    private final int k;
    private final int[] rows;
    private final double[] squaredDistances;

    /** Empty lists; a place not yet taken is infinitely far and beyond every row. */
    BestLists(int queries, int k) {
        this.k = k;
        this.rows = new int[Math.multiplyExact(queries, k)];
        this.squaredDistances = new double[rows.length];
        Arrays.fill(rows, Integer.MAX_VALUE);
        Arrays.fill(squaredDistances, Double.POSITIVE_INFINITY);
    }

    int k() {
        return k;
    }

    /** The largest squared distance in a query's list: what is farther does not enter. Infinite until the list is full. */
    double bound(int query) {
        return squaredDistances[query * k + k - 1];
    }

    /** The row at the end of a query's list: among points as far as the bound, only earlier rows enter. */
    int boundRow(int query) {
        return rows[query * k + k - 1];
    }

    /**
     * Enters a point in the list of a query if it belongs there.
     *
     * @return whether it does
     */
    boolean offer(int query, int row, double squaredDistance) {
        int from = query * k;
        int last = from + k - 1;
        if (!precedes(squaredDistance, row, last)) {
            return false;
        }
        int at = last;
        while (at > from && precedes(squaredDistance, row, at - 1)) {
            squaredDistances[at] = squaredDistances[at - 1];
            rows[at] = rows[at - 1];
            at--;
        }
        squaredDistances[at] = squaredDistance;
        rows[at] = row;
        return true;
    }

    private boolean precedes(double squaredDistance, int row, int at) {
        return squaredDistance < squaredDistances[at] || (squaredDistance == squaredDistances[at] && row < rows[at]);
    }

    /** The lists as they are. */
    Neighbours neighbours() {
        return new Neighbours(k, rows, squaredDistances);
    }

    /**
     * The lists in another order.
     *
     * @param queries for each list, the query that it belongs to
     */
    Neighbours neighbours(int[] queries) {
        int[] orderedRows = new int[rows.length];
        double[] orderedDistances = new double[rows.length];
        for (int list = 0; list < queries.length; list++) {
            System.arraycopy(rows, list * k, orderedRows, queries[list] * k, k);
            System.arraycopy(squaredDistances, list * k, orderedDistances, queries[list] * k, k);
        }
        return new Neighbours(k, orderedRows, orderedDistances);
    }
}
