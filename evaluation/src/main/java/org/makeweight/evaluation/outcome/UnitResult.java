package org.makeweight.evaluation.outcome;

import java.util.List;

/**
 * What came of a unit of work.
 *
 * @param results one for each task, in their order
 * @param seconds that all took by the wall clock; never part of anything that is compared
 */
public record UnitResult(List<TaskResult> results, double seconds) {
    public UnitResult {
        results = List.copyOf(results);
    }
}
