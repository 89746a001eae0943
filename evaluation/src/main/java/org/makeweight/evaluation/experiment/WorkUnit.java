package org.makeweight.evaluation.experiment;

import java.util.List;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Configured;

/**
 * What is done in one go: a training part is prepared and augmented once, and every classifier is trained on it.
 *
 * @param generatorSeed which of the runs of a stochastic augmenter, from 0
 * @param trials one for each classifier
 */
public record WorkUnit(
        PlannedDataset dataset,
        int repeat,
        int fold,
        Configured<Augmenter> augmenter,
        int generatorSeed,
        List<Trial> trials) {
    public WorkUnit {
        trials = List.copyOf(trials);
    }

    /** The same with fewer trials. */
    public WorkUnit with(List<Trial> some) {
        return new WorkUnit(dataset, repeat, fold, augmenter, generatorSeed, some);
    }
}
