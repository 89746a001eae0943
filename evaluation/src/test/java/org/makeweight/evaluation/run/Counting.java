package org.makeweight.evaluation.run;

import java.util.List;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;

/** Counts what was due. */
final class Counting implements RunListener {
    int units;
    int trials;

    @Override
    public void started(List<WorkUnit> due, int trialsDone) {
        units = due.size();
        trials = due.stream().mapToInt(unit -> unit.trialsDue()).sum();
    }

    @Override
    public void finished(WorkUnit unit, UnitResult result) {}

    @Override
    public void ended() {}
}
