package org.makeweight.gan.training;

import java.util.function.DoubleSupplier;
import org.makeweight.gan.network.Checkpoint;

/**
 * Ends a training that no longer gets better on rows held out, and goes back to where it was best.
 */
public final class EarlyStopping {
    /** The name of a criterion that is the loss of the rows held out. */
    public static final String LOSS = "validation loss";

    /**
     * The share of a training that is not judged: a GAN that has learnt nothing can be nearer to the rows than one that has
     * begun to learn. Our own choice.
     */
    private static final double WARM_UP = 0.1;

    private final String name;
    private final DoubleSupplier criterion;
    private final Checkpoint best;
    private final int patience;

    private double bestValue = Double.POSITIVE_INFINITY;
    private int bestStep;
    private int inVain;

    /**
     * The watch over a training that begins.
     *
     * @param name of the criterion among the curves
     * @param criterion the lower, the better; measured on rows held out, with the same noise each time
     * @param best takes what the criterion judges
     * @param patience so many checks in a row without a new best value end the training
     */
    public EarlyStopping(String name, DoubleSupplier criterion, Checkpoint best, int patience) {
        this.name = name;
        this.criterion = criterion;
        this.best = best;
        this.patience = patience;
    }

    /** What the criterion is called. */
    String name() {
        return name;
    }

    /** Measures after a step of so many; keeps what was learnt if it is better than ever. */
    double check(int step, int steps) {
        double value = criterion.getAsDouble();
        if (step < WARM_UP * steps) {
            return value;
        }
        if (value < bestValue) {
            bestValue = value;
            bestStep = step;
            inVain = 0;
            best.take();
        } else {
            inVain++;
        }
        return value;
    }

    /** The step of the best check. */
    int bestStep() {
        return bestStep;
    }

    /** Whether the patience is at an end. */
    boolean exhausted() {
        return inVain >= patience;
    }

    /** Goes back to the best check. */
    void goBack() {
        best.restore();
    }
}
