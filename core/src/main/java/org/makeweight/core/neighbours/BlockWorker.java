package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Lets blocks of points meet, on one thread, with its own scratch space. */
final class BlockWorker {
    /** Judging seekers that nothing is gained from is left out so often at most. */
    private static final int MOST_PASSES = 3;

    private final BestLists lists;
    private final Frame frame;
    private final Screen screen;
    private final FloatTile floats;
    private final DoubleTile doubles;
    private final float[] column;
    private final float[] gaps;
    private final int[] near;
    private final int[] alsoNear;
    private int idle;
    private int passes;

    BlockWorker(BestLists lists, Points points, Frame frame, Sieve sieve, int blockRows) {
        this.lists = lists;
        this.frame = frame;
        this.screen = new Screen(points, frame);
        this.floats = new FloatTile(lists, frame, screen, sieve, blockRows);
        this.doubles = new DoubleTile(lists, points, blockRows);
        this.column = new float[blockRows];
        this.gaps = new float[blockRows];
        this.near = new int[blockRows];
        this.alsoNear = new int[blockRows];
    }

    /** Offers the points of a block to each other: within pieces computing all distances, and then across. */
    void meetOwn(Seekers seekers) {
        Block block = seekers.block();
        doubles.aim(block, true);
        if (block.piece(1) < lists.k()) {
            doubles.meetOwn(0, block.size());
            seekers.refresh(lists);
            return;
        }
        for (int piece = 0; piece < Block.PIECES; piece++) {
            doubles.meetOwn(block.piece(piece), block.piece(piece + 1));
        }
        seekers.refresh(lists);
        for (int piece = 1; piece < Block.PIECES; piece++) {
            meet(
                    seekers,
                    seekers.members(),
                    block.piece(piece - 1),
                    block.piece(piece),
                    block,
                    block.piece(piece),
                    true);
        }
        seekers.refresh(lists);
    }

    /** Offers all points of a block to all seekers, computing all distances to those of the first piece. */
    void meetFirst(Seekers seekers, Block target) {
        int[] members = seekers.members();
        int first = target.piece(1) < lists.k() ? target.size() : target.piece(1);
        doubles.aim(target, false);
        for (int from = 0; from < members.length; from += Sieve.ROWS) {
            int to = Math.min(members.length, from + Sieve.ROWS);
            doubles.meet(seekers.block(), members, from, to, 0, first);
        }
        seekers.refresh(lists);
        seekers.sort();
        if (first < target.size()) {
            meet(seekers, seekers.members(), 0, members.length, target, first, false);
            seekers.refresh(lists);
        }
    }

    /** Offers the points of a block to those seekers that may want some. */
    void meet(Seekers seekers, Block target) {
        meet(seekers, near, 0, near(seekers, target, near), target, 0, false);
        seekers.refresh(lists);
    }

    /** Offers the points of two blocks to each other: in one go, or each way to those that may want some. */
    void meetBothWays(Seekers a, Seekers b) {
        int count = near(a, b.block(), near);
        int others = near(b, a.block(), alsoNear);
        if (count + others > Math.max(a.block().size(), b.block().size())) {
            meet(a, a.members(), 0, a.block().size(), b.block(), 0, true);
        } else {
            meet(a, near, 0, count, b.block(), 0, false);
            meet(b, alsoNear, 0, others, a.block(), 0, false);
        }
        a.refresh(lists);
        b.refresh(lists);
    }

    /** Lists the seekers that may want points of a block; where that has lately left out hardly any, all of them. */
    private int near(Seekers seekers, Block target, int[] into) {
        int size = seekers.block().size();
        if (passes > 0) {
            passes--;
            System.arraycopy(seekers.members(), 0, into, 0, size);
            return size;
        }
        int count = judge(seekers, target, into);
        idle = count > size - size / 32 ? Math.min(2 * idle + 1, MOST_PASSES) : 0;
        passes = idle;
        return count;
    }

    /** Lists the seekers that may want points of a block by the block's box; in {@code float} as distances are. */
    private int judge(Seekers seekers, Block target, int[] into) {
        Block block = seekers.block();
        int size = block.size();
        boolean screened = block.fitsFloat() && target.fitsFloat();
        if (screened) {
            Arrays.fill(gaps, 0, size, 0);
            for (int c = 0; c < block.points().width(); c++) {
                System.arraycopy(block.columns(), block.at(c), column, 0, size);
                float low = (float) frame.place(target.box().low(c), c);
                float high = (float) frame.place(target.box().high(c), c);
                FloatLoops.gaps(gaps, column, low, high, size);
            }
        }
        int count = 0;
        for (int member : seekers.members()) {
            double reach = lists.bound(block.list(member));
            boolean onlyEarlier = reach == 0 && target.firstRow() > lists.boundRow(block.list(member));
            if (!onlyEarlier && (!screened || gaps[member] < 4 * bound(reach, block, member, target))) {
                into[count++] = member;
            }
        }
        return count;
    }

    private float bound(double reach, Block block, int member, Block target) {
        return screen.gaps(reach, block.halfNorm(member) + target.largestHalfNorm());
    }

    /** Lets some members of the seekers meet the points of a block from {@code first} on. */
    private void meet(Seekers seekers, int[] members, int begin, int end, Block target, int first, boolean bothWays) {
        Block block = seekers.block();
        boolean screened = block.fitsFloat() && target.fitsFloat() && seekers.reach() < Double.POSITIVE_INFINITY;
        if (screened && begin < end) {
            floats.aim(seekers, target, first, bothWays);
        }
        boolean aimed = false;
        for (int from = begin; from < end; from += Sieve.ROWS) {
            int to = Math.min(end, from + Sieve.ROWS);
            if (!screened || !floats.meet(members, from, to)) {
                if (!aimed) {
                    doubles.aim(target, bothWays);
                    aimed = true;
                }
                doubles.meet(block, members, from, to, first, target.size());
            }
        }
    }
}
