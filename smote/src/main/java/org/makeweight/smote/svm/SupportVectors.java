package org.makeweight.smote.svm;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.makeweight.core.method.Execution;
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

    private static final int STEPS_TOLD = 256;
    private static final int FEWEST_STEPS_ALLOWED = 10_000_000;

    private final double bound;
    private final RadialKernel kernel;
    private final boolean[] ofFirst;
    private final double[] alpha;
    /** Of each point, minus its sign times the gradient of the objective: how much it pulls its signed weight up. */
    private final double[] pull;

    /** The point that pulls up most among those that can go up; -1 if none can. */
    private int upmost;

    /**
     * Prepares the machine.
     *
     * @param first how many points, from the beginning, are of the one class
     */
    private SupportVectors(Points points, int first, double bound) {
        int n = points.rows();
        this.bound = bound;
        this.kernel = new RadialKernel(points, gamma(points));
        this.alpha = new double[n];
        this.ofFirst = new boolean[n];
        Arrays.fill(ofFirst, 0, first, true);
        this.pull = new double[n];
        Arrays.setAll(pull, i -> ofFirst[i] ? 1 : -1);
        this.upmost = first - 1;
    }

    /**
     * The dual weight of every point; those above 0 are support vectors.
     *
     * @param first which points are of the class that comes first; the order of the classes only decides between
     *     equally good steps
     * @param bound the cost C of a point on the wrong side, above 0
     * @param progress told of the steps and of the largest violation of optimality that is left
     * @return in [0, bound]
     */
    public static double[] weights(Points points, boolean[] first, double bound, Execution.Progress progress) {
        int[] order = IntStream.concat(
                        IntStream.range(0, first.length).filter(i -> first[i]),
                        IntStream.range(0, first.length).filter(i -> !first[i]))
                .toArray();
        int ofFirst =
                (int) IntStream.range(0, first.length).filter(i -> first[i]).count();
        SupportVectors machine = new SupportVectors(points.select(order), ofFirst, bound);
        int limit = (int) Math.max(FEWEST_STEPS_ALLOWED, Math.min(Integer.MAX_VALUE, 100L * points.rows()));
        double gap = machine.improve();
        for (int step = 1; step < limit && gap >= TOLERANCE; step++) {
            if (step % STEPS_TOLD == 0) {
                progress.at("finding support vectors", step, Execution.UNKNOWN, Map.of("violation", gap));
            }
            gap = machine.improve();
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
     * Moves the pair that violates the conditions of optimality most, if any does by the tolerance.
     *
     * @return the largest violation before the move; 0 if there was nothing to move
     */
    private double improve() {
        int i = upmost;
        if (i < 0) {
            return 0;
        }
        double most = pull[i];
        float[] kernelOfI = kernel.row(i);
        int j = -1;
        double least = Double.POSITIVE_INFINITY;
        double best = Double.POSITIVE_INFINITY;
        for (int t = 0; t < pull.length; t++) {
            if (pull[t] >= Math.max(most, least) || !canFall(t)) {
                continue;
            }
            least = pull[t] < least ? pull[t] : least;
            double gap = most - pull[t];
            if (gap > 0) {
                double decrease = -gap * gap / curvature(kernelOfI[t]);
                if (decrease <= best) {
                    best = decrease;
                    j = t;
                }
            }
        }
        if (most - least < TOLERANCE || j < 0) {
            return 0;
        }
        move(i, j, kernelOfI);
        return most - least;
    }

    private boolean canRise(int t) {
        return ofFirst[t] ? alpha[t] < bound : alpha[t] > 0;
    }

    private boolean canFall(int t) {
        return ofFirst[t] ? alpha[t] > 0 : alpha[t] < bound;
    }

    /** By how much the signed weight may grow. */
    private double roomUp(int t) {
        return ofFirst[t] ? bound - alpha[t] : alpha[t];
    }

    /** By how much the signed weight may fall. */
    private double roomDown(int t) {
        return ofFirst[t] ? alpha[t] : bound - alpha[t];
    }

    private static double curvature(double kernel) {
        double curvature = 2 - 2 * kernel;
        return curvature > 0 ? curvature : LEAST_CURVATURE;
    }

    private void move(int i, int j, float[] kernelOfI) {
        double wanted = (pull[i] - pull[j]) / curvature(kernelOfI[j]);
        double change = Math.min(wanted, Math.min(roomUp(i), roomDown(j)));
        boolean stopsI = change == roomUp(i);
        boolean stopsJ = change == roomDown(j);
        alpha[i] = stopsI ? (ofFirst[i] ? bound : 0) : alpha[i] + (ofFirst[i] ? change : -change);
        alpha[j] = stopsJ ? (ofFirst[j] ? 0 : bound) : alpha[j] - (ofFirst[j] ? change : -change);
        float[] kernelOfJ = kernel.row(j);
        upmost = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < pull.length; t++) {
            pull[t] -= kernelOfI[t] * change - kernelOfJ[t] * change;
            if (pull[t] >= most && canRise(t)) {
                most = pull[t];
                upmost = t;
            }
        }
    }
}
