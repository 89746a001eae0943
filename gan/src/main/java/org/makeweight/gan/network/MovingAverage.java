package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.gan.kernel.Matrix;

/**
 * A running average of weights over the steps of a training, which is steadier than the weights themselves. Step s counts
 * {@code 1 - min(most, (1 + s) / (10 + s))}, so that the beginning is soon forgotten.
 */
public final class MovingAverage {
    private final List<Weights> weights;
    private final List<Matrix> average;
    private final double most;
    private int steps;

    /** @param most weight of the average so far, in [0, 1) */
    public MovingAverage(List<Weights> weights, double most) {
        this.weights = List.copyOf(weights);
        this.average = weights.stream().map(each -> each.value().copy()).toList();
        this.most = most;
    }

    /** Takes the weights in as they are after a step. */
    public void add() {
        float kept = (float) Math.min(most, (1.0 + steps) / (10.0 + steps));
        float share = 1 - kept;
        steps++;
        for (int w = 0; w < average.size(); w++) {
            Matrix target = average.get(w);
            Matrix value = weights.get(w).value();
            for (int r = 0; r < target.rows(); r++) {
                mix(target.row(r), value.row(r), kept, share, target.columns());
            }
        }
    }

    private static void mix(float[] target, float[] value, float kept, float share, int n) {
        for (int j = 0; j < n; j++) {
            target[j] = kept * target[j] + share * value[j];
        }
    }

    /** Puts the average in the place of the weights. */
    public void apply() {
        for (int w = 0; w < average.size(); w++) {
            weights.get(w).value().set(average.get(w));
        }
    }

    /** Exchanges the weights and their average; to be done twice. */
    public void swap() {
        for (int w = 0; w < average.size(); w++) {
            Matrix value = weights.get(w).value().copy();
            weights.get(w).value().set(average.get(w));
            average.get(w).set(value);
        }
    }

    /** A copy of the average so far. */
    public Checkpoint checkpoint() {
        return new Checkpoint(List.of(), average);
    }
}
