package org.makeweight.evaluation.experiment;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.evaluation.metric.Threshold;

/**
 * How each contender is tried.
 *
 * @param validation how rows are divided into training and test parts
 * @param tune how grids of parameters are decided; empty if each of their points is a contender of its own
 * @param ratio minority rows over majority rows after augmentation
 * @param generatorSeeds runs of a stochastic augmenter on each fold, at least 1
 * @param thresholds rules that turn scores into decisions; at least one, all different
 * @param groupDuplicates whether rows with equal features are never on both sides of a split
 * @param limitSeconds what one trial may take
 */
public record Protocol(
        Validation validation,
        Optional<Tuning> tune,
        Preprocessing preprocessing,
        double ratio,
        int generatorSeeds,
        List<Threshold> thresholds,
        boolean groupDuplicates,
        double limitSeconds) {
    public Protocol {
        thresholds = List.copyOf(thresholds);
    }

    /** How thresholds are chosen, and parameters if any are. */
    public Tuning tuning() {
        return tune.orElse(Tuning.DEFAULT);
    }
}
