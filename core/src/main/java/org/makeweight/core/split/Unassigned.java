package org.makeweight.core.split;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The points of a class that have no fold yet. */
final class Unassigned {
    private NearestLists nearest;
    private final boolean[] assigned;
    private int left;

    Unassigned(NearestLists nearest) {
        this.nearest = nearest;
        this.left = nearest.points().rows();
        this.assigned = new boolean[left];
    }

    boolean has(int point) {
        return !assigned[point];
    }

    /** Takes a point and then the nearest others, as many as are wanted or left. */
    int[] take(int point) {
        int others = Math.min(nearest.wanted(), left - 1);
        int[] near = listed(point);
        if (near.length < others && 2 * left <= nearest.members().length) {
            nearest = nearest.among(all().toArray());
            near = listed(point);
        }
        if (near.length < others) {
            near = nearest.search(point, all().filter(other -> other != point).toArray(), others);
        }
        int[] taken = IntStream.concat(IntStream.of(point), Arrays.stream(near).limit(others))
                .toArray();
        for (int each : taken) {
            assigned[each] = true;
        }
        left -= taken.length;
        return taken;
    }

    private IntStream all() {
        return IntStream.range(0, assigned.length).filter(point -> !assigned[point]);
    }

    /** Those in the point's list that are left, the point aside: the nearest ones, but perhaps too few. */
    private int[] listed(int point) {
        return Arrays.stream(nearest.of(point))
                .filter(other -> other != point && !assigned[other])
                .toArray();
    }
}
