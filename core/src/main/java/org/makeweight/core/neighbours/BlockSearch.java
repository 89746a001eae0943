package org.makeweight.core.neighbours;

import java.util.function.LongConsumer;

/** Search by comparing blocks of points. */
final class BlockSearch implements NeighbourSearch {
    private final Points points;
    private final int threads;
    private final Frame frame;
    private final Screen screen;
    private final int blockRows;
    private final Block[] blocks;
    static int MODE = Integer.getInteger("mode", -1);

    BlockSearch(Points points, int threads, int blockRows) {
        this.points = points;
        this.threads = threads;
        this.blockRows = blockRows;
        this.frame = new Frame(points);
        this.screen = new Screen(points.width(), points.nominal(), frame.scale());
        this.blocks = blocks(points);
    }

    private Block[] blocks(Points some) {
        MedianSplit split = new MedianSplit(some, blockRows);
        Block[] made = new Block[split.parts()];
        Workers.run(threads, made.length, () -> part -> made[(int) part] = block(some, split.rows((int) part)));
        return made;
    }

    private Block block(Points some, int[] rows) {
        return new Block(some, rows, frame.fitsFloat() ? frame : null);
    }

    @Override
    public Neighbours nearest(Points queries, int wanted) {
        BestLists lists = new BestLists(queries.rows(), Math.min(wanted, points.rows()));
        MedianSplit split = new MedianSplit(queries, blockRows);
        Workers.run(threads, split.parts(), () -> {
            BlockWorker worker = worker(lists);
            return part -> seek(worker, new Seekers(block(queries, split.rows((int) part))));
        });
        return lists.neighbours();
    }

    @Override
    public Neighbours nearestOfAll(int wanted) {
        BestLists lists = new BestLists(points.rows(), Math.min(wanted, points.rows()));
        boolean pairs = MODE < 0 ? points.width() + points.nominal() >= 10 : MODE == 1;
        if (!pairs) {
            Workers.run(threads, blocks.length, () -> {
                BlockWorker worker = worker(lists);
                return part -> seek(worker, new Seekers(blocks[(int) part]));
            });
        } else {
            Seekers[] seekers = new Seekers[blocks.length];
            for (int i = 0; i < blocks.length; i++) {
                seekers[i] = new Seekers(blocks[i]);
            }
            Workers.run(threads, blocks.length, () -> {
                BlockWorker worker = worker(lists);
                return i -> {
                    worker.meetOwn(seekers[(int) i]);
                    seekers[(int) i].sort();
                };
            });
            int power = Math.max(1, Integer.highestOneBit(blocks.length - 1) * 2);
            Workers.run(threads, (long) power * power, () -> pairing(worker(lists), seekers, power));
        }
        return lists.neighbours();
    }

    private LongConsumer pairing(BlockWorker worker, Seekers[] seekers, int power) {
        return task -> {
            int i = (int) (task % power);
            int j = i ^ (int) (task / power);
            if (i < j && j < seekers.length) {
                Seekers a = seekers[i];
                Seekers b = seekers[j];
                synchronized (a) {
                    synchronized (b) {
                        if (a.block().box().squaredGap(b.block().box()) <= Math.max(a.reach(), b.reach())) {
                            worker.meetBothWays(a, b);
                        }
                    }
                }
            }
        };
    }

    private BlockWorker worker(BestLists lists) {
        return new BlockWorker(lists, points, screen, frame.scale(), blockRows);
    }

    /** Lets seekers meet all blocks, the nearest first. */
    private void seek(BlockWorker worker, Seekers seekers) {
        double[] gaps = new double[blocks.length];
        int first = 0;
        double firstCentre = Double.POSITIVE_INFINITY;
        for (int i = 0; i < blocks.length; i++) {
            gaps[i] = seekers.block().box().squaredGap(blocks[i].box());
            double centre = seekers.block().box().squaredCentreDistance(blocks[i].box());
            if (blocks[i] == seekers.block()) {
                centre = -1;
            }
            if (gaps[i] < gaps[first] || (gaps[i] == gaps[first] && centre < firstCentre)) {
                first = i;
                firstCentre = centre;
            }
        }
        if (blocks[first] == seekers.block()) {
            worker.meetOwn(seekers);
        } else {
            worker.meetAll(seekers, blocks[first]);
        }
        for (int i : Ascending.indices(gaps, gaps.length)) {
            if (i != first && gaps[i] <= seekers.reach()) {
                worker.meet(seekers, blocks[i]);
            }
        }
    }
}
