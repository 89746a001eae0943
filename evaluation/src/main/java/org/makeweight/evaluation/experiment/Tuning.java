package org.makeweight.evaluation.experiment;

import org.makeweight.evaluation.metric.Metric;

/**
 * How thresholds and parameters are chosen: by inner folds of each training part, the same for all contenders.
 *
 * @param innerFolds at least 2
 * @param innerRepeats at least 1
 * @param metric by which candidates are compared
 */
public record Tuning(int innerFolds, int innerRepeats, Metric metric) {
    /** What chooses thresholds where a file says nothing of tuning. */
    public static final Tuning DEFAULT = new Tuning(3, 1, Metric.F1);
}
