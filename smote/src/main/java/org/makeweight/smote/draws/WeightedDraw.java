package org.makeweight.smote.draws;

import java.util.Arrays;
import org.makeweight.core.random.RandomState;

/** Draws positions with replacement, each with probability proportional to its weight. O(log n) a draw. */
public final class WeightedDraw {
    private final double[] running;

    /**
     * Prepares to draw.
     *
     * @param weights none negative, at least one positive, all finite
     */
    public WeightedDraw(double[] weights) {
        running = weights.clone();
        for (int i = 1; i < running.length; i++) {
            running[i] += running[i - 1];
        }
    }

    /** One position; never one of weight 0. */
    public int next(RandomState stream) {
        double target = stream.randomSample() * running[running.length - 1];
        int found = Arrays.binarySearch(running, target);
        int next = found < 0 ? -found - 1 : found + 1;
        while (next > 0 && running[next] == running[next - 1]) {
            next++;
        }
        return next;
    }
}
