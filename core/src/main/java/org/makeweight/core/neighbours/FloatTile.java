package org.makeweight.core.neighbours;

import java.util.Arrays;

/**
 * Compares a few points of one block with all points of another: in {@code float} to discard what is provably too far,
 * and then what is left in the arithmetic of the contract.
 */
final class FloatTile {
    static final int ROWS = 12;

    private final BestLists lists;
    private final Screen screen;
    private final int width;
    private final int total;
    private final float mismatch;
    private final float[][] columns;
    private final float[][] sums;
    private final float[] bounds = new float[ROWS];
    private final float[] targetHalfNorms;
    private final float[] targetBounds;
    private final float[] jointBounds;
    private final float[] wanted;
    private final int[] hits;

    private Block seekers;
    private Block target;
    private boolean products;
    private boolean bothWays;

    FloatTile(BestLists lists, Points points, Frame frame, Screen screen, int blockRows) {
        this.lists = lists;
        this.screen = screen;
        this.mismatch = frame.mismatch();
        this.width = points.width();
        this.total = width + points.nominal();
        // With the header this is whole cache lines, so that arrays made one after the other lie alike on them and C2
        // aligns its loops for all at once. It is why columns are copied here: a fifth of the time.
        int length = (blockRows + 15) / 16 * 16 + 12;
        this.columns = new float[total][length];
        this.sums = new float[ROWS][length];
        this.targetHalfNorms = new float[length];
        this.targetBounds = new float[length];
        this.jointBounds = new float[length];
        this.wanted = new float[length];
        this.hits = new int[blockRows];
    }

    /**
     * Takes up two blocks.
     *
     * @param bothWays whether the points of the target seek too, among the same points
     */
    void aim(Seekers seekers, Block target, boolean bothWays) {
        this.seekers = seekers.block();
        this.target = target;
        this.bothWays = bothWays;
        double halfNorms = this.seekers.largestHalfNorm() + target.largestHalfNorm();
        this.products = screen.productsResolve(seekers.meanReach(), halfNorms);
        for (int c = 0; c < total; c++) {
            System.arraycopy(target.columns(), c * target.size(), columns[c], 0, target.size());
        }
        for (int j = 0; j < target.size(); j++) {
            targetHalfNorms[j] = target.halfNorm(j);
            if (bothWays) {
                targetBounds[j] = targetBound(j);
            }
        }
    }

    private float bound(double squaredDistance, double halfNorms) {
        return products ? screen.products(squaredDistance, halfNorms) : screen.differences(squaredDistance, halfNorms);
    }

    private float seekerBound(int member) {
        return bound(lists.bound(seekers.row(member)), seekers.halfNorm(member) + target.largestHalfNorm());
    }

    private float targetBound(int j) {
        return bound(lists.bound(target.row(j)), seekers.largestHalfNorm() + target.halfNorm(j));
    }

    /**
     * Offers the candidates to some members of the seekers, and these to the candidates if both ways.
     *
     * @return false, with nothing done, if so much passes the screen that computing all in {@code double} is faster
     */
    boolean meet(int[] members, int from, int to) {
        int count = to - from;
        sum(members, from, count);
        screen(members, from, count);
        int found = 0;
        for (int j = 0; j < target.size(); j++) {
            if (wanted[j] > 0) {
                hits[found++] = j;
            }
        }
        if (found > target.size() / 2) {
            return false;
        }
        for (int h = 0; h < found; h++) {
            check(members, from, count, hits[h]);
        }
        return true;
    }

    private void sum(int[] members, int from, int count) {
        int n = target.size();
        for (int g = 0; g < count; g++) {
            if (products) {
                FloatLoops.add(sums[g], targetHalfNorms, seekers.halfNorm(members[from + g]), n);
            } else {
                Arrays.fill(sums[g], 0, n, 0);
            }
        }
        int c = 0;
        for (; c + 3 <= width; c += 3) {
            for (int g = 0; g < count; g++) {
                int at = c * seekers.size() + members[from + g];
                if (products) {
                    FloatLoops.products3(sums[g], columns, c, seekers.columns(), at, seekers.size(), n);
                } else {
                    FloatLoops.differences3(sums[g], columns, c, seekers.columns(), at, seekers.size(), n);
                }
            }
        }
        for (; c < total; c++) {
            for (int g = 0; g < count; g++) {
                sumOne(sums[g], c, seekers.columns()[c * seekers.size() + members[from + g]], n);
            }
        }
    }

    private void sumOne(float[] into, int c, float value, int n) {
        if (c >= width) {
            FloatLoops.mismatches(into, columns[c], value, products ? mismatch / 2 : mismatch, n);
        } else if (products) {
            FloatLoops.products1(into, columns[c], value, n);
        } else {
            FloatLoops.differences1(into, columns[c], value, n);
        }
    }

    /** Marks the candidates that at least one of the seekers wants, or that want one of them. */
    private void screen(int[] members, int from, int count) {
        int n = target.size();
        float largest = 0;
        for (int g = 0; g < count; g++) {
            bounds[g] = seekerBound(members[from + g]);
            largest = Math.max(largest, bounds[g]);
        }
        Arrays.fill(wanted, 0, n, 0);
        if (bothWays) {
            FloatLoops.larger(jointBounds, targetBounds, largest, n);
        }
        for (int g = 0; g < count; g++) {
            if (bothWays) {
                FloatLoops.below(wanted, sums[g], jointBounds, n);
            } else {
                FloatLoops.below(wanted, sums[g], bounds[g], n);
            }
        }
    }

    private void check(int[] members, int from, int count, int j) {
        int row = target.row(j);
        for (int g = 0; g < count; g++) {
            float sum = sums[g][j];
            if (sum < bounds[g] || (bothWays && sum < targetBounds[j])) {
                int member = members[from + g];
                int query = seekers.row(member);
                double distance = target.points().squaredDistance(row, seekers.points(), query);
                if (distance <= lists.bound(query)) {
                    lists.offer(query, row, distance);
                    bounds[g] = seekerBound(member);
                }
                if (bothWays && distance <= lists.bound(row)) {
                    lists.offer(row, query, distance);
                    targetBounds[j] = targetBound(j);
                }
            }
        }
    }
}
