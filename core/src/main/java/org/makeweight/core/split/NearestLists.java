package org.makeweight.core.split;

import java.util.Arrays;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;

/**
 * For some points the nearest among these points, more of them than are wanted, as some will be gone when they are asked for.
 *
 * @param points all points of a class
 * @param wanted how many neighbours of a point are wanted
 * @param members positions among all points, ascending, of those that were searched
 * @param place the position among the members of each of all points; not told for others
 * @param lists of each member; a point may stand in its own list
 */
@SuppressWarnings("ArrayRecordComponent") // a value for one computation, never compared
record NearestLists(Points points, int wanted, int[] members, int[] place, Neighbours lists) {
    private static final int SPARE = 4;

    static NearestLists of(Points points, int wanted) {
        int[] all = new int[points.rows()];
        Arrays.setAll(all, point -> point);
        return among(points, wanted, all);
    }

    /** As these, among some of the points. */
    NearestLists among(int[] some) {
        return among(points, wanted, some);
    }

    private static NearestLists among(Points points, int wanted, int[] members) {
        int[] place = new int[points.rows()];
        for (int i = 0; i < members.length; i++) {
            place[members[i]] = i;
        }
        int k = Math.min(members.length, SPARE * wanted + 1);
        return new NearestLists(
                points,
                wanted,
                members,
                place,
                NeighbourSearch.among(points.select(members), 1).nearestOfAll(k));
    }

    /** The nearest members of a member, the nearest first, as positions among all points. */
    int[] of(int point) {
        int[] list = new int[lists.k()];
        for (int i = 0; i < list.length; i++) {
            list[i] = members[lists.row(place[point], i)];
        }
        return list;
    }

    /** The {@code k} nearest to a point of some points, ascending, which the lists may not have. */
    int[] search(int point, int[] among, int k) {
        Neighbours found = NeighbourSearch.among(points.select(among), 1).nearest(points.select(new int[] {point}), k);
        return Arrays.stream(found.rows()).map(i -> among[i]).toArray();
    }
}
