package org.makeweight.report.model;

import org.makeweight.evaluation.outcome.Outcome;

/**
 * How trials ended.
 *
 * @param open trials of the plan that have not been done
 */
public record TrialCounts(int completed, int failed, int notApplicable, int open) {
    static final TrialCounts NOTHING = new TrialCounts(0, 0, 0, 0);

    /** One more trial that was done. */
    TrialCounts with(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Completed) {
            return new TrialCounts(completed + 1, failed, notApplicable, open);
        }
        return outcome instanceof Outcome.Failed
                ? new TrialCounts(completed, failed + 1, notApplicable, open)
                : new TrialCounts(completed, failed, notApplicable + 1, open);
    }

    /** These and others, all done. */
    TrialCounts plus(TrialCounts other) {
        return new TrialCounts(
                completed + other.completed, failed + other.failed, notApplicable + other.notApplicable, open);
    }

    /** The same with whatever of a plan was not done. */
    TrialCounts of(int planned) {
        return new TrialCounts(completed, failed, notApplicable, Math.max(0, planned - done()));
    }

    public int done() {
        return completed + failed + notApplicable;
    }

    public int planned() {
        return done() + open;
    }

    /** Trials that gave no scores. */
    public int without() {
        return failed + notApplicable;
    }
}
