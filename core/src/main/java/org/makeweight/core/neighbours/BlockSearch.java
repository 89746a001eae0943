package org.makeweight.core.neighbours;

import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import org.makeweight.core.parallel.ParallelTasks;

/**
 * Search by comparing blocks of near points, a few rows of one with all of another at a time. Comparisons are made in
 * {@code float} and only discard what is provably too far ({@link FloatErrorBound}); what is left is compared again in the
 * arithmetic of the contract. Blocks that are farther apart than any query's k-th nearest so far are not compared.
 *
 * <p>Among the points themselves two blocks are compared once, for the points of both.
 *
 * <p>Time O(queries x points x columns), with a small constant and less where boxes are far apart; memory half that of
 * the points, and for each thread O(columns x rows of a block).
 */
final class BlockSearch implements NeighbourSearch {
    /** Rows of a block: loops over fewer are slower, over more no faster. */
    private static final int BLOCK_ROWS = 512;

    /** Fewer queries to a block would cost more than more threads gain. */
    private static final int LEAST_QUERY_ROWS = 96;

    private final Points points;
    private final int threads;
    private final DoubleConsumer progress;
    private final CandidateFilter.Maker filters;
    private final int blockRows;
    private final FloatScaling scaling;
    private final int[] order;
    private final Block[] blocks;

    BlockSearch(Points points, int threads, DoubleConsumer progress) {
        this(points, threads, progress, BLOCK_ROWS, null);
    }

    /**
     * A search among points.
     *
     * @param filters makes the filters; null to choose them for each search
     */
    BlockSearch(Points points, int threads, DoubleConsumer progress, int blockRows, CandidateFilter.Maker filters) {
        this.points = points;
        this.threads = threads;
        this.progress = progress;
        this.filters = filters;
        this.blockRows = Math.min(blockRows, points.rows()); // a share of wide points is large
        this.scaling = new FloatScaling(points);
        MedianSplit split = new MedianSplit(points, this.blockRows, Block.PIECES);
        this.order = split.order();
        this.blocks = new Block[split.parts()];
        ParallelTasks.run(threads, blocks.length, () -> i -> blocks[(int) i] = block(points, split, (int) i));
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public Neighbours nearest(Points queries, int k) {
        BestLists lists = new BestLists(queries.rows(), Math.min(k, points.rows()));
        CandidateFilter.Maker maker = filters((long) queries.rows() * points.rows());
        int share = threads == 1 ? blockRows : Math.max(LEAST_QUERY_ROWS, queries.rows() / (4 * threads));
        MedianSplit split = new MedianSplit(queries, Math.min(blockRows, share), Block.PIECES);
        ParallelTasks.run(threads, split.parts(), progress, () -> {
            BlockWorker worker = worker(lists, maker);
            return i -> search(worker, new QueryBlock(block(queries, split, (int) i)));
        });
        return lists.neighbours(split.order());
    }

    /** A part as a block, its lists numbered as the parts' rows are. */
    private Block block(Points some, MedianSplit split, int part) {
        return new Block(some, split.rows(part), split.start(part), scaling);
    }

    /** Compares queries with all blocks, the nearest first. */
    private void search(BlockWorker worker, QueryBlock queries) {
        Box box = queries.block().box();
        double[] distances = new double[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            distances[i] = box.squaredCentreDistance(blocks[i].box());
        }
        int[] order = Ascending.indices(distances);
        worker.compareFirst(queries, blocks[order[0]]);
        for (int i = 1; i < order.length; i++) {
            Block target = blocks[order[i]];
            if (box.squaredGap(target.box()) <= queries.reach()) {
                worker.compare(queries, target);
            }
        }
    }

    @Override
    public Neighbours nearestOfAll(int k) {
        BestLists lists = new BestLists(points.rows(), Math.min(k, points.rows()));
        CandidateFilter.Maker maker = filters((long) points.rows() * points.rows() / 2);
        QueryBlock[] queries = new QueryBlock[blocks.length];
        ParallelTasks.run(threads, queries.length, () -> {
            BlockWorker worker = worker(lists, maker);
            return i -> {
                queries[(int) i] = new QueryBlock(blocks[(int) i]);
                worker.compareOwn(queries[(int) i]);
                queries[(int) i].sort();
            };
        });
        long side = Long.highestOneBit(Math.max(1, 2L * queries.length - 1));
        ParallelTasks.run(threads, side * side, progress, () -> pairing(worker(lists, maker), queries, side));
        return lists.neighbours(order);
    }

    /**
     * Compares all pairs of blocks in rounds: in round r block i with block i xor r. Blocks are numbered by the splits
     * that led to them, so early rounds pair near blocks; and no block has two partners in a round, so threads rarely
     * wait for each other.
     */
    private static LongConsumer pairing(BlockWorker worker, QueryBlock[] queries, long side) {
        return task -> {
            int i = (int) (task % side);
            int j = i ^ (int) (task / side);
            if (i < j && j < queries.length) {
                synchronized (queries[i]) {
                    synchronized (queries[j]) {
                        compareIfNear(worker, queries[i], queries[j]);
                    }
                }
            }
        };
    }

    private static void compareIfNear(BlockWorker worker, QueryBlock a, QueryBlock b) {
        if (a.block().box().squaredGap(b.block().box()) <= Math.max(a.reach(), b.reach())) {
            worker.compareBothWays(a, b);
        }
    }

    private CandidateFilter.Maker filters(long pairs) {
        return filters != null ? filters : FilterChoice.of(points, pairs);
    }

    private BlockWorker worker(BestLists lists, CandidateFilter.Maker maker) {
        return new BlockWorker(lists, points, scaling, maker.make(points, blockRows), blockRows);
    }
}
