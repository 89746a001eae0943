package org.makeweight.gan.marginal;

import org.makeweight.core.method.Condition;
import org.makeweight.gan.fit.RowModel;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.training.Signals;
import org.makeweight.gan.training.TrainingLog;

/**
 * A model of normal scores, whose rows are turned back into numbers. The signals compare scores.
 *
 * @param model of the scores
 * @param scores how numbers became scores
 */
public record ScoredModel(RowModel model, NormalScores scores) implements RowModel {
    @Override
    public double[] sample(int rows, Noise noise, KernelThreads workers) {
        double[] cells = model.sample(rows, noise, workers);
        scores.restore(cells);
        return cells;
    }

    /** Only a category can be asked for, and categories have no scores. */
    @Override
    public double[] sample(int rows, Condition condition, Noise noise, KernelThreads workers) {
        double[] cells = model.sample(rows, condition, noise, workers);
        scores.restore(cells);
        return cells;
    }

    @Override
    public TrainingLog log() {
        return model.log();
    }

    @Override
    public Signals signals() {
        return model.signals();
    }
}
