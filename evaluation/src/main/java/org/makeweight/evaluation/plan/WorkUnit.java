package org.makeweight.evaluation.plan;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;

/**
 * What is done in one go: a training part is prepared and augmented once, and every classifier is trained on it.
 *
 * @param generatorSeed which of the runs of a stochastic augmenter, from 0
 * @param trials one for each classifier
 * @param qualityKey hash of everything that can influence the quality of the synthetic rows; empty if it is not to be
 *     measured
 * @param originsKey hash of everything that can influence where the synthetic rows came from; empty if that is not to be
 *     stored
 */
public record WorkUnit(
        PlannedDataset dataset,
        int repeat,
        int fold,
        Configured<Augmenter> augmenter,
        int generatorSeed,
        List<Trial> trials,
        Optional<String> qualityKey,
        Optional<String> originsKey) {
    public WorkUnit {
        trials = List.copyOf(trials);
    }

    /** The same with other trials. */
    public WorkUnit with(List<Trial> some) {
        return new WorkUnit(dataset, repeat, fold, augmenter, generatorSeed, some, qualityKey, originsKey);
    }

    /** The same with another key of the quality, or none. */
    public WorkUnit withQuality(Optional<String> key) {
        return new WorkUnit(dataset, repeat, fold, augmenter, generatorSeed, trials, key, originsKey);
    }

    /** The same with another key of the origins, or none. */
    public WorkUnit withOrigins(Optional<String> key) {
        return new WorkUnit(dataset, repeat, fold, augmenter, generatorSeed, trials, qualityKey, key);
    }
}
