package org.makeweight.report.page.view;

import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.model.ReportModel;

/**
 * For what a table or figure stands, so that readers can be shown what they chose.
 *
 * @param classifier its name; empty if it is about all of them, as the others
 * @param metric its id
 * @param threshold its id; empty too where the metric takes no decisions
 */
public record Selection(String classifier, String metric, String threshold) {
    /** About everything. */
    public static final Selection ANY = new Selection("", "", "");

    static Selection of(Candidates<Learner> classifier) {
        return new Selection(classifier.name(), "", "");
    }

    static Selection of(ReportModel model, Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        boolean several = model.thresholds(metric).size() > 1;
        return new Selection(classifier.name(), metric.id(), several ? threshold.id() : "");
    }
}
