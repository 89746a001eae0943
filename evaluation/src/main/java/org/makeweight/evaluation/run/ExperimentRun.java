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

    public ExperimentRun(Plan plan, ResultStore store) {
        this.plan = plan;
        this.store = store;
    }

    /**
     * Runs the tasks that are due; the plan is the store's current one.
     *
     * @throws InterruptedException if the calling thread is interrupted; what was finished stays in the store
     */
    public void run(Executor executor, RunListener listener) throws InterruptedException {
        Set<String> finished = store.finished();
        List<WorkUnit> due = plan.units().stream()
                .map(unit -> unit.without(finished))
                .filter(unit -> !unit.tasks().isEmpty())
                .toList();
        int dueScorings = due.stream().mapToInt(WorkUnit::scorings).sum();
        listener.started(due, plan.scorings() - dueScorings);
        executor.run(plan.experiment(), due, (unit, result) -> {
            store.put(result);
            listener.finished(unit, result);
        });
        listener.ended();
    }
}
