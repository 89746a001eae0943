package org.makeweight.datasets.simulate;

import java.util.HashSet;
import java.util.Set;
import org.makeweight.core.random.RandomState;

/** Draws different corners of a hypercube, with scikit-learn's draws. */
final class Hypercube {
    /** Corners in more dimensions than an integer has bits to spare differ in these, and are drawn freely in the rest. */
    private static final int MOST_BITS = 30;

    private Hypercube() {}

    /**
     * Different corners of the unit hypercube.
     *
     * @return {@code [count x dimensions]}, row-major, of zeros and ones
     */
    static double[] corners(int count, int dimensions, RandomState random) {
        double[] corners = new double[Math.multiplyExact(count, dimensions)];
        int free = Math.max(0, dimensions - MOST_BITS);
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < free; j++) {
                corners[k * dimensions + j] = random.randint(0, 2);
            }
        }
        int bits = dimensions - free;
        int[] numbers = different(1 << bits, count, random);
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < bits; j++) {
                corners[k * dimensions + free + j] = (numbers[k] >>> (bits - 1 - j)) & 1;
            }
        }
        return corners;
    }

    /** Different numbers below {@code n}; which of three ways to draw them depends on the share that is wanted. */
    private static int[] different(int n, int count, RandomState random) {
        double share = count / (double) n;
        if (share > 0.01 && share < 0.99) {
            return random.choiceWithoutReplacement(n, count);
        }
        return share < 0.2 ? redrawn(n, count, random) : reservoir(n, count, random);
    }

    private static int[] redrawn(int n, int count, RandomState random) {
        Set<Integer> drawn = new HashSet<>();
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++) {
            do {
                numbers[k] = (int) random.randint(0, n);
            } while (!drawn.add(numbers[k]));
        }
        return numbers;
    }

    private static int[] reservoir(int n, int count, RandomState random) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        for (int i = count; i < n; i++) {
            int j = (int) random.randint(0, i + 1L);
            if (j < count) {
                numbers[j] = i;
            }
        }
        return numbers;
    }
}
