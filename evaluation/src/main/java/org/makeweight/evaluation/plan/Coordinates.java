package org.makeweight.evaluation.plan;

import java.io.Serializable;

/**
 * The names of a trial in the tables.
 *
 * @param repeat from 0
 * @param fold from 0
 * @param augmenter name with the parameters that differ from the defaults
 * @param generatorSeed from 0
 * @param classifier name with the parameters that differ from the defaults
 */
public record Coordinates(String dataset, int repeat, int fold, String augmenter, int generatorSeed, String classifier)
        implements Serializable {
    public FoldOfRepeat foldOfRepeat() {
        return new FoldOfRepeat(repeat, fold);
    }

    public Round round() {
        return new Round(repeat, generatorSeed);
    }
}
