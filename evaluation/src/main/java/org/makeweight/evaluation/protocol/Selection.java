package org.makeweight.evaluation.protocol;

import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Choice;

/**
 * Chooses by out-of-fold predictions of a training part.
 *
 * @param tuning whose metric compares candidates
 */
public record Selection(Tuning tuning) {
    /**
     * The threshold of a candidate under a rule, with the value that it is compared by: the fixed one, or the one that is best
     * for F1.
     */
    public Choice judge(String augmenter, String classifier, OutOfFold predictions, Threshold rule) {
        double threshold = rule instanceof Threshold.Fixed fixed ? fixed.value() : predictions.bestThreshold(Metric.F1);
        return new Choice(augmenter, classifier, threshold, predictions.value(tuning.metric(), threshold));
    }

    /** Whether a candidate is better than another. What is not defined is never better. */
    public boolean better(Choice choice, Choice than) {
        if (Double.isNaN(than.value())) {
            return !Double.isNaN(choice.value());
        }
        Direction direction = tuning.metric().direction();
        return direction.goodness(choice.value()) > direction.goodness(than.value());
    }
}
