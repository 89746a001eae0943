package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Compares a few points of one block with all points of another in the arithmetic of the contract. */
final class DoubleTile {
    static final int ROWS = 12;

    private final BestLists lists;
    private final int width;
    private final int nominal;
    private final double[][] columns;
    private final double[][] sums;
    private final double[] seeking;
    private final double[] targetBounds;
    private Block target;

    DoubleTile(BestLists lists, Points points, int blockRows) {
        this.lists = lists;
        this.width = points.width();
        this.nominal = points.nominal();
        int length = blockRows + Long.BYTES - 2; // whole cache lines with the array's header: all start alike
        this.columns = new double[width + nominal][length];
        this.sums = new double[ROWS][length];
        this.seeking = new double[ROWS * (width + nominal)];
        this.targetBounds = new double[blockRows];
    }

    /** Takes up the block whose points are the candidates, and the neighbours' seekers too if {@code bothWays}. */
    void aim(Block target, boolean bothWays) {
        this.target = target;
        Points points = target.points();
        for (int j = 0; j < target.size(); j++) {
            int row = target.row(j);
            for (int c = 0; c < width; c++) {
                columns[c][j] = points.values()[row * width + c];
            }
            for (int c = 0; c < nominal; c++) {
                columns[width + c][j] = points.codes()[row * nominal + c];
            }
            targetBounds[j] = bothWays ? lists.bound(row) : -1;
        }
    }

    /** Offers the candidates to the members {@code [from, to)} of a block, and these to the candidates if so aimed. */
    void meet(Block seekers, int[] members, int from, int to) {
        sum(seekers, members, from, to, 0);
        for (int g = 0; g < to - from; g++) {
            int query = seekers.row(members[from + g]);
            double[] distances = sums[g];
            double bound = lists.bound(query);
            for (int j = 0; j < target.size(); j++) {
                if (distances[j] <= bound) {
                    lists.offer(query, target.row(j), distances[j]);
                    bound = lists.bound(query);
                }
                if (distances[j] <= targetBounds[j]) {
                    lists.offer(target.row(j), query, distances[j]);
                    targetBounds[j] = lists.bound(target.row(j));
                }
            }
        }
    }

    /** Offers the points of one block to each other. */
    void meetOwn(Block block, int[] members) {
        aim(block, true);
        for (int from = 0; from < members.length; from += ROWS) {
            int to = Math.min(members.length, from + ROWS);
            sum(block, members, from, to, from);
            for (int i = from; i < to; i++) {
                offerLater(i, sums[i - from]);
            }
        }
    }

    /** Offers the i-th point to itself, and to the points after it, and them to it. */
    private void offerLater(int i, double[] distances) {
        int query = target.row(i);
        lists.offer(query, query, distances[i]);
        double bound = lists.bound(query);
        for (int j = i + 1; j < target.size(); j++) {
            if (distances[j] <= bound) {
                lists.offer(query, target.row(j), distances[j]);
                bound = lists.bound(query);
            }
            if (distances[j] <= targetBounds[j]) {
                lists.offer(target.row(j), query, distances[j]);
                targetBounds[j] = lists.bound(target.row(j));
            }
        }
    }

    /** Sums the distances of members to the candidates from {@code first} on. */
    private void sum(Block seekers, int[] members, int from, int to, int first) {
        Points points = seekers.points();
        int count = to - from;
        int n = target.size();
        int total = width + nominal;
        for (int g = 0; g < count; g++) {
            int row = seekers.row(members[from + g]);
            System.arraycopy(points.values(), row * width, seeking, g * total, width);
            for (int c = 0; c < nominal; c++) {
                seeking[g * total + width + c] = points.codes()[row * nominal + c];
            }
            Arrays.fill(sums[g], first, n, 0);
        }
        int c = 0;
        for (; c + 3 <= width; c += 3) {
            for (int g = 0; g < count; g++) {
                DoubleLoops.differences3(sums[g], columns, c, seeking, g * total + c, first, n);
            }
        }
        for (; c < total; c++) {
            for (int g = 0; g < count; g++) {
                double value = seeking[g * total + c];
                if (c < width) {
                    DoubleLoops.differences1(sums[g], columns[c], value, first, n);
                } else {
                    DoubleLoops.mismatches(sums[g], columns[c], value, points.mismatch(), first, n);
                }
            }
        }
    }
}
