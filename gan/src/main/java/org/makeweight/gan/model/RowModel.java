package org.makeweight.gan.model;

import java.util.List;
import org.makeweight.gan.kernel.Noise;
import org.makeweight.gan.kernel.Workers;
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
    double[] sample(int rows, Noise noise, Workers workers);

    /** The course of the training. */
    TrainingLog log();

    /** Signs of failure. */
    Signals signals();

    /** Warnings about the fit. */
    default List<String> flags() {
        return signals().flags();
    }
}
