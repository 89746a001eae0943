package org.makeweight.evaluation.outcome;

import java.io.Serializable;
import java.util.Objects;

/**
 * What inner folds of a training part chose.
 *
 * @param augmenter name of the setting
 * @param classifier name of the setting
 * @param threshold on scores, at least which a row is taken for the minority
 * @param value of the metric by which it was chosen, on out-of-fold predictions
 */
public record Choice(String augmenter, String classifier, double threshold, double value) implements Serializable {
    public Choice {
        Objects.requireNonNull(augmenter);
        Objects.requireNonNull(classifier);
    }
}
