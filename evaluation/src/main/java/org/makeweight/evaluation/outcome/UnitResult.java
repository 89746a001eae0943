package org.makeweight.evaluation.outcome;

import java.util.List;
import java.util.Optional;

/**
 * What came of a unit of work.
 *
 * @param trials one for each trial, in their order
 * @param quality of the synthetic rows; empty if it was not to be measured
 */
public record UnitResult(List<TrialResult> trials, Optional<QualityResult> quality) {
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
}
