package org.makeweight.evaluation.learner.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.makeweight.core.method.Configured;
import org.makeweight.core.tree.TreeSettings;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.learner.TreeLearners;

/** The classifiers that ensembles are made of, by their ids. */
final class Estimators {
    private static final String MAX_DEPTH = "max_depth";

    private Estimators() {}

    /**
     * The classifier of a name such as {@code cart} or {@code knn(k=3)}.
     *
     * @param maxDepth of its trees, if it has any and the name does not say it
     * @throws org.makeweight.core.failure.BadInputException if there is none, or its parameters do not fit
     */
    static BaseLearner parse(String name, OptionalInt maxDepth) {
        Configured<Learner> configured = Learners.all().named(name);
        boolean settable =
                configured.method().parameters().stream().anyMatch(p -> p.name().equals(MAX_DEPTH));
        if (maxDepth.isPresent() && settable && !name.contains(MAX_DEPTH + "=")) {
            Map<String, String> texts =
                    new LinkedHashMap<>(configured.parameters().texts());
            texts.put(MAX_DEPTH, Integer.toString(maxDepth.getAsInt()));
            configured = configured.method().with(texts);
        }
        if (configured.method().id().equals(TreeLearners.TREE)) {
            TreeSettings settings = TreeLearners.settings(configured.parameters(), OptionalInt.empty());
            return new TreeBase(settings, false);
        }
        Learner learner = configured.make();
        return learner instanceof EnsembleLearner ensemble
                ? new EnsembleBase(ensemble.method())
                : new LearnerBase(learner);
    }
}
