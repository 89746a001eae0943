package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Compares blocks of points, on one thread, with its own scratch space. */
final class BlockWorker {
    /** Judging queries where nothing is gained by it is left out so often at most. */
    private static final int MOST_PASSES = 3;

    private final BestLists lists;
    private final FloatScaling scaling;
    private final FloatErrorBound errorBound;
    private final FloatTile floats;
    private final DoubleTile doubles;
    private final float[] column;
    private final float[] gaps;
    private final int[] near;
    private final int[] alsoNear;
    private int idle;
    private int passes;

    BlockWorker(BestLists lists, Points points, FloatScaling scaling, CandidateFilter filter, int blockRows) {
        this.lists = lists;
        this.scaling = scaling;
        this.errorBound = new FloatErrorBound(points, scaling);
        this.floats = new FloatTile(lists, scaling, errorBound, filter, blockRows);
        this.doubles = new DoubleTile(lists, points, blockRows);
        this.column = new float[blockRows];
        this.gaps = new float[blockRows];
        this.near = new int[blockRows];
        this.alsoNear = new int[blockRows];
    }

    /** Offers the points of a block to each other: within pieces computing all distances, and then across. */
    void compareOwn(QueryBlock queries) {
        Block block = queries.block();
        doubles.prepare(block, true);
        if (block.piece(1) < lists.k()) {
            doubles.compareOwn(0, block.size());
            queries.refresh(lists);
            return;
        }
        for (int piece = 0; piece < Block.PIECES; piece++) {
            doubles.compareOwn(block.piece(piece), block.piece(piece + 1));
        }
        queries.refresh(lists);
        for (int piece = 1; piece < Block.PIECES; piece++) {
            compare(
                    queries,
                    queries.members(),
                    block.piece(piece - 1),
                    block.piece(piece),
                    block,
                    block.piece(piece),
                    true);
        }
        queries.refresh(lists);
    }

    /** Offers all points of a block to all queries, computing all distances to those of the first piece. */
    void compareFirst(QueryBlock queries, Block target) {
        int[] members = queries.members();
        int first = target.piece(1) < lists.k() ? target.size() : target.piece(1);
        doubles.prepare(target, false);
        for (int from = 0; from < members.length; from += CandidateFilter.ROWS) {
            int to = Math.min(members.length, from + CandidateFilter.ROWS);
            doubles.compare(queries.block(), members, from, to, 0, first);
        }
        queries.refresh(lists);
        queries.sort();
        if (first < target.size()) {
            compare(queries, queries.members(), 0, members.length, target, first, false);
            queries.refresh(lists);
        }
    }

    /** Offers the points of a block to those queries to which some may be near enough. */
    void compare(QueryBlock queries, Block target) {
        compare(queries, near, 0, near(queries, target, near), target, 0, false);
        queries.refresh(lists);
    }

    /** Offers the points of two blocks to each other: in one go, or each way to those that may want some. */
    void compareBothWays(QueryBlock a, QueryBlock b) {
        int count = near(a, b.block(), near);
        int others = near(b, a.block(), alsoNear);
        if (count + others > Math.max(a.block().size(), b.block().size())) {
            compare(a, a.members(), 0, a.block().size(), b.block(), 0, true);
        } else {
            compare(a, near, 0, count, b.block(), 0, false);
            compare(b, alsoNear, 0, others, a.block(), 0, false);
        }
        a.refresh(lists);
        b.refresh(lists);
    }

    /** Lists the queries to which points of a block may be near enough; where that has lately left out hardly any, all of them. */
    private int near(QueryBlock queries, Block target, int[] into) {
        int size = queries.block().size();
        if (passes > 0) {
            passes--;
            System.arraycopy(queries.members(), 0, into, 0, size);
            return size;
        }
        int count = judge(queries, target, into);
        idle = count > size - size / 32 ? Math.min(2 * idle + 1, MOST_PASSES) : 0;
        passes = idle;
        return count;
    }

    /** Lists the queries to which points of a block may be near enough by the block's box; in {@code float} as distances are. */
    private int judge(QueryBlock queries, Block target, int[] into) {
        Block block = queries.block();
        int size = block.size();
        boolean inFloat = block.fitsFloat() && target.fitsFloat();
        if (inFloat) {
            Arrays.fill(gaps, 0, size, 0);
            for (int c = 0; c < block.points().width(); c++) {
                System.arraycopy(block.columns(), block.at(c), column, 0, size);
                float low = (float) scaling.scaled(target.box().low(c), c);
                float high = (float) scaling.scaled(target.box().high(c), c);
                FloatLoops.gaps(gaps, column, low, high, size);
            }
        }
        int count = 0;
        for (int member : queries.members()) {
            double reach = lists.bound(block.list(member));
            boolean onlyEarlier = reach == 0 && target.firstRow() > lists.boundRow(block.list(member));
            if (!onlyEarlier && (!inFloat || gaps[member] < 4 * bound(reach, block, member, target))) {
                into[count++] = member;
            }
        }
        return count;
    }

    private float bound(double reach, Block block, int member, Block target) {
        return errorBound.gaps(reach, block.halfNorm(member) + target.largestHalfNorm());
    }

    /** Compares some members of the queries with the points of a block from {@code first} on. */
    private void compare(
            QueryBlock queries, int[] members, int begin, int end, Block target, int first, boolean bothWays) {
        Block block = queries.block();
        boolean inFloat = block.fitsFloat() && target.fitsFloat() && queries.reach() < Double.POSITIVE_INFINITY;
        if (inFloat && begin < end) {
            floats.prepare(queries, target, first, bothWays);
        }
        boolean prepared = false;
        for (int from = begin; from < end; from += CandidateFilter.ROWS) {
            int to = Math.min(end, from + CandidateFilter.ROWS);
            if (!inFloat || !floats.compare(members, from, to)) {
                if (!prepared) {
                    doubles.prepare(target, bothWays);
                    prepared = true;
                }
                doubles.compare(block, members, from, to, first, target.size());
            }
        }
    }
}
