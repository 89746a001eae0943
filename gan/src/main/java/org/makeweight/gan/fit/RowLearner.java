package org.makeweight.gan.fit;

import org.makeweight.core.method.Execution;
import org.makeweight.gan.kernel.KernelThreads;
import org.makeweight.gan.kernel.Noise;

/** A method that learns rows without regard to their class. */
@FunctionalInterface
public interface RowLearner {
    /** Which rows shall be held out. */
    default Stopping stopping() {
        return Stopping.NEVER;
    }

    /**
     * Learns from rows.
     *
     * @param phase what a listener is told
     * @param noise the only source of randomness
     * @throws org.makeweight.core.failure.NotApplicableException if the method cannot learn from these rows
     */
    RowModel learn(TrainingRows rows, String phase, Noise noise, KernelThreads workers, Execution execution);
}
