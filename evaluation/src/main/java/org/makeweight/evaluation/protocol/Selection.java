package org.makeweight.evaluation.protocol;

import java.util.Optional;
import org.makeweight.evaluation.experiment.Tuning;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.ErrorCosts;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Choice;

/**
 * Chooses by out-of-fold predictions of a training part.
 *
 * @param tuning whose metric compares candidates
 * @param costs of errors, if that metric asks for them
 */
public record Selection(Tuning tuning, Optional<ErrorCosts> costs) {
    /**
     * The threshold of a candidate under a rule, with the value that it is compared by: the fixed one, or the one that is best
     * for F1, or that costs least if the candidates are compared by cost.
     */
    public Choice judge(String augmenter, String classifier, OutOfFold predictions, Threshold rule) {
        double threshold =
                rule instanceof Threshold.Fixed fixed ? fixed.value() : predictions.bestThreshold(judge(), costs);
        return new Choice(augmenter, classifier, threshold, predictions.value(tuning.metric(), costs, threshold));
    }

    private Metric judge() {
        return tuning.metric().needsCosts() ? tuning.metric() : Metric.F1;
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
