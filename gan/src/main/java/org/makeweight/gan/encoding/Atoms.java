package org.makeweight.gan.encoding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The distinct values of a column in ascending order, with the number of rows that have each. Where there are more than
 * {@value #MOST}, neighbours are merged into their mean, about equally many rows in each.
 *
 * @param points ascending
 * @param counts rows at each point
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Atoms(double[] points, double[] counts) {
    /** Enough for the mixture's moments; bounds the time of its fit. */
    static final int MOST = 8192;

    private static final int MOST_ROUNDS = 100;

    static Atoms of(double[] values) {
        Atoms atoms = all(values);
        return atoms.points().length <= MOST ? atoms : atoms.merged(values.length);
    }

    /** The distinct values, however many; a negative zero is a zero. */
    static Atoms all(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] points = new double[sorted.length];
        double[] counts = new double[sorted.length];
        int n = 0;
        for (double value : sorted) {
            if (n == 0 || value != points[n - 1]) {
                points[n++] = value + 0.0;
            }
            counts[n - 1]++;
        }
        return new Atoms(Arrays.copyOf(points, n), Arrays.copyOf(counts, n));
    }

    private Atoms merged(int rows) {
        double[] fewer = new double[MOST];
        double[] fewerCounts = new double[MOST];
        double before = 0;
        for (int i = 0; i < points.length; i++) {
            int to = (int) (before * MOST / rows);
            fewer[to] += counts[i] * points[i];
            fewerCounts[to] += counts[i];
            before += counts[i];
        }
        int n = 0;
        for (int i = 0; i < MOST; i++) {
            if (fewerCounts[i] > 0) {
                fewer[n] = fewer[i] / fewerCounts[i];
                fewerCounts[n++] = fewerCounts[i];
            }
        }
        return new Atoms(Arrays.copyOf(fewer, n), Arrays.copyOf(fewerCounts, n));
    }

    /**
     * Divides the points into groups by k-means, begun from points of equally spaced ranks.
     *
     * @return membership, {@code [groups][points]}, 1 or 0; the largest group first, none empty
     */
    double[][] groups(int most) {
        int k = Math.min(most, points.length);
        double[] centres = new double[k];
        for (int g = 0; g < k; g++) {
            centres[g] = points[(int) ((2L * g + 1) * points.length / (2L * k))];
        }
        int[] ends = new int[k];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int[] moved = ends(centres);
            if (Arrays.equals(moved, ends)) {
                break;
            }
            ends = moved;
            recentre(centres, ends);
        }
        return memberships(ends);
    }

    /** For each centre, how many points lie nearer to it, or to one before it, than to those after it. */
    private int[] ends(double[] centres) {
        int[] ends = new int[centres.length];
        int i = 0;
        for (int g = 0; g < centres.length - 1; g++) {
            double border = (centres[g] + centres[g + 1]) / 2;
            while (i < points.length && points[i] <= border) {
                i++;
            }
            ends[g] = i;
        }
        ends[centres.length - 1] = points.length;
        return ends;
    }

    private void recentre(double[] centres, int[] ends) {
        for (int g = 0; g < centres.length; g++) {
            double sum = 0;
            double rows = 0;
            for (int i = g == 0 ? 0 : ends[g - 1]; i < ends[g]; i++) {
                sum += counts[i] * points[i];
                rows += counts[i];
            }
            if (rows > 0) {
                centres[g] = sum / rows;
            }
        }
    }

    private double[][] memberships(int[] ends) {
        record Group(int from, int to, double rows) {}
        return IntStream.range(0, ends.length)
                .mapToObj(g -> {
                    int from = g == 0 ? 0 : ends[g - 1];
                    return new Group(
                            from, ends[g], Arrays.stream(counts, from, ends[g]).sum());
                })
                .filter(group -> group.to() > group.from())
                .sorted(Comparator.comparingDouble(Group::rows).reversed())
                .map(group -> {
                    double[] members = new double[points.length];
                    Arrays.fill(members, group.from(), group.to(), 1);
                    return members;
                })
                .toArray(double[][]::new);
    }
}
