package org.makeweight.evaluation.outcome;

import java.util.Optional;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.evaluation.experiment.Trial;

/**
 * A trial with what came of it.
 *
 * @param curves of the training of the augmenter, the same for all trials of a unit of work; empty if none was trained
 */
public record TrialResult(Trial trial, Outcome outcome, Optional<TrainingCurves> curves) {
    /** The result of a trial whose augmenter was not trained. */
    public TrialResult(Trial trial, Outcome outcome) {
        this(trial, outcome, Optional.empty());
    }
}
