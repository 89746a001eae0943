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
    private final float weight;
    private final float[][] columns;
    private final float[][] sums;
    private final float[] bounds = new float[ROWS];
    private final float[] halfNorms;
    private final float[] targetBounds;
    private final float[] jointBounds;
    private final float[] wanted;
    private final int[] hits;

    private Block seekers;
    private float[] values;
    private Block target;
    private boolean products;
    private boolean bothWays;

    FloatTile(BestLists lists, Points points, Screen screen, float weight, int blockRows) {
        this.lists = lists;
        this.screen = screen;
        this.weight = weight;
        this.width = points.width();
        this.total = width + points.nominal();
        int length = blockRows + 12; // whole cache lines with the array's header: all start alike
        this.columns = new float[total][length];
        this.sums = new float[ROWS][length];
        this.halfNorms = new float[length];
        this.targetBounds = new float[length];
        this.jointBounds = new float[length];
        this.wanted = new float[length];
        this.hits = new int[blockRows];
    }

    /**
     * Takes up two blocks.
     *
     * @param products whether to screen by sums of products rather than of squared differences
     * @param bothWays whether the points of the target seek too, among the same points
     */
    void aim(Seekers seekers, Block target, boolean products, boolean bothWays) {
        this.seekers = seekers.block();
        this.values = seekers.values();
        this.target = target;
        this.products = products;
        this.bothWays = bothWays;
        for (int c = 0; c < total; c++) {
            target.copyColumn(c, columns[c]);
        }
        for (int j = 0; j < target.size(); j++) {
            halfNorms[j] = target.halfNorm(j);
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
            int member = members[from + g];
            if (products) {
                FloatLoops.constant(sums[g], seekers.halfNorm(member), halfNorms, n);
            } else {
                Arrays.fill(sums[g], 0, n, 0);
            }
        }
        int c = 0;
        for (; c + 3 <= width; c += 3) {
            for (int g = 0; g < count; g++) {
                if (products) {
                    FloatLoops.products3(sums[g], columns, c, values, members[from + g] * total + c, n);
                } else {
                    FloatLoops.differences3(sums[g], columns, c, values, members[from + g] * total + c, n);
                }
            }
        }
        for (; c < total; c++) {
            for (int g = 0; g < count; g++) {
                sumOne(sums[g], columns[c], c, values[members[from + g] * total + c], n);
            }
        }
    }

    private void sumOne(float[] into, float[] column, int c, float value, int n) {
        if (c >= width) {
            FloatLoops.mismatches(into, column, value, products ? weight / 2 : weight, n);
        } else if (products) {
            FloatLoops.products1(into, column, value, n);
        } else {
            FloatLoops.differences1(into, column, value, n);
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
                FloatLoops.below(wanted, jointBounds, sums[g], n);
            } else {
                FloatLoops.below(wanted, bounds[g], sums[g], n);
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
                double distance = seekers.points().squaredDistance(query, target.points(), row);
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
