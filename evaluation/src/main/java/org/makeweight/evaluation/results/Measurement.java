package org.makeweight.evaluation.results;

import java.util.List;
import org.makeweight.evaluation.experiment.Trial.Coordinates;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.outcome.Outcome;

/**
 * A trial measured at one threshold.
 *
 * @param confusion counts at the threshold; null if the trial was not completed
 * @param values one for each metric of the experiment; NaN where a metric is not defined or the trial not completed
 */
public record Measurement(Coordinates at, Outcome outcome, double threshold, Confusion confusion, List<Double> values) {
    public Measurement {
        values = List.copyOf(values);
    }

    public boolean completed() {
        return outcome instanceof Outcome.Completed;
    }

    /** Warnings of the augmenter. */
    public List<String> flags() {
        return outcome instanceof Outcome.Completed completed ? completed.flags() : List.of();
    }
}
