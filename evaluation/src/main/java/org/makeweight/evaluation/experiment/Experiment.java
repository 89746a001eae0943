package org.makeweight.evaluation.experiment;

import java.util.List;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;

/**
 * An experiment with everything decided: the file of a user with all defaults filled in.
 *
 * @param name free text
 * @param seed in [0, 2^32 - 1]; all other seeds follow from it
 * @param datasets in the order of the tables
 * @param augmenters the baselines among them, in the order of the tables; all names different
 * @param classifiers in the order of the tables; all names different
 * @param ratio minority rows over majority rows after augmentation
 * @param generatorSeeds runs of a stochastic augmenter on each fold, at least 1
 * @param baselines whether missing baselines were added
 * @param thresholds on scores, each in (0, 1)
 * @param quality whether the synthetic rows of each fold are measured too
 * @param origins whether it is stored where each synthetic row came from
 * @param limitSeconds what one trial may take
 * @param primary the metric named before the run
 * @param metrics what the tables hold, the primary among them
 */
public record Experiment(
        String name,
        long seed,
        List<DatasetEntry> datasets,
        List<Configured<Augmenter>> augmenters,
        List<Configured<Learner>> classifiers,
        Validation validation,
        Preprocessing preprocessing,
        double ratio,
        int generatorSeeds,
        boolean baselines,
        List<Double> thresholds,
        boolean quality,
        boolean origins,
        double limitSeconds,
        Metric primary,
        List<Metric> metrics) {
    public Experiment {
        datasets = List.copyOf(datasets);
        augmenters = List.copyOf(augmenters);
        classifiers = List.copyOf(classifiers);
        thresholds = List.copyOf(thresholds);
        metrics = List.copyOf(metrics);
    }
}
