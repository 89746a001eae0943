package org.makeweight.evaluation.experiment;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Augmenter;
import org.makeweight.evaluation.learner.Learner;

/**
 * What is compared.
 *
 * @param augmenters the baselines among them, in the order of the tables; all names different
 * @param classifiers in the order of the tables; all names different
 * @param ensembles which of the classifiers deal with imbalance inside
 * @param baselines whether missing baselines were added, doing nothing at a tuned threshold among them
 */
public record Contenders(
        List<Candidates<Augmenter>> augmenters,
        List<Candidates<Learner>> classifiers,
        Ensembles ensembles,
        boolean baselines) {
    /** The id of doing nothing, which all methods are measured against. */
    public static final String NOTHING = "none";

    public Contenders {
        augmenters = List.copyOf(augmenters);
        classifiers = List.copyOf(classifiers);
    }

    /** Contenders whose ensembles are trained on rows as they are. */
    public Contenders(
            List<Candidates<Augmenter>> augmenters, List<Candidates<Learner>> classifiers, boolean baselines) {
        this(augmenters, classifiers, Ensembles.of(classifiers, false), baselines);
    }

    /** The classifiers that are trained on an augmenter's rows: an ensemble that balances inside is not, unless asked for. */
    public List<Candidates<Learner>> trainedOn(Candidates<Augmenter> augmenter) {
        return classifiers.stream()
                .filter(classifier -> augmenter.method().id().equals(NOTHING)
                        || ensembles.augmented()
                        || ensembles.control(classifier).isEmpty())
                .toList();
    }

    /** The ensembles that stand beside the augmenters of a classifier, because it is their control. */
    public List<Candidates<Learner>> beside(Candidates<Learner> classifier) {
        Optional<String> id = Optional.of(classifier.method().id());
        return classifiers.stream()
                .filter(other -> ensembles.control(other).equals(id))
                .toList();
    }

    /** The classifiers with which methods are compared, a table each: all but ensembles that stand only beside their control. */
    public List<Candidates<Learner>> compared() {
        return classifiers.stream()
                .filter(classifier ->
                        ensembles.augmented() || controls(classifier).isEmpty())
                .toList();
    }

    /** The classifiers beside whose augmenters an ensemble stands; empty for all others. */
    public List<Candidates<Learner>> controls(Candidates<Learner> classifier) {
        Optional<String> control = ensembles.control(classifier);
        return classifiers.stream()
                .filter(other -> control.equals(Optional.of(other.method().id())))
                .toList();
    }
}
