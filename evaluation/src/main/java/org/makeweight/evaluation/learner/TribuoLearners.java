package org.makeweight.evaluation.learner;

import de.bwaldvogel.liblinear.SolverType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Reference;
import org.makeweight.core.number.Decimal;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * The classifiers of this module. Where a default differs from Tribuo's it is the one that equals scikit-learn's scores on
 * the same folds; docs/classifiers.md has the comparison.
 */
public final class TribuoLearners implements LearnerProvider {
    private static final Bibliography BIBLIOGRAPHY = Bibliography.of(TribuoLearners.class);
    private static final Reference TRIBUO = BIBLIOGRAPHY.get("pocock2021tribuo");

    /**
     * LIBLINEAR has an intercept of its own but shrinks it like every other weight, which ruins rare classes. A constant
     * feature of this size carries the intercept at a hundredth of the penalty.
     */
    private static final double INTERCEPT = 10;

    private static final int NEVER_LOGS = -1;

    @Override
    public List<Method<Learner>> learners() {
        return List.of(
                logisticRegression(),
                gradientDescent(),
                supportVectors(),
                NaiveBayesTrainer.method(BIBLIOGRAPHY),
                nearestNeighbours(),
                xgboost(),
                xgboostForest(),
                OlcutTrainer.method(TRIBUO));
    }

    private static Method<Learner> logisticRegression() {
        return liblinear(
                Method.named("logistic-regression", "Logistic regression")
                        .summary("L2-regularised logistic regression (LIBLINEAR)."),
                SolverType.L2R_LR);
    }

    private static Method<Learner> supportVectors() {
        return liblinear(
                Method.named("liblinear-svm", "Linear SVM")
                        .summary(
                                "Linear support vector machine with squared hinge loss (LIBLINEAR); 0.5 is its own decision."),
                SolverType.L2R_L2LOSS_SVC);
    }

    private static Method<Learner> liblinear(Method.Builder method, SolverType solver) {
        return method.deterministic()
                .parameter(Parameter.real("cost", 1, Range.above(0), "Inverse strength of the regularisation."))
                .parameter(Parameter.integer("max_iter", 1000, 1, "Most iterations of the solver."))
                .parameter(Parameter.real("tol", 0.01, Range.above(0), "Stopping tolerance of the solver."))
                .cites(BIBLIOGRAPHY.get("fan2008liblinear"))
                .cites(TRIBUO)
                .makes(parameters -> linear(solver, parameters));
    }

    private static Learner linear(SolverType solver, Parameters parameters) {
        LinearTrainer trainer = new LinearTrainer(
                solver, parameters.real("cost"), parameters.integer("max_iter"), parameters.real("tol"));
        return MatrixLearner.weighted((features, seed) -> trainer).withConstantFeature(INTERCEPT);
    }

    private static Method<Learner> gradientDescent() {
        return Method.named("sgd", "Logistic regression (SGD)")
                .summary("Logistic regression without regularisation, by stochastic gradient descent with AdaGrad.")
                .parameter(Parameter.integer("epochs", 20, 1, "Passes over the training rows."))
                .parameter(Parameter.real("learning_rate", 0.3, Range.above(0), "First step of AdaGrad."))
                .parameter(Parameter.integer("batch_size", 1, 1, "Rows in a step."))
                .cites(BIBLIOGRAPHY.get("duchi2011adaptive"))
                .cites(TRIBUO)
                .makes(parameters -> TribuoLearner.weighted((weights, seed) -> new LinearSGDTrainer(
                        new LogMulticlass(),
                        new AdaGrad(parameters.real("learning_rate")),
                        parameters.integer("epochs"),
                        NEVER_LOGS,
                        parameters.integer("batch_size"),
                        seed)));
    }

    private static Method<Learner> nearestNeighbours() {
        return Method.named("knn", "k nearest neighbours")
                .summary("Vote of the k nearest training rows; exact, Euclidean, equal distances by row.")
                .deterministic()
                .parameter(Parameter.integer("k", 5, 1, "How many neighbours vote."))
                .cites(BIBLIOGRAPHY.get("cover1967nearest"))
                .makes(parameters -> MatrixLearner.unweighted(
                        (features, seed) -> new NearestNeighboursTrainer(parameters.integer("k")),
                        "knn has no use for weights"));
    }

    private static Method<Learner> xgboost() {
        return Method.named("xgboost", "XGBoost")
                .summary("Gradient-boosted trees (XGBoost, histogram method, one thread).")
                .parameter(Parameter.integer("num_round", 100, 1, "Rounds of boosting."))
                .parameter(Parameter.real("eta", 0.3, Range.closed(0, 1), "Shrinkage of each round."))
                .parameter(Parameter.integer("max_depth", 6, 1, "Depth of a tree."))
                .parameter(Parameter.real("min_child_weight", 1, Range.atLeast(0), "Least weight of a leaf."))
                .parameter(Parameter.real("lambda", 1, Range.atLeast(0), "L2 penalty on leaf values."))
                .cites(BIBLIOGRAPHY.get("chen2016xgboost"))
                .cites(TRIBUO)
                .makes(parameters -> MatrixLearner.weighted((features, seed) -> {
                    Map<String, String> settings = boosterSettings(parameters, seed);
                    settings.put("eta", Decimal.toString(parameters.real("eta")));
                    return new XgboostTrainer(parameters.integer("num_round"), settings, false);
                }));
    }

    private static Method<Learner> xgboostForest() {
        return Method.named("xgboost-forest", "Random forest (XGBoost)")
                .summary("Random forest grown by XGBoost: one round of parallel trees on row and feature samples.")
                .parameter(Parameter.integer("num_parallel_tree", 100, 1, "Trees in the forest."))
                .parameter(Parameter.integer("max_depth", 20, 1, "Depth of a tree."))
                .parameter(Parameter.real("min_child_weight", 0.1, Range.atLeast(0), "Least weight of a leaf."))
                .parameter(Parameter.real("lambda", 1e-3, Range.atLeast(0), "L2 penalty on leaf values."))
                .parameter(Parameter.real(
                        "subsample",
                        0.63,
                        new Range(0, true, 1, false),
                        "Share of rows for each tree; 0.63 as in a bootstrap."))
                .cites(BIBLIOGRAPHY.get("breiman2001random"))
                .cites(BIBLIOGRAPHY.get("chen2016xgboost"))
                .cites(TRIBUO)
                .makes(parameters -> MatrixLearner.weighted((features, seed) -> {
                    Map<String, String> settings = boosterSettings(parameters, seed);
                    settings.put("eta", "1");
                    settings.put("base_score", "0"); // a forest is no correction of a first guess
                    settings.put("num_parallel_tree", Integer.toString(parameters.integer("num_parallel_tree")));
                    settings.put("subsample", Decimal.toString(parameters.real("subsample")));
                    settings.put("colsample_bynode", Decimal.toString(Math.sqrt(features) / features));
                    return new XgboostTrainer(1, settings, true);
                }));
    }

    private static Map<String, String> boosterSettings(Parameters parameters, long seed) {
        Map<String, String> settings = new HashMap<>();
        settings.put("tree_method", "hist");
        settings.put("max_depth", Integer.toString(parameters.integer("max_depth")));
        settings.put("min_child_weight", Decimal.toString(parameters.real("min_child_weight")));
        settings.put("lambda", Decimal.toString(parameters.real("lambda")));
        settings.put("nthread", "1");
        settings.put("verbosity", "0");
        settings.put("seed", Long.toString(seed & Integer.MAX_VALUE)); // the native library takes a signed int
        return settings;
    }
}
