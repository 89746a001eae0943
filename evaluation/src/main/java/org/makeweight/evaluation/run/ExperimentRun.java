package org.makeweight.evaluation.run;

import java.util.List;
import java.util.Set;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.store.ResultStore;

/** Brings a store up to a plan: does what is not there yet, and nothing twice. */
public final class ExperimentRun {
    private final Plan plan;
    private final ResultStore store;
    private final Shard shard;

    public ExperimentRun(Plan plan, ResultStore store) {
        this(plan, store, Shard.WHOLE);
    }

    /** A part of the plan. */
    public ExperimentRun(Plan plan, ResultStore store, Shard shard) {
        this.plan = plan;
        this.store = store;
        this.shard = shard;
    }

    /**
     * Runs the tasks that are due; the plan is the store's current one.
     *
     * @throws InterruptedException if the calling thread is interrupted; what was finished stays in the store
     */
    public void run(Executor executor, RunListener listener) throws InterruptedException {
        Set<String> finished = store.finished();
        List<WorkUnit> own = shard.of(plan.units());
        List<WorkUnit> due = own.stream()
                .map(unit -> unit.without(finished))
                .filter(unit -> !unit.tasks().isEmpty())
                .toList();
        listener.started(due, trials(own) - trials(due));
        executor.run(plan.experiment(), due, (unit, result) -> {
            store.put(result);
            listener.finished(unit, result);
        });
        listener.ended();
    }

    private static int trials(List<WorkUnit> units) {
        return units.stream().mapToInt(WorkUnit::trialsDue).sum();
    }
}
