package org.makeweight.core.neighbours;

/**
 * Compares a few points of one block with all points of another: in {@code float} to discard what is provably too far,
 * and then what is left in the arithmetic of the contract.
 */
final class FloatTile {
    /** Where more than this share of the pairs passes the filter, computing all in {@code double} is faster. */
    private static final int PAIRS_TO_ONE_PASSED = 12;

    /** Distances computed one right after the other: processors overlap their sums and what they wait for. */
    private static final int GROUP = 8;

    private final BestLists lists;
    private final FloatErrorBound errorBound;
    private final float mismatch;
    private final CandidateFilter filter;
    private final CandidateFilter.Pairs pairs;
    private final float[] bounds = new float[CandidateFilter.ROWS];
    private final float[] targetBounds;
    private final int[] measured = new int[GROUP];
    private final double[] distances = new double[GROUP];

    private Block queries;
    private Block target;
    private int first;
    private int compared;
    private boolean products;
    private boolean bothWays;

    FloatTile(
            BestLists lists, FloatScaling scaling, FloatErrorBound errorBound, CandidateFilter filter, int blockRows) {
        this.lists = lists;
        this.errorBound = errorBound;
        this.mismatch = scaling.mismatch();
        this.filter = filter;
        this.pairs = new CandidateFilter.Pairs(CandidateFilter.ROWS * blockRows);
        this.targetBounds = new float[(blockRows + 15) / 16 * 16 + 12]; // as the arrays of ScalarFilter
    }

    /**
     * Takes up two blocks.
     *
     * @param from the first of the target's points that are offered
     * @param both whether the points of the target are queries too, among the same points
     */
    void prepare(QueryBlock by, Block at, int from, boolean both) {
        queries = by.block();
        target = at;
        bothWays = both;
        products = errorBound.productsResolve(by.meanReach(), queries.largestHalfNorm() + target.largestHalfNorm());
        first = from;
        compared = target.size() - first;
        filter.prepare(by, target, from, products, products ? mismatch / 2 : mismatch);
        if (bothWays) {
            for (int j = 0; j < compared; j++) {
                targetBounds[j] = targetBound(first + j);
            }
        }
    }

    private float bound(double squaredDistance, double halfNorms) {
        return products
                ? errorBound.products(squaredDistance, halfNorms)
                : errorBound.differences(squaredDistance, halfNorms);
    }

    private float queryBound(int member) {
        return bound(lists.bound(queries.list(member)), queries.halfNorm(member) + target.largestHalfNorm());
    }

    private float targetBound(int j) {
        return bound(lists.bound(target.list(j)), queries.largestHalfNorm() + target.halfNorm(j));
    }

    /**
     * Offers the candidates to some members of the queries, and these to the candidates if both ways.
     *
     * @return false, with nothing done, if so much passes the filter that computing all in {@code double} is faster
     */
    boolean compare(int[] members, int from, int to) {
        int count = to - from;
        for (int g = 0; g < count; g++) {
            bounds[g] = queryBound(members[from + g]);
        }
        filter.filter(members, from, count, bounds, bothWays ? targetBounds : null, pairs);
        if (pairs.size * PAIRS_TO_ONE_PASSED > compared * count) {
            return false;
        }
        for (int begin = 0; begin < pairs.size; begin += GROUP) {
            int found = measure(members, from, begin, Math.min(pairs.size, begin + GROUP));
            for (int f = 0; f < found; f++) {
                offer(measured[f], members, from, distances[f]);
            }
        }
        return true;
    }

    /** Computes the distances of those pairs of a group that are still wanted; bounds shrink on the way. */
    private int measure(int[] members, int from, int begin, int end) {
        int found = 0;
        for (int i = begin; i < end; i++) {
            int g = pairs.queries[i];
            int j = pairs.targets[i];
            float sum = pairs.sums[i];
            if (sum < bounds[g] || (bothWays && sum < targetBounds[j])) {
                measured[found] = i;
                distances[found++] = target.points()
                        .squaredDistance(target.row(first + j), queries.points(), queries.row(members[from + g]));
            }
        }
        return found;
    }

    private void offer(int pair, int[] members, int from, double distance) {
        int g = pairs.queries[pair];
        int j = pairs.targets[pair];
        int member = members[from + g];
        int list = queries.list(member);
        if (distance <= lists.bound(list) && lists.offer(list, target.row(first + j), distance)) {
            bounds[g] = queryBound(member);
        }
        int targetList = target.list(first + j);
        if (bothWays && distance <= lists.bound(targetList) && lists.offer(targetList, queries.row(member), distance)) {
            targetBounds[j] = targetBound(first + j);
        }
    }
}
