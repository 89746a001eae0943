package org.makeweight.report.evidence;

import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;

/**
 * Within what methods are compared.
 *
 * @param threshold at which decisions are taken; of no meaning for metrics of scores
 */
public record Scope(Candidates<Learner> classifier, Metric metric, Threshold threshold) {
    /** As tables have it: empty for metrics of scores. */
    public String thresholdId() {
        return metric.countsDecisions() ? threshold.id() : "";
    }
}
