package org.makeweight.evaluation.experiment;

import java.util.List;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.learner.Learner;

/**
 * What is compared.
 *
 * @param augmenters the baselines among them, in the order of the tables; all names different
 * @param classifiers in the order of the tables; all names different
 * @param baselines whether missing baselines were added, doing nothing at a tuned threshold among them
 */
public record Contenders(
        List<Candidates<Augmenter>> augmenters, List<Candidates<Learner>> classifiers, boolean baselines) {
    /** The id of doing nothing, which all methods are measured against. */
    public static final String NOTHING = "none";

    public Contenders {
        augmenters = List.copyOf(augmenters);
        classifiers = List.copyOf(classifiers);
    }
}
