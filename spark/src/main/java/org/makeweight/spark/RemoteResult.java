package org.makeweight.spark;

import java.io.Serializable;
import java.util.List;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.outcome.UnitResult;

/** What a unit came to, as it comes back from a worker. */
record RemoteResult(List<TaskResult> results, double seconds) implements Serializable {
    static RemoteResult of(UnitResult result) {
        return new RemoteResult(List.copyOf(result.results()), result.seconds());
    }

    UnitResult result() {
        return new UnitResult(results, seconds);
    }
}
