package org.makeweight.evaluation.quality;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.makeweight.core.method.Execution;

/**
 * Tells how far a piece of work has come that is done in steps, one after the other. Told itself, by any thread, the share
 * of the present step that is done, in [0, 1].
 */
final class Steps implements DoubleConsumer {
    private static final String PHASE = "comparing";

    private final Execution execution;
    private final double[] costs;
    private final double total;
    private int step = -1;
    private double before;

    /**
     * Begins, before the first step.
     *
     * @param execution of the whole
     * @param costs about how long each step takes, in any unit
     */
    Steps(Execution execution, double... costs) {
        this.execution = execution;
        this.costs = costs.clone();
        this.total = Arrays.stream(costs).sum();
    }

    /** Goes to the next step: to the first one, or from one that is done. */
    Steps next() {
        before += step < 0 ? 0 : costs[step];
        step++;
        return this;
    }

    @Override
    public void accept(double share) {
        execution.share(PHASE).accept((before + share * costs[step]) / total);
    }

    /** With what the steps are done; its progress is that of the present one. */
    Execution execution() {
        return new Execution(execution.threads(), (phase, done, of, figures) -> accept(done / (double) of));
    }
}
