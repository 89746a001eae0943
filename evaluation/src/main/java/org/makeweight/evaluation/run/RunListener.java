package org.makeweight.evaluation.run;

import java.util.List;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;

/** Told how a run goes; called from one thread at a time. */
public interface RunListener {
    /** Does not listen. */
    RunListener NONE = new RunListener() {
        @Override
        public void started(List<WorkUnit> due, int trialsDone) {}

        @Override
        public void finished(WorkUnit unit, UnitResult result) {}

        @Override
        public void ended() {}
    };

    /**
     * A run begins.
     *
     * @param due the units to be done, in their order
     * @param trialsDone trials that were finished before
     */
    void started(List<WorkUnit> due, int trialsDone);

    /** A unit has been done and stored. */
    void finished(WorkUnit unit, UnitResult result);

    /** All units have been done. */
    void ended();
}
