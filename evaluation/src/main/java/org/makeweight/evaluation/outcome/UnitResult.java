package org.makeweight.evaluation.outcome;

import java.util.List;
import java.util.Optional;

/**
 * What came of a unit of work.
 *
 * @param trials one for each trial, in their order
 * @param quality of the synthetic rows; empty if it was not to be measured
 * @param origins of the synthetic rows; empty if they were not to be stored
 */
public record UnitResult(List<TrialResult> trials, Optional<QualityResult> quality, Optional<OriginsResult> origins) {
    public UnitResult {
        trials = List.copyOf(trials);
    }

    /**
     * The quality of the synthetic rows.
     *
     * @param key under which it is stored
     * @param seconds that measuring took; never part of anything that is compared
     */
    public record QualityResult(String key, QualityOutcome outcome, double seconds) {}

    /**
     * Where the synthetic rows came from.
     *
     * @param key under which it is stored
     * @param seconds that finding it took; never part of anything that is compared
     */
    public record OriginsResult(String key, OriginsOutcome outcome, double seconds) {}
}
