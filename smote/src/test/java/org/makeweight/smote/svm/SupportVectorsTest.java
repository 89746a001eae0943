package org.makeweight.smote.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.neighbours.Points;
import org.makeweight.core.random.RandomState;
import org.makeweight.smote.Clouds;

class SupportVectorsTest {
    /** The tolerance of the solver, and a little for kernel values in single precision. */
    private static final double TOLERANCE = 1e-3 + 1e-4;

    @Test
    void theConditionsOfOptimalityHold() {
        for (int seed = 0; seed < 30; seed++) {
            int n = 40 + 5 * seed;
            Points points = Clouds.normal(seed, n, 1 + seed % 5);
            double bound = seed % 2 == 0 ? 1 : 10;
            boolean[] first = new boolean[n];
            RandomState random = new RandomState(seed);
            for (int i = 0; i < n; i++) {
                first[i] = points.values()[i * points.width()] + random.standardNormal() > 0.5;
            }
            double[] weights = SupportVectors.weights(points, first, bound, Execution.QUIET.progress());
            double balance = 0;
            double up = Double.NEGATIVE_INFINITY;
            double down = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                assertThat(weights[i]).isBetween(0.0, bound);
                double sign = first[i] ? 1 : -1;
                balance += sign * weights[i];
                double value = sign - output(points, first, weights, i);
                up = sign > 0
                        ? weights[i] < bound ? Math.max(up, value) : up
                        : weights[i] > 0 ? Math.max(up, value) : up;
                down = sign > 0
                        ? weights[i] > 0 ? Math.min(down, value) : down
                        : weights[i] < bound ? Math.min(down, value) : down;
            }
            assertThat(balance).isCloseTo(0, within(1e-9));
            assertThat(up - down).isLessThan(TOLERANCE);
        }
    }

    private static double output(Points points, boolean[] first, double[] weights, int at) {
        double mean = 0;
        double squares = 0;
        for (double v : points.values()) {
            mean += v / points.values().length;
        }
        for (double v : points.values()) {
            squares += (v - mean) * (v - mean) / points.values().length;
        }
        double gamma = 1 / (points.width() * squares);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (first[i] ? 1 : -1) * weights[i] * Math.exp(-gamma * points.squaredDistance(i, points, at));
        }
        return sum;
    }

    @Test
    void pointsFarFromTheBorderHaveNoWeight() {
        double[] values = new double[60];
        boolean[] first = new boolean[60];
        for (int i = 0; i < 60; i++) {
            values[i] = i;
            first[i] = i < 30;
        }
        double[] weights =
                SupportVectors.weights(Points.continuous(values, 60, 1), first, 1, Execution.QUIET.progress());
        assertThat(weights[29]).isPositive();
        assertThat(weights[30]).isPositive();
        assertThat(weights[5]).isZero();
        assertThat(weights[55]).isZero();
    }

    @Test
    void twoPointsHoldEachOther() {
        double[] weights = SupportVectors.weights(
                Clouds.of(new double[] {0}, new double[] {1}),
                new boolean[] {true, false},
                1,
                Execution.QUIET.progress());
        assertThat(weights[0]).isPositive().isEqualTo(weights[1]);
    }
}
