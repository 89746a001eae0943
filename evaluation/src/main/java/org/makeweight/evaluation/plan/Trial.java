package org.makeweight.evaluation.plan;

import java.io.Serializable;
import org.makeweight.core.method.Configured;
import org.makeweight.evaluation.learner.Learner;

/**
 * One classifier trained on one augmented training part. A pure function of its key.
 *
 * @param coordinates its place in the experiment
 * @param classifier what is trained
 * @param key hash of everything that can influence the outcome, and of nothing else
 */
public record Trial(Coordinates coordinates, Configured<Learner> classifier, String key) {
    /**
     * The names of a trial in the tables.
     *
     * @param repeat from 0
     * @param fold from 0
     * @param augmenter name with the parameters that differ from the defaults
     * @param generatorSeed from 0
     * @param classifier name with the parameters that differ from the defaults
     */
    public record Coordinates(
            String dataset, int repeat, int fold, String augmenter, int generatorSeed, String classifier)
            implements Serializable {}
}
