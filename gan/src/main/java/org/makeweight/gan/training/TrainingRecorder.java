package org.makeweight.gan.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.method.Execution;
import org.makeweight.gan.kernel.Matrix;
import org.makeweight.gan.network.GradientPenalty;

/**
 * Watches a training: adds up what its steps report, writes an entry of the log at regular steps, tells the listener, and
 * stops what has broken down or was interrupted.
 */
public final class TrainingRecorder {
    private static final int ENTRIES = 100;

    private final String phase;
    private final int steps;
    private final Execution execution;
    private final boolean logits;
    /** Null if no rows are held out. */
    private final EarlyStopping stopping;

    private final int interval;
    private final List<TrainingLog.Entry> entries = new ArrayList<>();

    private int step;
    private int criticSteps;
    private double criticLoss;
    private double generatorLoss;
    private double conditionLoss;
    private double penalty;
    private double gap;
    private double accuracy;
    private double slope;
    private double largestSlope;

    /**
     * A recorder of a training that begins.
     *
     * @param phase what the listener is told
     * @param steps of the generator
     * @param logits whether the critic's scores are logits, so that it has an accuracy
     */
    public TrainingRecorder(String phase, int steps, boolean logits, Execution execution) {
        this(phase, steps, logits, execution, null);
    }

    /**
     * A recorder of a training that ends early if it does not get better any more. It is checked wherever an entry of the
     * log is written, about a hundred times, and in the end goes back to where it was best.
     *
     * @param stopping null if no rows are held out
     */
    public TrainingRecorder(String phase, int steps, boolean logits, Execution execution, EarlyStopping stopping) {
        this.phase = phase;
        this.steps = steps;
        this.logits = logits;
        this.execution = execution;
        this.stopping = stopping;
        this.interval = Math.max(1, steps / ENTRIES);
    }

    /**
     * Takes in a step of the critic.
     *
     * @param loss without the penalty
     * @param scores of n generated rows followed by n real ones
     * @param measured what the penalty saw
     * @throws TrainingFailedException if the loss is not finite
     */
    public void critic(double loss, Matrix scores, int n, GradientPenalty.Measured measured) {
        requireFinite(loss, "the critic's loss", step + 1);
        criticSteps++;
        criticLoss += loss;
        double difference = 0;
        int right = 0;
        for (int i = 0; i < n; i++) {
            float fake = scores.row(i)[0];
            float real = scores.row(n + i)[0];
            difference += (double) real - fake;
            right += (real > 0 ? 1 : 0) + (fake < 0 ? 1 : 0);
        }
        gap += difference / n;
        accuracy += right / (2.0 * n);
        if (!measured.equals(GradientPenalty.Measured.NOTHING)) {
            requireFinite(measured.penalty(), "the gradient penalty", step + 1);
        }
        penalty += measured.penalty();
        slope += measured.meanNorm();
        largestSlope = Math.max(largestSlope, measured.largestNorm());
    }

    /**
     * Takes in a step of the generator, which ends a step of the training.
     *
     * @param gradientNorm asked for only where an entry is written
     * @throws TrainingFailedException if the loss or the norm is not finite
     * @throws InterruptedWorkException if the thread was interrupted
     */
    public void generator(double loss, DoubleSupplier gradientNorm) {
        generator(loss, Double.NaN, gradientNorm);
    }

    /**
     * Takes in a step of a generator that is also taught to heed a condition.
     *
     * @param crossEntropy of the conditioned column; NaN if there is none
     */
    public void generator(double loss, double crossEntropy, DoubleSupplier gradientNorm) {
        conditionLoss += crossEntropy;
        step++;
        requireFinite(loss, "the generator's loss", step);
        generatorLoss += loss;
        if (Thread.interrupted()) {
            throw new InterruptedWorkException(phase + " was interrupted after step " + step + " of " + steps);
        }
        if (step % interval == 0 || step == steps) {
            double norm = gradientNorm.getAsDouble();
            requireFinite(norm, "the norm of the generator's gradient", step);
            write(norm, stopping == null ? Double.NaN : check());
        }
        if (stopping != null && isOver()) {
            stopping.goBack();
        }
    }

    /** Whether there is nothing more to train. */
    public boolean isOver() {
        return step == steps || (stopping != null && stopping.exhausted());
    }

    private double check() {
        double heldOut = stopping.check(step, steps);
        requireFinite(heldOut, "the " + stopping.name(), step);
        return heldOut;
    }

    private void requireFinite(double value, String what, int at) {
        if (!Double.isFinite(value)) {
            throw new TrainingFailedException(what + " became " + value + " at step " + at + " of " + steps + " ("
                    + phase + "); a lower learning rate may help");
        }
    }

    private void write(double gradientNorm, double heldOut) {
        int before = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).step();
        TrainingLog.Entry entry = new TrainingLog.Entry(
                step,
                criticLoss / criticSteps,
                generatorLoss / (step - before),
                conditionLoss / (step - before),
                penalty / criticSteps,
                gap / criticSteps,
                logits ? accuracy / criticSteps : Double.NaN,
                slope / criticSteps,
                largestSlope,
                gradientNorm,
                heldOut);
        entries.add(entry);
        criticSteps = 0;
        criticLoss = 0;
        generatorLoss = 0;
        conditionLoss = 0;
        penalty = 0;
        gap = 0;
        accuracy = 0;
        slope = 0;
        largestSlope = 0;
        Map<String, Double> figures = new LinkedHashMap<>();
        put(figures, "critic loss", entry.criticLoss());
        put(figures, "generator loss", entry.generatorLoss());
        put(figures, "condition loss", entry.conditionLoss());
        if (stopping != null) {
            figures.put(stopping.name(), heldOut);
        }
        execution.progress().at(phase, step, steps, figures);
    }

    private static void put(Map<String, Double> figures, String name, double value) {
        if (!Double.isNaN(value)) {
            figures.put(name, value);
        }
    }

    /** What was seen so far. */
    public TrainingLog log() {
        return stopping == null
                ? new TrainingLog(entries)
                : new TrainingLog(entries, stopping.name(), stopping.bestStep());
    }
}
