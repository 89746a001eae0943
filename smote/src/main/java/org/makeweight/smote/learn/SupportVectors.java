package org.makeweight.smote.learn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.makeweight.core.neighbours.Points;

/**
 * A support vector machine for two classes with a radial kernel, for the sake of its support vectors: the points that hold
 * the border between the classes in place.
 *
 * <p>The dual problem of C-SVC with the kernel exp(-gamma |x - y|^2) is solved by sequential minimal optimisation with
 * second-order choice of the pair, to the tolerance 0.001; gamma is 1 over the number of columns times the variance of
 * all cells. These are the settings of scikit-learn's {@code SVC}, and the course is that of LIBSVM beneath it without
 * shrinking: points ordered by class, the last of equally good pairs, kernel values rounded to single precision. The
 * support vectors are usually the same; where the border is nearly flat, both solve the problem to the tolerance but not
 * with the same points. Reference: R.-E. Fan, P.-H. Chen and C.-J. Lin. Working set
 * selection using second order information for training support vector machines. JMLR 6:1889-1918, 2005.
 *
 * <p>Time O(n d) for each step whose kernel rows are not at hand, usually a few n steps; memory O(n) and at most 128 MB
 * of kernel rows.
 */
public final class SupportVectors {
    private static final double TOLERANCE = 1e-3;
    /** Stands for a curvature that rounding made zero or less. */
    private static final double LEAST_CURVATURE = 1e-12;

    private static final long KERNEL_BYTES = 128L << 20;
    private static final int FEWEST_STEPS_ALLOWED = 10_000_000;

    private final Points points;
    private final double[] sign;
    private final double bound;
    private final double gamma;
    private final double[] alpha;
    private final double[] gradient;
    private final Map<Integer, float[]> kernelRows;

    /**
     * Prepares the machine.
     *
     * @param first how many points, from the beginning, are of the one class
     */
    private SupportVectors(Points points, int first, double bound) {
        int n = points.rows();
        this.points = points;
        this.bound = bound;
        this.gamma = gamma(points);
        this.sign = new double[n];
        Arrays.setAll(sign, i -> i < first ? 1 : -1);
        this.alpha = new double[n];
        this.gradient = new double[n];
        Arrays.fill(gradient, -1);
        int rows = (int) Math.max(2, Math.min(n, KERNEL_BYTES / (4L * n)));
        this.kernelRows = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
                return size() > rows;
            }
        };
    }

    /**
     * The dual weight of every point; those above 0 are support vectors.
     *
     * @param first which points are of the class that comes first; the order of the classes only decides between
     *     equally good steps
     * @param bound the cost C of a point on the wrong side, above 0
     * @return in [0, bound]
     */
    public static double[] weights(Points points, boolean[] first, double bound) {
        int[] order = IntStream.concat(
                        IntStream.range(0, first.length).filter(i -> first[i]),
                        IntStream.range(0, first.length).filter(i -> !first[i]))
                .toArray();
        int ofFirst =
                (int) IntStream.range(0, first.length).filter(i -> first[i]).count();
        SupportVectors machine = new SupportVectors(points.select(order), ofFirst, bound);
        int limit = (int) Math.max(FEWEST_STEPS_ALLOWED, Math.min(Integer.MAX_VALUE, 100L * points.rows()));
        for (int step = 0; step < limit && machine.improve(); step++) {
            // each step moves one pair of weights
        }
        double[] weights = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            weights[order[i]] = machine.alpha[i];
        }
        return weights;
    }

    private static double gamma(Points points) {
        double[] values = points.values();
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean);
        }
        variance /= values.length;
        return variance == 0 ? 1 : 1 / (points.width() * variance);
    }

    /**
     * Moves the pair that violates the conditions of optimality most; false if none does by the tolerance.
     */
    private boolean improve() {
        int i = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < alpha.length; t++) {
            if (roomUp(t) > 0 && -sign[t] * gradient[t] >= most) {
                most = -sign[t] * gradient[t];
                i = t;
            }
        }
        if (i < 0) {
            return false;
        }
        float[] kernelOfI = kernel(i);
        int j = -1;
        double least = Double.POSITIVE_INFINITY;
        double best = Double.POSITIVE_INFINITY;
        for (int t = 0; t < alpha.length; t++) {
            if (roomDown(t) <= 0) {
                continue;
            }
            double value = -sign[t] * gradient[t];
            least = Math.min(least, value);
            double gap = most - value;
            if (gap > 0) {
                double decrease = -gap * gap / curvature(kernelOfI[t]);
                if (decrease <= best) {
                    best = decrease;
                    j = t;
                }
            }
        }
        if (most - least < TOLERANCE || j < 0) {
            return false;
        }
        move(i, j, kernelOfI);
        return true;
    }

    /** By how much the signed weight may grow. */
    private double roomUp(int t) {
        return sign[t] > 0 ? bound - alpha[t] : alpha[t];
    }

    /** By how much the signed weight may fall. */
    private double roomDown(int t) {
        return sign[t] > 0 ? alpha[t] : bound - alpha[t];
    }

    private static double curvature(double kernel) {
        double curvature = 2 - 2 * kernel;
        return curvature > 0 ? curvature : LEAST_CURVATURE;
    }

    private void move(int i, int j, float[] kernelOfI) {
        double wanted = (-sign[i] * gradient[i] + sign[j] * gradient[j]) / curvature(kernelOfI[j]);
        double change = Math.min(wanted, Math.min(roomUp(i), roomDown(j)));
        boolean stopsI = change == roomUp(i);
        boolean stopsJ = change == roomDown(j);
        alpha[i] = stopsI ? (sign[i] > 0 ? bound : 0) : alpha[i] + sign[i] * change;
        alpha[j] = stopsJ ? (sign[j] > 0 ? 0 : bound) : alpha[j] - sign[j] * change;
        float[] kernelOfJ = kernel(j);
        for (int t = 0; t < gradient.length; t++) {
            gradient[t] += sign[t] * (kernelOfI[t] * change - kernelOfJ[t] * change);
        }
    }

    private float[] kernel(int i) {
        float[] known = kernelRows.get(i);
        if (known != null) {
            return known;
        }
        float[] row = new float[points.rows()];
        for (int t = 0; t < row.length; t++) {
            row[t] = (float) StrictMath.exp(-gamma * Distance.squared(points, i, t));
        }
        kernelRows.put(i, row);
        return row;
    }
}
