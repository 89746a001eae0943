package org.makeweight.smote.clusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.core.neighbours.Points;

/** Divides points into parts that are nearly straight, by joining them along a minimum spanning tree. */
public final class LinearClusters {
    private final Points points;
    private final int[] partOf;
    /** The points of each part; null for a part that was joined to another. */
    private final int[][] members;

    /** In which each part varies most; null if that is not known. */
    private final double[][] directions;

    private LinearClusters(Points points) {
        this.points = points;
        this.partOf = new int[points.rows()];
        this.members = new int[points.rows()][];
        this.directions = new double[points.rows()][];
        for (int i = 0; i < partOf.length; i++) {
            partOf[i] = i;
            members[i] = new int[] {i};
        }
    }

    /**
     * The parts, each with its points ascending.
     *
     * @param points at least one
     * @param population a part with fewer points is joined whatever its direction
     * @param threshold parts are joined if the cosine between their directions is larger in absolute value
     */
    public static List<int[]> of(Points points, int population, double threshold) {
        LinearClusters parts = new LinearClusters(points);
        SpanningTree tree = SpanningTree.of(points);
        for (int edge = 0; edge < tree.from().length; edge++) {
            int a = parts.partOf[tree.from()[edge]];
            int b = parts.partOf[tree.to()[edge]];
            boolean small = Math.min(parts.members[a].length, parts.members[b].length) < population;
            if (small || parts.cosine(a, b) > threshold) {
                parts.join(Math.min(a, b), Math.max(a, b));
            }
        }
        List<int[]> joined = new ArrayList<>();
        for (int[] part : parts.members) {
            if (part != null) {
                Arrays.sort(part);
                joined.add(part);
            }
        }
        return joined;
    }

    private double cosine(int a, int b) {
        double[] u = direction(a);
        double[] v = direction(b);
        double cosine = 0;
        for (int c = 0; c < u.length; c++) {
            cosine += u[c] * v[c];
        }
        return Math.abs(cosine);
    }

    private double[] direction(int part) {
        if (directions[part] == null) {
            directions[part] = PrincipalDirection.of(points.select(members[part]));
        }
        return directions[part];
    }

    private void join(int kept, int gone) {
        int size = members[kept].length;
        members[kept] = Arrays.copyOf(members[kept], size + members[gone].length);
        System.arraycopy(members[gone], 0, members[kept], size, members[gone].length);
        for (int i : members[gone]) {
            partOf[i] = kept;
        }
        members[gone] = null;
        directions[kept] = null;
        directions[gone] = null;
    }
}
