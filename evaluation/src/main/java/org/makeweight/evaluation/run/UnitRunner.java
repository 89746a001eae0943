package org.makeweight.evaluation.run;

import org.makeweight.core.method.Execution;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;

/**
 * Carries out units of work: split, prepare, augment, then everything that is asked of the training part. All that is learnt
 * is learnt from training rows. A pure function of the unit and the experiment; whatever goes wrong becomes an outcome.
 */
public final class UnitRunner {
    private final Experiment experiment;
    private final Attempts attempts;

    public UnitRunner(Experiment experiment) {
        this.experiment = experiment;
        this.attempts = new Attempts(new TimeLimit(experiment.protocol().limitSeconds()));
    }

    /**
     * Does all tasks of a unit.
     *
     * @param execution for the augmenter; a classifier is always trained on one thread
     * @throws InterruptedException if the calling thread is interrupted
     */
    public UnitResult run(WorkUnit unit, Execution execution) throws InterruptedException {
        return new UnitWork(experiment, unit, execution, attempts).result();
    }
}
