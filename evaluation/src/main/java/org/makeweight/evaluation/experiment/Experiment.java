package org.makeweight.evaluation.experiment;

import java.util.List;
import java.util.stream.Stream;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;

/**
 * An experiment with everything decided: the file of a user with all defaults filled in.
 *
 * @param name free text
 * @param seed in [0, 2^32 - 1]; all other seeds follow from it
 * @param datasets in the order of the tables
 */
public record Experiment(
        String name,
        long seed,
        Kind kind,
        List<DatasetEntry> datasets,
        Contenders contenders,
        Protocol protocol,
        Reporting reporting) {
    public Experiment {
        datasets = List.copyOf(datasets);
    }

    public List<Candidates<Augmenter>> augmenters() {
        return contenders.augmenters();
    }

    public List<Candidates<Learner>> classifiers() {
        return contenders.classifiers();
    }

    public List<Metric> metrics() {
        return reporting.metrics();
    }

    public Metric primary() {
        return reporting.primary();
    }

    /** The files that parameters of its methods name. */
    public List<FileContent> parameterFiles() {
        return Stream.concat(augmenters().stream(), classifiers().stream())
                .flatMap(candidates -> candidates.points().stream())
                .flatMap(point -> point.parameters().files().stream())
                .toList();
    }

    /**
     * The rules that turn scores into decisions. Doing nothing is tried at a tuned threshold too where baselines are added:
     * moving the threshold is what resampling has to be better than. Of an ensemble that is its control's affair.
     */
    public List<Threshold> thresholds(Candidates<Augmenter> augmenter, Candidates<Learner> classifier) {
        boolean added = contenders.baselines()
                && augmenter.method().id().equals(Contenders.NOTHING)
                && contenders.compared().contains(classifier)
                && !protocol.thresholds().contains(Threshold.TUNED);
        if (!added) {
            return protocol.thresholds();
        }
        return Stream.concat(protocol.thresholds().stream(), Stream.of(Threshold.TUNED))
                .toList();
    }
}
