package org.makeweight.evaluation.store;

import java.util.Optional;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TaskResult.Measured;

/**
 * The quality of the synthetic rows of a unit of work as it was stored.
 *
 * @param outcome empty if it is still to be measured
 */
public record StoredQuality(
        String dataset,
        int repeat,
        int fold,
        String augmenter,
        int generatorSeed,
        Optional<Outcome<Measured>> outcome) {}
