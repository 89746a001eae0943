package org.makeweight.core.neighbours;

import java.util.Arrays;

/** Compares a few points of one block with all points of another in the arithmetic of the contract. */
final class DoubleTile {
    static final int ROWS = 12;

    private final BestLists lists;
    private final int width;
    private final int total;
    private final double[][] columns;
    private final double[][] sums;
    private final double[] place;
    private final double[] targetBounds;
    private Block target;

    DoubleTile(BestLists lists, Points points, int blockRows) {
        this.lists = lists;
        this.width = points.width();
        this.total = width + points.nominal();
        int length = (blockRows + 7) / 8 * 8 + 6; // whole cache lines with the header, as in FloatTile
        this.columns = new double[total][length];
        this.sums = new double[ROWS][length];
        this.place = new double[ROWS * total];
        this.targetBounds = new double[blockRows];
    }

    /**
     * Takes up the block whose points are offered.
     *
     * @param bothWays whether they are queries too, among the same points
     */
    void prepare(Block target, boolean bothWays) {
        this.target = target;
        Points points = target.points();
        for (int c = 0; c < total; c++) {
            for (int j = 0; j < target.size(); j++) {
                columns[c][j] = value(points, target.row(j), c);
            }
        }
        for (int j = 0; j < target.size(); j++) {
            targetBounds[j] = bothWays ? lists.bound(target.list(j)) : -1;
        }
    }

    /** The value of a column or, after those, the code: all are exact in {@code double}. */
    private double value(Points points, int row, int c) {
        return c < width ? points.values()[row * width + c] : points.codes()[row * (total - width) + c - width];
    }

    /** Offers the points {@code [first, end)} to the members {@code [from, to)} of a block, and these to them if both ways. */
    void compare(Block queries, int[] members, int from, int to, int first, int end) {
        for (int g = 0; g < to - from; g++) {
            take(g, queries, members[from + g]);
        }
        sum(to - from, first, end);
        for (int g = 0; g < to - from; g++) {
            offer(queries, members[from + g], sums[g], first, end);
        }
    }

    /** Offers the points {@code [first, end)} of the block, queries themselves, to each other. */
    void compareOwn(int first, int end) {
        for (int from = first; from < end; from += ROWS) {
            int count = Math.min(ROWS, end - from);
            for (int g = 0; g < count; g++) {
                take(g, target, from + g);
            }
            sum(count, from, end);
            for (int g = 0; g < count; g++) {
                lists.offer(target.list(from + g), target.row(from + g), sums[g][from + g]);
                offer(target, from + g, sums[g], from + g + 1, end);
            }
        }
    }

    private void take(int g, Block queries, int member) {
        for (int c = 0; c < total; c++) {
            place[g * total + c] = value(queries.points(), queries.row(member), c);
        }
    }

    /** Sums the squared distances of the queries taken to the points {@code [first, n)}. */
    private void sum(int count, int first, int n) {
        for (int g = 0; g < count; g++) {
            Arrays.fill(sums[g], first, n, 0);
        }
        int c = 0;
        for (; c + 3 <= width; c += 3) {
            for (int g = 0; g < count; g++) {
                DoubleLoops.differences3(sums[g], columns, c, place, g * total + c, first, n);
            }
        }
        for (; c < total; c++) {
            for (int g = 0; g < count; g++) {
                double value = place[g * total + c];
                if (c < width) {
                    DoubleLoops.differences1(sums[g], columns[c], value, first, n);
                } else {
                    DoubleLoops.mismatches(
                            sums[g], columns[c], value, target.points().mismatch(), first, n);
                }
            }
        }
    }

    private void offer(Block queries, int member, double[] distances, int first, int end) {
        int list = queries.list(member);
        double bound = lists.bound(list);
        for (int j = first; j < end; j++) {
            if (distances[j] <= bound) {
                lists.offer(list, target.row(j), distances[j]);
                bound = lists.bound(list);
            }
            if (distances[j] <= targetBounds[j]) {
                lists.offer(target.list(j), queries.row(member), distances[j]);
                targetBounds[j] = lists.bound(target.list(j));
            }
        }
    }
}
