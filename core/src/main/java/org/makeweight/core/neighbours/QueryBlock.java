package org.makeweight.core.neighbours;

/** A block whose points look for neighbours, and how far they still have to look. */
final class QueryBlock {
    private final Block block;
    private final double[] reaches;
    private final float[] negated;
    private final int total;
    private int[] members;
    private double reach = Double.POSITIVE_INFINITY;
    private double meanReach = Double.POSITIVE_INFINITY;

    QueryBlock(Block block) {
        this.block = block;
        this.reaches = new double[block.size()];
        this.members = new int[block.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = i;
        }
        this.total = block.points().width() + block.points().nominal();
        this.negated = new float[block.fitsFloat() ? block.size() * total : 0];
        if (block.fitsFloat()) {
            for (int c = 0; c < total; c++) {
                for (int i = 0; i < members.length; i++) {
                    negated[i * total + c] = -block.columns()[block.at(c) + i];
                }
            }
        }
    }

    Block block() {
        return block;
    }

    /**
     * {@code [points x columns]}, row-major: what the block has column by column, negated, as it is added to other points
     * or multiplied with them; empty if the block has nothing.
     */
    float[] negated() {
        return negated;
    }

    /** A value of a point or, after those, a code. */
    float place(int member, int column) {
        return -negated[member * total + column];
    }

    /** The positions of the points in the block, in their order or as they were sorted; read only. */
    int[] members() {
        return members;
    }

    /** The largest squared distance at which a point is still wanted. */
    double reach() {
        return reach;
    }

    /** The squared distance at which points are still wanted, on average. */
    double meanReach() {
        return meanReach;
    }

    /** Looks up how far the points have come. */
    void refresh(BestLists lists) {
        double largest = 0;
        double sum = 0;
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = lists.bound(block.list(i));
            largest = Math.max(largest, reaches[i]);
            sum += reaches[i];
        }
        reach = largest;
        meanReach = sum / reaches.length;
    }

    /** Brings points together that have to look about equally far. */
    void sort() {
        members = Ascending.indices(reaches);
    }
}
