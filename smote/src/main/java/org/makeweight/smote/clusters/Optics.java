package org.makeweight.smote.clusters;

import java.util.Arrays;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Neighbours;
import org.makeweight.core.neighbours.Points;

/**
 * The density of points as OPTICS sees it. A point's core distance is the distance to the m-th nearest point, itself
 * counted; it is infinite if that is farther than a radius. The reachability of a point is, at the moment when it is
 * visited, the smallest of max(core distance of p, distance to p) over points p visited before it, within the radius; it
 * is infinite for points where a visit starts anew. Points are visited by ascending reachability.
 *
 * <p>Reference: M. Ankerst, M. Breunig, H.-P. Kriegel and J. Sander. OPTICS: ordering points to identify the clustering
 * structure. SIGMOD 1999, 49-60. Time O(n^2 d) for n points with d columns, memory O(n m).
 *
 * @param core distances
 * @param reachability distances
 * @param within how many points lie within the radius, each itself counted
 */
@SuppressWarnings("ArrayRecordComponent") // a result read once, never compared
public record Optics(double[] core, double[] reachability, int[] within) {
    /**
     * Measures points.
     *
     * @param m at least 1, at most the number of points
     * @param radius above 0; infinite for the largest core distance, the smallest radius with which all are finite
     * @param execution told of the search
     */
    public static Optics of(Points points, int m, double radius, Execution execution) {
        double[] core = coreDistances(points, m, execution);
        double limit = radius < Double.POSITIVE_INFINITY
                ? radius
                : Arrays.stream(core).max().orElseThrow();
        for (int i = 0; i < core.length; i++) {
            core[i] = core[i] <= limit ? core[i] : Double.POSITIVE_INFINITY;
        }
        int n = points.rows();
        Optics optics = new Optics(core, new double[n], new int[n]);
        Arrays.fill(optics.reachability, Double.POSITIVE_INFINITY);
        Arrays.fill(optics.within, 1);
        boolean[] visited = new boolean[n];
        for (int visit = 0; visit < n; visit++) {
            int next = optics.next(visited);
            visited[next] = true;
            optics.reachFrom(next, points, limit, visited);
        }
        return optics;
    }

    private static double[] coreDistances(Points points, int m, Execution execution) {
        Neighbours nearest = execution.among(points).nearestOfAll(m);
        double[] core = new double[points.rows()];
        for (int i = 0; i < core.length; i++) {
            core[i] = Math.sqrt(nearest.squaredDistance(i, m - 1));
        }
        return core;
    }

    private int next(boolean[] visited) {
        int next = -1;
        for (int i = 0; i < visited.length; i++) {
            if (!visited[i] && (next < 0 || reachability[i] < reachability[next])) {
                next = i;
            }
        }
        return next;
    }

    private void reachFrom(int from, Points points, double radius, boolean[] visited) {
        for (int i = 0; i < visited.length; i++) {
            if (visited[i]) {
                continue;
            }
            double distance = Math.sqrt(points.squaredDistance(i, points, from));
            if (distance <= radius) {
                within[i]++;
                within[from]++;
                reachability[i] = Math.min(reachability[i], Math.max(core[from], distance));
            }
        }
    }
}
