package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.Trial;
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
     * Runs the trials that are due.
     *
     * @throws InterruptedException if the calling thread is interrupted; what was finished stays in the store
     */
    public void run(Executor executor, RunListener listener) throws InterruptedException {
        store.begin(plan);
        List<WorkUnit> due = due(store.finished(), store.finishedQuality(), store.finishedOrigins());
        int dueTrials = due.stream().mapToInt(unit -> unit.trials().size()).sum();
        listener.started(due, plan.trials() - dueTrials);
        executor.run(plan.experiment(), due, (unit, result) -> {
            store.put(result);
            listener.finished(unit, result);
        });
        listener.ended();
    }

    private List<WorkUnit> due(Set<String> finished, Set<String> finishedQuality, Set<String> finishedOrigins) {
        List<WorkUnit> due = new ArrayList<>();
        for (WorkUnit unit : plan.units()) {
            List<Trial> open = unit.trials().stream()
                    .filter(trial -> !finished.contains(trial.key()))
                    .toList();
            Optional<String> quality = unit.qualityKey().filter(key -> !finishedQuality.contains(key));
            Optional<String> origins = unit.originsKey().filter(key -> !finishedOrigins.contains(key));
            if (!open.isEmpty() || quality.isPresent() || origins.isPresent()) {
                due.add(unit.with(open).withQuality(quality).withOrigins(origins));
            }
        }
        return due;
    }
}
