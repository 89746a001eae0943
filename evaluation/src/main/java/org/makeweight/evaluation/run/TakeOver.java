package org.makeweight.evaluation.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.store.ResultStore;

/** Brings results into a store that were computed for the same tasks elsewhere. */
public final class TakeOver {
    /** So many results are kept in one transaction: few enough to stand in memory. */
    private static final int BATCH = 200;

    private final ResultStore store;

    /** Into a store that has its plan. */
    public TakeOver(ResultStore store) {
        this.store = store;
    }

    /**
     * Takes what is finished over there, planned here, and not finished here.
     *
     * @param source the name under which it is kept where they came from
     * @return how many were taken
     */
    public int finished(ResultStore from, String source) {
        Set<String> keys = missing(store.finished());
        keys.retainAll(from.finished());
        return take(from, keys, source);
    }

    /** Takes what was done over there, in whatever way it ended, and is planned here and not there. */
    public int done(ResultStore from, String source) {
        Set<String> keys = missing(store.finished());
        keys.removeIf(key -> store.find(key).isPresent() && !from.finished().contains(key));
        return take(from, keys, source);
    }

    private Set<String> missing(Set<String> there) {
        Set<String> keys = new LinkedHashSet<>(store.plannedKeys());
        keys.removeAll(there);
        return keys;
    }

    private int take(ResultStore from, Set<String> keys, String source) {
        int taken = 0;
        List<TaskResult> batch = new ArrayList<>();
        for (String key : keys) {
            from.find(key).ifPresent(batch::add);
            if (batch.size() == BATCH) {
                store.take(batch, source);
                taken += batch.size();
                batch.clear();
            }
        }
        store.take(batch, source);
        return taken + batch.size();
    }
}
