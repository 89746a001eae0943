package org.makeweight.evaluation.learner;

import java.util.List;
import java.util.OptionalInt;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.TreeSettings;

/** The classifiers on the project's own trees. Defaults are scikit-learn's; docs/classifiers.md has the comparison. */
public final class TreeLearners implements LearnerProvider {
    /** The id of the single tree. */
    public static final String TREE = "cart";

    private static final Bibliography BIBLIOGRAPHY = Bibliography.of(TreeLearners.class);
    private static final String GINI = "gini";

    @Override
    public List<Method<Learner>> learners() {
        return List.of(tree(), randomForest());
    }

    private static Method<Learner> tree() {
        Method.Builder method = Method.named(TREE, "CART")
                .summary("A single exact decision tree; its scores are the leaves' class shares.")
                .version(2)
                .deterministic();
        return growth(method, Parameter.NONE, "none looks at all")
                .cites(BIBLIOGRAPHY.get("breiman1984classification"))
                .makes(parameters -> {
                    TreeSettings settings = settings(parameters, OptionalInt.empty());
                    return MatrixLearner.weighted((features, seed) -> new TreesTrainer(1, settings, seed));
                });
    }

    private static Method<Learner> randomForest() {
        Method.Builder method = Method.named("random-forest", "Random forest")
                .summary("Trees on bootstraps of the rows, each split among a few columns; the mean of leaf shares.")
                .version(2)
                .parameter(Parameter.integer("num_trees", 100, 2, "Trees in the forest."));
        return growth(method, "sqrt", "sqrt draws the square root of their number")
                .cites(BIBLIOGRAPHY.get("breiman2001random"))
                .makes(parameters -> {
                    int trees = parameters.integer("num_trees");
                    return MatrixLearner.weighted((features, seed) -> {
                        int root = Math.max(1, (int) Math.sqrt(features));
                        return new TreesTrainer(trees, settings(parameters, OptionalInt.of(root)), seed);
                    });
                });
    }

    private static Method.Builder growth(Method.Builder method, String word, String meaning) {
        return method.parameter(Parameter.optionalInteger("max_depth", 1, "Depth of a tree; none grows it to the end."))
                .parameter(Parameter.integer("min_samples_leaf", 1, 1, "Fewest rows of a leaf, whatever their weight."))
                .parameter(Parameter.real("min_child_weight", 0, Range.atLeast(0), "Least weight of a leaf."))
                .parameter(Parameter.optionalInteger(
                        "max_features",
                        word,
                        1,
                        "Features drawn for each split, among those that differ there; " + meaning + "."))
                .parameter(Parameter.choice(
                        "criterion", GINI, List.of(GINI, "entropy"), "Impurity that splits shall lower."));
    }

    /**
     * What the parameters of {@code cart} or {@code random-forest} ask for.
     *
     * @param maxFeatures where they do not say it
     */
    public static TreeSettings settings(Parameters parameters, OptionalInt maxFeatures) {
        OptionalInt wanted = parameters.optionalInteger("max_features");
        return new TreeSettings(
                parameters.choice("criterion").equals(GINI) ? Criterion.GINI : Criterion.ENTROPY,
                parameters.optionalInteger("max_depth"),
                parameters.integer("min_samples_leaf"),
                parameters.real("min_child_weight"),
                wanted.isPresent() ? wanted : maxFeatures);
    }
}
