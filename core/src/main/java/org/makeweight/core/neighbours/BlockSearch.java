package org.makeweight.core.neighbours;

import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;

/**
 * Search by comparing blocks of near points, a few rows of one with all of another at a time. Comparisons are made in
 * {@code float} and only discard what is provably too far ({@link Screen}); what is left is compared again in the
 * arithmetic of the contract. Blocks farther apart than anyone still looks are not compared.
 *
 * <p>Among the points themselves two blocks meet once, for the points of both.
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
    private final Sieve.Maker sieves;
    private final int blockRows;
    private final Frame frame;
    private final int[] order;
    private final Block[] blocks;

    BlockSearch(Points points, int threads, DoubleConsumer progress) {
        this(points, threads, progress, BLOCK_ROWS, null);
    }

    /**
     * A search among points.
     *
     * @param sieves makes the sieves; null to choose them for each search
     */
    BlockSearch(Points points, int threads, DoubleConsumer progress, int blockRows, Sieve.Maker sieves) {
        this.points = points;
        this.threads = threads;
        this.progress = progress;
        this.sieves = sieves;
        this.blockRows = Math.min(blockRows, points.rows()); // a share of wide points is large
        this.frame = new Frame(points);
        MedianSplit split = new MedianSplit(points, this.blockRows, Block.PIECES);
        this.order = split.order();
        this.blocks = new Block[split.parts()];
        Workers.run(threads, blocks.length, () -> i -> blocks[(int) i] = block(points, split, (int) i));
    }

    @Override
    public Points points() {
        return points;
    }

    @Override
    public Neighbours nearest(Points queries, int k) {
        BestLists lists = new BestLists(queries.rows(), Math.min(k, points.rows()));
        Sieve.Maker maker = sieves((long) queries.rows() * points.rows());
        int share = threads == 1 ? blockRows : Math.max(LEAST_QUERY_ROWS, queries.rows() / (4 * threads));
        MedianSplit split = new MedianSplit(queries, Math.min(blockRows, share), Block.PIECES);
        Workers.run(threads, split.parts(), progress, () -> {
            BlockWorker worker = worker(lists, maker);
            return i -> seek(worker, new Seekers(block(queries, split, (int) i)));
        });
        return lists.neighbours(split.order());
    }

    /** A part as a block, its lists numbered as the parts' rows are. */
    private Block block(Points some, MedianSplit split, int part) {
        return new Block(some, split.rows(part), split.start(part), frame);
    }

    /** Lets seekers meet the blocks, the nearest first. */
    private void seek(BlockWorker worker, Seekers seekers) {
        Box box = seekers.block().box();
        double[] distances = new double[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            distances[i] = box.squaredCentreDistance(blocks[i].box());
        }
        int[] order = Ascending.indices(distances);
        worker.meetFirst(seekers, blocks[order[0]]);
        for (int i = 1; i < order.length; i++) {
            Block target = blocks[order[i]];
            if (box.squaredGap(target.box()) <= seekers.reach()) {
                worker.meet(seekers, target);
            }
        }
    }

    @Override
    public Neighbours nearestOfAll(int k) {
        BestLists lists = new BestLists(points.rows(), Math.min(k, points.rows()));
        Sieve.Maker maker = sieves((long) points.rows() * points.rows() / 2);
        Seekers[] seekers = new Seekers[blocks.length];
        Workers.run(threads, seekers.length, () -> {
            BlockWorker worker = worker(lists, maker);
            return i -> {
                seekers[(int) i] = new Seekers(blocks[(int) i]);
                worker.meetOwn(seekers[(int) i]);
                seekers[(int) i].sort();
            };
        });
        long side = Long.highestOneBit(Math.max(1, 2L * seekers.length - 1));
        Workers.run(threads, side * side, progress, () -> pairing(worker(lists, maker), seekers, side));
        return lists.neighbours(order);
    }

    /**
     * Lets all pairs of blocks meet in rounds: in round r block i meets block i xor r. Blocks are numbered by the splits
     * that led to them, so early rounds pair near blocks; and no block has two partners in a round, so threads rarely
     * wait for each other.
     */
    private static LongConsumer pairing(BlockWorker worker, Seekers[] seekers, long side) {
        return task -> {
            int i = (int) (task % side);
            int j = i ^ (int) (task / side);
            if (i < j && j < seekers.length) {
                synchronized (seekers[i]) {
                    synchronized (seekers[j]) {
                        meetIfNear(worker, seekers[i], seekers[j]);
                    }
                }
            }
        };
    }

    private static void meetIfNear(BlockWorker worker, Seekers a, Seekers b) {
        if (a.block().box().squaredGap(b.block().box()) <= Math.max(a.reach(), b.reach())) {
            worker.meetBothWays(a, b);
        }
    }

    private Sieve.Maker sieves(long pairs) {
        return sieves != null ? sieves : Sieves.of(points, pairs);
    }

    private BlockWorker worker(BestLists lists, Sieve.Maker maker) {
        return new BlockWorker(lists, points, frame, maker.make(points, blockRows), blockRows);
    }
}
