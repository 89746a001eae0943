package org.makeweight.smote;

import java.util.Arrays;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;

/** Points for tests: random, but the same every time. */
public final class Clouds {
    private Clouds() {}

    public static Points normal(int seed, int rows, int width) {
        return Points.continuous(new RandomState(seed).standardNormal(rows * width), rows, width);
    }

    /** Small whole numbers: many points and most distances are shared. */
    public static Points grid(int seed, int rows, int width) {
        RandomState random = new RandomState(seed);
        double[] values = new double[rows * width];
        Arrays.setAll(values, i -> random.randint(0, 4));
        return Points.continuous(values, rows, width);
    }

    public static Points of(double[]... rows) {
        double[] values = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        return Points.continuous(values, rows.length, rows[0].length);
    }

    public static double distance(Points points, int a, int b) {
        return Math.sqrt(points.squaredDistance(a, points, b));
    }
}
