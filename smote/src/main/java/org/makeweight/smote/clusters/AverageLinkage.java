package org.makeweight.smote.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.neighbours.Points;

/**
 * Agglomerative clusters by average linkage: beginning with single points, the two clusters with the smallest mean
 * distance between their points are joined, as long as that distance does not exceed a threshold.
 *
 * <p>The clusters are found by following nearest neighbours: from any cluster to the nearest one, from there to its
 * nearest, until two are each other's nearest and are joined. Average linkage never brings a third cluster nearer than
 * the nearer of the two was, so the order of joining does not matter, and a cluster with no other within the threshold is
 * finished. Distances are not kept, but for their sums over the clusters along the way and over the largest clusters, at
 * most 128 arrays of n numbers. Reference: F. Murtagh. A survey of recent advances in hierarchical clustering algorithms.
 * Computer Journal 26(4), 1983. Time O(n^2 d) for each level of a balanced hierarchy, O(n^3 d) at worst; memory O(n).
 */
public final class AverageLinkage {
    /** So many clusters along the way, and those with at least that part of all points, keep their sums. */
    private static final int KEPT = 64;
    /** Makes distances along the way fall by more than rounding, so that it cannot go in circles. */
    private static final double TOLERANCE = 1 + 1e-9;

    private final Points points;
    private final int[] clusterOf;
    private final int[] sizes;
    private final boolean[] finished;
    private final List<Integer> way = new ArrayList<>();
    /** For a cluster the sum of the distances of its points to every point; null if it is not kept. */
    private final double[][] sums;

    private AverageLinkage(Points points) {
        this.points = points;
        this.clusterOf = new int[points.rows()];
        this.sizes = new int[points.rows()];
        this.finished = new boolean[points.rows()];
        this.sums = new double[points.rows()][];
        for (int i = 0; i < clusterOf.length; i++) {
            clusterOf[i] = i;
            sizes[i] = 1;
        }
    }

    /**
     * Divides points into clusters.
     *
     * @param threshold the largest mean distance at which clusters are joined, at least 0
     * @return the cluster of each point, from 0 in the order of their first points
     */
    public static int[] clusters(Points points, double threshold) {
        AverageLinkage linkage = new AverageLinkage(points);
        for (int start = 0; start < points.rows(); start++) {
            while (linkage.sizes[start] > 0 && !linkage.finished[start]) {
                linkage.walk(start, threshold);
            }
        }
        return numbered(linkage.clusterOf);
    }

    /** Walks from a cluster, or on from where the way has come to, until two are joined or one is finished. */
    private void walk(int start, double threshold) {
        if (way.isEmpty()) {
            way.add(start);
        }
        while (true) {
            int top = way.size() - 1;
            int cluster = way.get(top);
            double[] distances = distances(cluster);
            int previous = top > 0 ? way.get(top - 1) : -1;
            int nearest = nearest(distances, cluster, previous);
            if (nearest < 0 || distances[nearest] > threshold) {
                finished[cluster] = true;
                way.remove(top);
                sums[cluster] = null;
                return;
            }
            if (nearest == previous) {
                way.remove(top);
                way.remove(top - 1);
                join(cluster, previous);
                return;
            }
            way.add(nearest);
            if (way.size() > KEPT) {
                forgetUnlessLarge(way.get(way.size() - 1 - KEPT));
            }
        }
    }

    /** The second cluster takes in the first. */
    private void join(int gone, int kept) {
        double[] sumsOfGone = sumsOf(gone);
        double[] sumsOfKept = sumsOf(kept);
        for (int i = 0; i < clusterOf.length; i++) {
            clusterOf[i] = clusterOf[i] == gone ? kept : clusterOf[i];
            sumsOfKept[i] += sumsOfGone[i];
        }
        sizes[kept] += sizes[gone];
        sizes[gone] = 0;
        sums[gone] = null;
        if (!way.isEmpty()) {
            forgetUnlessLarge(kept);
        }
    }

    private void forgetUnlessLarge(int cluster) {
        if ((long) sizes[cluster] * KEPT < clusterOf.length) {
            sums[cluster] = null;
        }
    }

    private double[] sumsOf(int cluster) {
        if (sums[cluster] != null) {
            return sums[cluster];
        }
        double[] sumsOfCluster = new double[clusterOf.length];
        for (int member = 0; member < clusterOf.length; member++) {
            if (clusterOf[member] != cluster) {
                continue;
            }
            for (int i = 0; i < sumsOfCluster.length; i++) {
                sumsOfCluster[i] += Math.sqrt(points.squaredDistance(i, points, member));
            }
        }
        sums[cluster] = sumsOfCluster;
        return sumsOfCluster;
    }

    /** The mean distance of a cluster to each other one. */
    private double[] distances(int cluster) {
        double[] sumsOfCluster = sumsOf(cluster);
        double[] distances = new double[sizes.length];
        for (int i = 0; i < clusterOf.length; i++) {
            distances[clusterOf[i]] += sumsOfCluster[i];
        }
        for (int other = 0; other < distances.length; other++) {
            distances[other] /= (double) sizes[cluster] * sizes[other];
        }
        return distances;
    }

    /** The nearest unfinished cluster, the previous one if it is as near; -1 if there is none. */
    private int nearest(double[] distances, int cluster, int previous) {
        int nearest = -1;
        for (int other = 0; other < distances.length; other++) {
            if (other != cluster && sizes[other] > 0 && !finished[other]) {
                nearest = nearest < 0 || distances[other] < distances[nearest] ? other : nearest;
            }
        }
        boolean back = previous >= 0 && !finished[previous] && distances[previous] <= distances[nearest] * TOLERANCE;
        return back ? previous : nearest;
    }

    private static int[] numbered(int[] clusterOf) {
        int[] number = new int[clusterOf.length];
        Arrays.fill(number, -1);
        int next = 0;
        int[] numbered = new int[clusterOf.length];
        for (int i = 0; i < clusterOf.length; i++) {
            if (number[clusterOf[i]] < 0) {
                number[clusterOf[i]] = next++;
            }
            numbered[i] = number[clusterOf[i]];
        }
        return numbered;
    }
}
