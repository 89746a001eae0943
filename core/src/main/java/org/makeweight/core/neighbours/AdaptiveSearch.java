package org.makeweight.core.neighbours;

import java.util.function.DoubleConsumer;

/**
 * Chooses how to search by the shape of the data:
 *
 * <ul>
 *   <li>few points, few pairs of a query and a point, or few queries before there is an index: {@link ScanSearch}, as
 *       nothing else pays;
 *   <li>up to three columns, none of them nominal: {@link TreeSearch};
 *   <li>otherwise: {@link BlockSearch}, which compares in {@code float} first where the data allow it.
 * </ul>
 *
 * The index is built at the first search that needs it. Safe for use by several threads.
 */
final class AdaptiveSearch implements NeighbourSearch {
    /** 181 points among themselves; comparing them takes less than a millisecond. */
    private static final long SCANNED_PAIRS = 1 << 15;

    /** To bring queries of a few columns in order costs about as much as to compare each with so many points. */
    private static final int SCANNED_POINTS = 64;

    /** To index the points costs about as much as to scan them for this number of queries. */
    private static final int SCANNED_QUERIES = 32;

    private static final int TREE_COLUMNS = 3;

    private final Points points;
    private final int threads;
    private final DoubleConsumer progress;
    private final NeighbourSearch scan;
    private NeighbourSearch index;

    AdaptiveSearch(Points points, int threads, DoubleConsumer progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but were " + threads);
        }
        this.points = points;
        this.threads = threads;
        this.progress = progress;
        this.scan = new ScanSearch(points);
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public Neighbours nearest(Points queries, int k) {
        if (queries.width() != points.width() || queries.nominal() != points.nominal()) {
            throw new IllegalArgumentException(
                    "queries must have " + columns(points) + " but have " + columns(queries));
        }
        return searchFor(queries.rows(), k).nearest(queries, k);
    }

    private static String columns(Points some) {
        return some.width() + " continuous and " + some.nominal() + " nominal columns";
    }

    @Override
    public Neighbours nearestOfAll(int k) {
        return searchFor(points.rows(), k).nearestOfAll(k);
    }

    private synchronized NeighbourSearch searchFor(int queries, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1 but was " + k);
        }
        if (points.rows() <= SCANNED_POINTS
                || (long) queries * points.rows() <= SCANNED_PAIRS
                || (index == null && queries < SCANNED_QUERIES)) {
            return scan;
        }
        if (index == null) {
            index = index();
        }
        return index;
    }

    private NeighbourSearch index() {
        if (points.nominal() == 0 && points.width() <= TREE_COLUMNS) {
            return new TreeSearch(points, threads, progress);
        }
        return new BlockSearch(points, threads, progress);
    }
}
