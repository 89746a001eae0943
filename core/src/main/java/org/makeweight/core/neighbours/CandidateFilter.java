package org.makeweight.core.neighbours;

/**
 * Compares a few points of one block with all points of another in {@code float} and lets through the pairs that may be
 * near enough ({@link FloatErrorBound}). Two are written: {@link ScalarFilter} and one in vector instructions. They may let
 * through other pairs, as their last bits differ; what is wanted always passes.
 *
 * <p>It belongs to one thread.
 */
interface CandidateFilter {
    /** QueryBlock that are compared at once; a little more work for each call than for twice as many calls pays. */
    int ROWS = 12;

    /**
     * Takes up two blocks.
     *
     * @param first of the target's points that are compared
     * @param products whether sums are of products, starting from half the squared norms, or of squared differences
     * @param mismatch what a pair of different codes adds to a sum
     */
    void prepare(QueryBlock queries, Block target, int first, boolean products, float mismatch);

    /**
     * Finds the pairs with a sum below the bound of one of the two.
     *
     * @param members of the queries; those at {@code [from, from + count)} are compared, at most {@link #ROWS}
     * @param bounds of these queries, by the place among them
     * @param targetBounds of the points of the target from the first on, or null if these are not queries
     * @param pairs takes what passes
     */
    void filter(int[] members, int from, int count, float[] bounds, float[] targetBounds, Pairs pairs);

    /** The largest of the bounds {@code [from, to)}. */
    static float largest(float[] bounds, int from, int to) {
        float largest = bounds[from];
        for (int g = from + 1; g < to; g++) {
            largest = Math.max(largest, bounds[g]);
        }
        return largest;
    }

    /** Pairs of a query and a point of the target, by their places among those that are compared, with their sums. */
    final class Pairs {
        final int[] queries;
        final int[] targets;
        final float[] sums;
        int size;

        Pairs(int room) {
            queries = new int[room];
            targets = new int[room];
            sums = new float[room];
        }

        void add(int query, int target, float sum) {
            queries[size] = query;
            targets[size] = target;
            sums[size++] = sum;
        }
    }

    /** Makes filters; see {@link FilterChoice}. */
    @FunctionalInterface
    interface Maker {
        /**
         * A filter for blocks of some points.
         *
         * @param blockRows most points of a block
         */
        CandidateFilter make(Points points, int blockRows);
    }
}
