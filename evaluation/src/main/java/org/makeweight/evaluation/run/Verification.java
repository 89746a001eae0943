package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.store.ResultStore;

/** Does tasks again whose results are stored, and compares bit for bit. */
public final class Verification {
    private final Plan plan;
    private final ResultStore store;

    /** Of a store whose plan this is. */
    public Verification(Plan plan, ResultStore store) {
        this.plan = plan;
        this.store = store;
    }

    /**
     * A task that came out otherwise.
     *
     * @param what stands in the store and what came out now, in words
     */
    public record Difference(WorkUnit unit, Task task, String what) {}

    /** How the stored plan differs from what its experiment comes to, in words; nothing if it does not. */
    public List<String> planDifferences() {
        return store.differencesTo(plan);
    }

    /**
     * What can be checked.
     *
     * @param keys those with a result that hangs on no clock
     * @param endedByTheClock the number of results that cannot be checked because the clock ended their work
     */
    public record Checkable(Set<String> keys, int endedByTheClock) {}

    /** Looks at every stored result once. */
    public Checkable checkable() {
        Set<String> keys = new HashSet<>();
        int ended = 0;
        for (WorkUnit unit : plan.units()) {
            for (Task task : unit.tasks()) {
                Optional<TaskResult> stored = store.find(task.key());
                if (stored.isPresent() && endedByTheClock(stored.get().outcome())) {
                    ended++;
                } else if (stored.isPresent()) {
                    keys.add(task.key());
                }
            }
        }
        return new Checkable(keys, ended);
    }

    private static boolean endedByTheClock(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed && failed.reason().startsWith(TimeLimit.REASON);
    }

    /** Some of these keys, chosen by a seed; all of them if they are no more. */
    public Set<String> sample(Set<String> keys, int size, long seed) {
        List<String> ordered = plan.units().stream()
                .flatMap(unit -> unit.tasks().stream().map(Task::key))
                .filter(keys::contains)
                .distinct()
                .toList();
        int[] order = new RandomState(seed).permutation(ordered.size());
        Set<String> chosen = new HashSet<>();
        Arrays.stream(order).limit(size).forEach(position -> chosen.add(ordered.get(position)));
        return chosen;
    }

    /**
     * Does tasks again.
     *
     * @param sink takes what differs, in no certain order
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void run(Set<String> keys, Executor executor, RunListener listener, Consumer<Difference> sink)
            throws InterruptedException {
        List<WorkUnit> units = new ArrayList<>();
        for (WorkUnit unit : plan.units()) {
            List<Task> tasks = unit.tasks().stream()
                    .filter(task -> keys.contains(task.key()))
                    .toList();
            if (!tasks.isEmpty()) {
                units.add(unit.only(tasks));
            }
        }
        listener.started(units, 0);
        executor.run(plan.experiment(), units, (unit, result) -> {
            compare(unit, result, sink);
            listener.finished(unit, result);
        });
        listener.ended();
    }

    private void compare(WorkUnit unit, UnitResult result, Consumer<Difference> sink) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        unit.tasks().forEach(task -> tasks.put(task.key(), task));
        for (TaskResult now : result.results()) {
            TaskResult stored = store.find(now.key()).orElseThrow();
            ResultDifference.of(stored, now)
                    .ifPresent(what -> sink.accept(new Difference(unit, tasks.get(now.key()), what)));
        }
    }
}
