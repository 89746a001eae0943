package org.makeweight.gan.network;

import java.util.List;
import org.makeweight.gan.kernel.Elementwise;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Matrix;

/**
 * A running average of what a network learns over the steps of a training, which is steadier than that itself. Step s
 * counts {@code 1 - min(most, (1 + s) / (10 + s))}, so that the beginning is soon forgotten.
 */
public final class MovingAverage {
    private final List<Matrix> learnt;
    private final List<Matrix> average;
    private final double most;
    private final KernelThreads workers;
    private int steps;

    /**
     * Begins with what a network has learnt by now.
     *
     * @param learnt its weights, and what it learnt besides
     * @param most weight of the average so far, in [0, 1)
     */
    public MovingAverage(List<Matrix> learnt, double most, KernelThreads workers) {
        this.learnt = List.copyOf(learnt);
        this.average = learnt.stream().map(Matrix::copy).toList();
        this.most = most;
        this.workers = workers;
    }

    /** Takes in what the network has learnt after a step. */
    public void add() {
        float kept = (float) Math.min(most, (1.0 + steps) / (10.0 + steps));
        steps++;
        for (int i = 0; i < average.size(); i++) {
            Matrix target = average.get(i);
            Matrix value = learnt.get(i);
            workers.run(target.rows(), KernelThreads.NUMBER * target.columns(), (from, to) -> {
                for (int r = from; r < to; r++) {
                    Elementwise.mix(target.row(r), value.row(r), kept, target.row(r), target.columns());
                }
            });
        }
    }

    /** Puts the average in the place of what the network has learnt. */
    public void apply() {
        for (int i = 0; i < average.size(); i++) {
            learnt.get(i).set(average.get(i));
        }
    }

    /** Exchanges what the network has learnt and its average; to be done twice. */
    public void swap() {
        for (int i = 0; i < average.size(); i++) {
            Matrix value = learnt.get(i).copy();
            learnt.get(i).set(average.get(i));
            average.get(i).set(value);
        }
    }

    /** A copy of the average so far. */
    public Checkpoint checkpoint() {
        return new Checkpoint(average);
    }
}
