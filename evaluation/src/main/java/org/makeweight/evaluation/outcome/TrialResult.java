package org.makeweight.evaluation.outcome;

import java.util.Optional;
import org.makeweight.core.method.Training;
import org.makeweight.evaluation.plan.Trial;

/**
 * A trial with what came of it.
 *
 * @param fit of the augmenter, the same for all trials of a unit of work; empty if nothing was fitted
 */
public record TrialResult(Trial trial, Outcome outcome, Optional<Training> fit) {
    /** The result of a trial whose augmenter fits nothing. */
    public TrialResult(Trial trial, Outcome outcome) {
        this(trial, outcome, Optional.empty());
    }
}
