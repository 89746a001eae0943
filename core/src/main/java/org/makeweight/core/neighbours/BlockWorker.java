package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Lets the points of blocks meet, on one thread, with its own scratch space. */
final class BlockWorker {
    private final BestLists lists;
    private final Screen screen;
    private final Points points;
    private final FloatTile floats;
    private final DoubleTile doubles;
    private final float[] column;
    private final float[] gaps;
    private final int[] near;
    private final int[] alsoNear;

    BlockWorker(BestLists lists, Points points, Screen screen, double scale, int blockRows) {
        this.lists = lists;
        this.screen = screen;
        this.points = points;
        this.floats =
                new FloatTile(lists, points, screen, (float) (points.mismatch() * scale * scale), blockRows);
        this.doubles = new DoubleTile(lists, points, blockRows);
        this.column = new float[blockRows + 12];
        this.gaps = new float[blockRows + 12];
        this.near = new int[blockRows];
        this.alsoNear = new int[blockRows];
    }

    /** Computes all distances among seekers. */
    void meetOwn(Seekers seekers) {
        doubles.meetOwn(seekers.block(), seekers.members());
        seekers.refresh(lists);
    }

    /** Computes all distances between seekers and a block. */
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
        int count = near(seekers, target, near);
        if (count > 0) {
            meet(seekers, near, count, target, false);
            seekers.refresh(lists);
        }
    }

    /** Offers the points of two blocks to each other. */
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

    /** Lists the members that may want points of a block, by the block's box. */
    private int near(Seekers seekers, Block target, int[] into) {
        Block block = seekers.block();
        int[] members = seekers.members();
        if (!block.screened() || !target.screened()) {
            System.arraycopy(members, 0, into, 0, members.length);
            return members.length;
        }
        int n = block.size();
        Arrays.fill(gaps, 0, n, 0);
        for (int c = 0; c < points.width(); c++) {
            block.copyColumn(c, column);
            FloatLoops.gaps(gaps, column, target.low(c), target.high(c), n);
        }
        int count = 0;
        for (int member : members) {
            float bound = screen.gaps(
                    lists.bound(block.row(member)), block.halfNorm(member) + target.largestHalfNorm());
            if (gaps[member] < 4 * bound) {
                into[count++] = member;
            }
        }
        return count;
    }

    private void meet(Seekers seekers, int[] members, int count, Block target, boolean bothWays) {
        Block block = seekers.block();
        boolean screened = block.screened() && target.screened() && seekers.meanReach() < Double.POSITIVE_INFINITY;
        if (screened) {
            boolean products =
                    screen.productsResolve(seekers.meanReach(), block.largestHalfNorm() + target.largestHalfNorm());
            floats.aim(seekers, target, products, bothWays);
        }
        boolean aimed = false;
        for (int from = 0; from < count; from += FloatTile.ROWS) {
            int to = Math.min(count, from + FloatTile.ROWS);
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
