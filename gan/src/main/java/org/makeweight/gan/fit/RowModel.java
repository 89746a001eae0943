package org.makeweight.gan.fit;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.method.Condition;
import org.makeweight.core.method.Signal;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.training.Signals;
import org.makeweight.gan.training.TrainingLog;

/** Rows learnt without regard to a class; immutable. */
public interface RowModel {
    /**
     * Writes new rows.
     *
     * @param noise the only source of randomness; the first rows are the same however many are asked for
     * @return {@code [rows x columns]}, row-major
     */
    double[] sample(int rows, Noise noise, KernelThreads workers);

    /**
     * Writes new rows that shall have a given value in one column. Most have it: the cells of that column are as the
     * model wrote them.
     *
     * @throws NotApplicableException if the model cannot be asked for a value, or not for this one
     */
    default double[] sample(int rows, Condition condition, Noise noise, KernelThreads workers) {
        throw new NotApplicableException("this method cannot write rows with a given value of '" + condition.column()
                + "'; it can write rows of a given class");
    }

    /** The course of the training. */
    TrainingLog log();

    /** Signs of failure. */
    Signals signals();

    /**
     * What the fit tells of itself.
     *
     * @param of the class whose rows were learnt; empty for all
     */
    default List<Signal> signals(String of) {
        List<Signal> signals = new ArrayList<>(log().ends(of));
        signals.addAll(signals().named(of));
        return signals;
    }
}
