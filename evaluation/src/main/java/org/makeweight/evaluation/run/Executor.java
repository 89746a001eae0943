package org.makeweight.evaluation.run;

import java.util.List;
import java.util.function.BiConsumer;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * Runs units of work. Where each is run, and in what order units end, has no influence on their results: all executors do
 * what {@link UnitRunner} does.
 */
public interface Executor extends AutoCloseable {
    /** About how many units are under way at a time. */
    int parallelism();

    /**
     * Runs all units.
     *
     * @param experiment whose units they are
     * @param sink takes each unit's result as it comes in, on the calling thread
     * @throws InterruptedException if the calling thread is interrupted; work under way is then interrupted too
     */
    void run(Experiment experiment, List<WorkUnit> units, BiConsumer<WorkUnit, UnitResult> sink)
            throws InterruptedException;

    /** Gives back what it holds. */
    @Override
    void close();
}
