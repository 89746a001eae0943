package org.makeweight.core.neighbours;

/** A block whose points look for neighbours, and how far they still have to look. */
final class Seekers {
    private final Block block;
    private final int[] members;
    private final double[] reaches;
    private final float[] values;
    private double reach = Double.POSITIVE_INFINITY;
    private double meanReach = Double.POSITIVE_INFINITY;

    Seekers(Block block) {
        this.block = block;
        this.members = new int[block.size()];
        this.reaches = new double[block.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = i;
        }
        this.values = block.rowMajor();
    }

    /** {@code [members x columns]}, row-major: centred and scaled, the nominal columns last. */
    float[] values() {
        return values;
    }

    Block block() {
        return block;
    }

    /** The members, by how far they had to look when last sorted. */
    int[] members() {
        return members;
    }

    /** The largest squared distance at which a member still wants a point. */
    double reach() {
        return reach;
    }

    double meanReach() {
        return meanReach;
    }

    /** Looks up how far the members have come. */
    void refresh(BestLists lists) {
        double largest = 0;
        double sum = 0;
        for (int i = 0; i < block.size(); i++) {
            double bound = lists.bound(block.row(i));
            reaches[i] = bound;
            largest = Math.max(largest, bound);
            sum += bound;
        }
        reach = largest;
        meanReach = sum / block.size();
    }

    /** Puts members together that have to look about equally far. */
    void sort() {
        System.arraycopy(Ascending.indices(reaches, reaches.length), 0, members, 0, members.length);
    }
}
