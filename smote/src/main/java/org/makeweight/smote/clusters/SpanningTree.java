package org.makeweight.smote.clusters;

import java.util.Arrays;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.number.Argsort;

/**
 * A minimum spanning tree of points, by Prim's algorithm.
 *
 * <p>Reference: R. Prim. Shortest connection networks and some generalizations. Bell System Technical Journal 36(6), 1957.
 * Time O(n^2 d) for n points with d columns, memory O(n): distances are computed when they are needed, not kept.
 *
 * @param from one end of each edge, the shortest edge first
 * @param to the other end
 */
@SuppressWarnings("ArrayRecordComponent") // a result walked through once, never compared
public record SpanningTree(int[] from, int[] to) {
    /** The tree of at least one point; of equally long edges the one to the earlier point is taken. */
    public static SpanningTree of(Points points) {
        int n = points.rows();
        double[] distance = new double[n];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int[] parent = new int[n];
        boolean[] inTree = new boolean[n];
        int[] from = new int[n - 1];
        int[] to = new int[n - 1];
        double[] length = new double[n - 1];
        int last = 0;
        for (int edge = 0; edge < n - 1; edge++) {
            inTree[last] = true;
            int nearest = -1;
            for (int row = 0; row < n; row++) {
                if (inTree[row]) {
                    continue;
                }
                double toLast = points.squaredDistance(row, points, last);
                if (toLast < distance[row]) {
                    distance[row] = toLast;
                    parent[row] = last;
                }
                nearest = nearest < 0 || distance[row] < distance[nearest] ? row : nearest;
            }
            from[edge] = parent[nearest];
            to[edge] = nearest;
            length[edge] = distance[nearest];
            last = nearest;
        }
        int[] order = Argsort.ascending(length);
        return new SpanningTree(
                Arrays.stream(order).map(i -> from[i]).toArray(),
                Arrays.stream(order).map(i -> to[i]).toArray());
    }
}
