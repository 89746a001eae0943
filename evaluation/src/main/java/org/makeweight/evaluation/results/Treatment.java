package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;

/**
 * What is compared in a table: an augmenter with the rule that turns scores into decisions.
 *
 * @param augmenter its name
 */
public record Treatment(String augmenter, Threshold threshold) {
    /** Doing nothing at a tuned threshold: the baseline that a table at a fixed threshold has besides. */
    public static final Treatment MOVED_THRESHOLD = new Treatment(Contenders.NOTHING, Threshold.TUNED);

    /** The augmenters at a threshold, in the order of the tables; where decisions count, nothing but a moved threshold beside. */
    static List<Treatment> of(Experiment experiment, Metric metric, Threshold threshold) {
        List<Treatment> treatments = new ArrayList<>();
        for (Candidates<Augmenter> augmenter : experiment.augmenters()) {
            treatments.add(new Treatment(augmenter.name(), threshold));
            boolean moved = metric.countsDecisions()
                    && !(threshold instanceof Threshold.Tuned)
                    && augmenter.name().equals(Contenders.NOTHING)
                    && experiment.thresholds(augmenter).contains(Threshold.TUNED);
            if (moved) {
                treatments.add(MOVED_THRESHOLD);
            }
        }
        return treatments;
    }

    /** As in a table at a threshold: the augmenter, and the threshold where it is another: {@code none@tuned}. */
    public String name(Threshold ofTable) {
        return threshold.equals(ofTable) ? augmenter : augmenter + "@" + threshold.id();
    }
}
