package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.plan.Coordinates;

/**
 * What is compared in a classifier's table: an augmenter with the rule that turns scores into decisions, or an ensemble that
 * balances inside what the classifier does not.
 *
 * @param augmenter its name
 * @param ensemble the name of the ensemble that is trained instead of the table's classifier; empty if none is
 */
public record Treatment(String augmenter, Optional<String> ensemble, Threshold threshold) {
    /** Doing nothing at a tuned threshold: the baseline that a table at a fixed threshold has besides. */
    public static final Treatment MOVED_THRESHOLD = new Treatment(Contenders.NOTHING, Threshold.TUNED);

    /** An augmenter with the table's own classifier. */
    public Treatment(String augmenter, Threshold threshold) {
        this(augmenter, Optional.empty(), threshold);
    }

    /** As what a trial stands in the table of a classifier, if it stands there at all. */
    public static Treatment of(Coordinates at, Threshold threshold, String classifier) {
        return of(at.augmenter(), at.classifier(), threshold, classifier);
    }

    /** As what curves stand in the figures of a classifier, if they stand there at all. */
    public static Treatment of(CurveSummary curve, Threshold threshold, String classifier) {
        return of(curve.augmenter(), curve.classifier(), threshold, classifier);
    }

    private static Treatment of(String augmenter, String trained, Threshold threshold, String classifier) {
        return trained.equals(classifier)
                ? new Treatment(augmenter, threshold)
                : new Treatment(augmenter, Optional.of(trained), threshold);
    }

    /**
     * The augmenters at a threshold, in the order of the tables, then the ensembles whose control the classifier is; where
     * decisions count, nothing but a moved threshold beside.
     */
    static List<Treatment> of(
            Experiment experiment, Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        List<Treatment> treatments = new ArrayList<>();
        for (Candidates<Augmenter> augmenter : experiment.augmenters()) {
            if (!experiment.contenders().trainedOn(augmenter).contains(classifier)) {
                continue;
            }
            treatments.add(new Treatment(augmenter.name(), threshold));
            boolean moved = metric.countsDecisions()
                    && !(threshold instanceof Threshold.Tuned)
                    && augmenter.name().equals(Contenders.NOTHING)
                    && experiment.thresholds(augmenter, classifier).contains(Threshold.TUNED);
            if (moved) {
                treatments.add(MOVED_THRESHOLD);
            }
        }
        for (Candidates<Learner> ensemble : experiment.contenders().beside(classifier)) {
            treatments.add(new Treatment(Contenders.NOTHING, Optional.of(ensemble.name()), threshold));
        }
        return treatments;
    }

    /** As in a table at a threshold: the augmenter or ensemble, and the threshold where it is another: {@code none@tuned}. */
    public String name(Threshold ofTable) {
        String name = ensemble.orElse(augmenter);
        return threshold.equals(ofTable) ? name : name + "@" + threshold.id();
    }
}
