package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Lets blocks of points meet, on one thread, with its own scratch space. */
final class BlockWorker {
    private final BestLists lists;
    private final Frame frame;
    private final Screen screen;
    private final FloatTile floats;
    private final DoubleTile doubles;
    private final float[] column;
    private final float[] gaps;
    private final int[] near;
    private final int[] alsoNear;

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

    /** Offers the points of a block to each other, computing all distances. */
    void meetOwn(Seekers seekers) {
        doubles.meetOwn(seekers.block());
        seekers.refresh(lists);
    }

    /** Offers all points of a block to all seekers, computing all distances. */
    void meetAll(Seekers seekers, Block target) {
        doubles.aim(target, false);
        int[] members = seekers.members();
        for (int from = 0; from < members.length; from += DoubleTile.ROWS) {
            doubles.meet(seekers.block(), members, from, Math.min(members.length, from + DoubleTile.ROWS));
        }
        seekers.refresh(lists);
    }

    /** Offers the points of a block to those seekers that may want some. */
    void meet(Seekers seekers, Block target) {
        meet(seekers, near, near(seekers, target, near), target, false);
        seekers.refresh(lists);
    }

    /** Offers the points of two blocks to each other: in one go, or each way to those that may want some. */
    void meetBothWays(Seekers a, Seekers b) {
        int count = near(a, b.block(), near);
        int others = near(b, a.block(), alsoNear);
        if (count + others > Math.max(a.block().size(), b.block().size())) {
            meet(a, a.members(), a.block().size(), b.block(), true);
        } else {
            meet(a, near, count, b.block(), false);
            meet(b, alsoNear, others, a.block(), false);
        }
        a.refresh(lists);
        b.refresh(lists);
    }

    /** Lists the seekers that may want points of a block, judged by the block's box; in {@code float} as distances are. */
    private int near(Seekers seekers, Block target, int[] into) {
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
            boolean onlyEarlier = reach == 0 && target.row(0) > lists.boundRow(block.list(member));
            if (!onlyEarlier && (!screened || gaps[member] < 4 * bound(reach, block, member, target))) {
                into[count++] = member;
            }
        }
        return count;
    }

    private float bound(double reach, Block block, int member, Block target) {
        return screen.gaps(reach, block.halfNorm(member) + target.largestHalfNorm());
    }

    private void meet(Seekers seekers, int[] members, int count, Block target, boolean bothWays) {
        Block block = seekers.block();
        boolean screened = block.fitsFloat() && target.fitsFloat() && seekers.reach() < Double.POSITIVE_INFINITY;
        if (screened && count > 0) {
            floats.aim(seekers, target, bothWays);
        }
        boolean aimed = false;
        for (int from = 0; from < count; from += Sieve.ROWS) {
            int to = Math.min(count, from + Sieve.ROWS);
            if (!screened || !floats.meet(members, from, to)) {
                if (!aimed) {
                    doubles.aim(target, bothWays);
                    aimed = true;
                }
                doubles.meet(block, members, from, to);
            }
        }
    }
}
