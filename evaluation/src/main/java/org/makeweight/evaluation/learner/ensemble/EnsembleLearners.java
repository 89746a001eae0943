package org.makeweight.evaluation.learner.ensemble;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.makeweight.core.method.Augmenter;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Method;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Parameter;
import org.makeweight.core.method.Parameter.Range;
import org.makeweight.core.method.Parameters;
import org.makeweight.core.method.Reference;
import org.makeweight.core.tree.Criterion;
import org.makeweight.core.tree.TreeSettings;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.learner.LearnerProvider;
import org.makeweight.evaluation.learner.Learners;

/** The ensembles by their ids, with parameters as in imbalanced-learn or, where it has none, imbalanced-ensemble. */
public final class EnsembleLearners implements LearnerProvider {
    private static final Bibliography BIBLIOGRAPHY = Bibliography.of(EnsembleLearners.class);
    private static final int MEMBERS = 50;
    private static final String ADABOOST = "adaboost";
    private static final String BAGGING = "bagging";
    private static final String COSTS = "cost_matrix";

    @Override
    public List<Method<Learner>> learners() {
        return List.of(
                boosting(method(
                                        ADABOOST,
                                        "AdaBoost",
                                        "Trees boosted by SAMME; the control of those below.",
                                        "zhu2009multi")
                                .cites(cited("freund1997decision")))
                        .makes(p -> boosted(p, RoundRows.all(), samme(p), Optional.empty())),
                bagging(method(
                                BAGGING,
                                "Bagging",
                                "Trees on bootstraps; the control of those below.",
                                "breiman1996bagging"))
                        .makes(p -> bagged(p, Bagging.Draw.BOOTSTRAP, Optional.empty())),
                easyEnsemble(),
                balancedForest(),
                boosting(method(
                                "rus-boost",
                                "RUSBoost",
                                "AdaBoost, each round on under-sampled rows.",
                                "seiffert2010rusboost"))
                        .makes(p -> boosted(p, RoundRows.under(), samme(p), Optional.of(ADABOOST))),
                bagging(method(
                                "under-bagging",
                                "UnderBagging",
                                "Bags with equally many rows of every class, as many as the smallest has.",
                                "barandela2003new"))
                        .makes(p -> bagged(p, Bagging.Draw.UNDER, Optional.of(BAGGING))),
                balanceCascade(),
                selfPacedEnsemble(),
                bagging(method(
                                "over-bagging",
                                "OverBagging",
                                "Bags with equally many rows of every class, as many as the largest has.",
                                "wang2009diversity"))
                        .makes(p -> bagged(p, Bagging.Draw.OVER, Optional.of(BAGGING))),
                smoteBagging(),
                boosting(method(
                                "over-boost",
                                "OverBoost",
                                "AdaBoost, each round on over-sampled rows.",
                                "galar2012review"))
                        .makes(p -> boosted(p, RoundRows.over(), samme(p), Optional.of(ADABOOST))),
                smoteBoost(),
                adaCost(),
                adaUBoost(),
                asymmetricBoost());
    }

    private static Method<Learner> easyEnsemble() {
        return method(
                        "easy-ensemble",
                        "EasyEnsemble",
                        "Boosted trees on each of several under-sampled sets.",
                        "liu2009exploratory")
                .parameter(members(10))
                .parameter(estimator("adaboost"))
                .parameter(depth())
                .makes(p -> bagged(p, Bagging.Draw.UNDER_WITHOUT_REPLACEMENT, Optional.of(ADABOOST)));
    }

    private static Method<Learner> balancedForest() {
        return method(
                        "balanced-forest",
                        "Balanced random forest",
                        "A random forest whose bootstraps have equal classes.",
                        "chen2004using")
                .parameter(members(100))
                .parameter(depth())
                .makes(p -> {
                    TreeSettings grown = TreeSettings.of(Criterion.GINI);
                    OptionalInt depth = p.optionalInteger("max_depth");
                    TreeSettings settings = depth.isPresent() ? grown.withMaxDepth(depth.getAsInt()) : grown;
                    return new EnsembleLearner(
                            new Bagging(p.integer("n_estimators"), Bagging.Draw.UNDER, new TreeBase(settings, true)),
                            true,
                            Optional.of("random-forest"));
                });
    }

    private static Method<Learner> balanceCascade() {
        return bagging(method(
                        "balance-cascade",
                        "BalanceCascade",
                        "Under-sampled sets from which rows that are surely right are dropped.",
                        "liu2009exploratory"))
                .makes(p -> averaged(
                        new BalanceCascade(p.integer("n_estimators"), estimator(p, p.optionalInteger("max_depth")))));
    }

    private static Method<Learner> selfPacedEnsemble() {
        return bagging(method(
                        "self-paced-ensemble",
                        "Self-paced ensemble",
                        "Under-sampled sets chosen by hardness.",
                        "liu2020self"))
                .parameter(Parameter.integer("k_bins", 5, 1, "Bins of hardness."))
                .makes(p -> averaged(new SelfPacedEnsemble(
                        p.integer("n_estimators"), p.integer("k_bins"), estimator(p, p.optionalInteger("max_depth")))));
    }

    private static Method<Learner> smoteBagging() {
        return bagging(method(
                        "smote-bagging",
                        "SMOTEBagging",
                        "Bags with equal classes, synthetic rows in changing shares.",
                        "wang2009diversity"))
                .parameter(sampler())
                .makes(p -> averaged(new SmoteBagging(
                        p.integer("n_estimators"), sampler(p), estimator(p, p.optionalInteger("max_depth")))));
    }

    private static Method<Learner> smoteBoost() {
        return boosting(method(
                        "smote-boost",
                        "SMOTEBoost",
                        "AdaBoost, each round with synthetic rows of its own.",
                        "chawla2003smoteboost"))
                .parameter(sampler())
                .makes(p -> boosted(p, RoundRows.sampled(sampler(p)), samme(p), Optional.of(ADABOOST)));
    }

    private static Method<Learner> adaCost() {
        return boosting(method(
                        "adacost",
                        "AdaCost",
                        "AdaBoost whose weights of costly rows grow faster and shrink more slowly.",
                        "fan1999adacost"))
                .parameter(costs(COSTS, ClassCosts.WORDS))
                .makes(p -> boosted(
                        p,
                        RoundRows.all(),
                        rows -> new AdaCost(
                                rule(p, rows), ClassCosts.atMostOne(ClassCosts.ofRows(p.choice(COSTS), rows))),
                        Optional.of(ADABOOST)));
    }

    private static Method<Learner> adaUBoost() {
        return boosting(method(
                        "adauboost",
                        "AdaUBoost",
                        "AdaBoost that begins with the weights of an unequal loss.",
                        "karakoulas1999optimizing"))
                .parameter(costs("beta", ClassCosts.WORDS))
                .makes(p -> boosted(
                        p,
                        RoundRows.all(),
                        rows -> new AdaUBoost(
                                rule(p, rows), ClassCosts.ofRows(p.choice("beta"), rows), p.integer("n_estimators")),
                        Optional.of(ADABOOST)));
    }

    private static Method<Learner> asymmetricBoost() {
        return boosting(method(
                        "asymmetric-boost",
                        "Asymmetric AdaBoost",
                        "AdaBoost with the costs of classes spread over all rounds.",
                        "viola2001fast"))
                .parameter(costs(COSTS, List.of(ClassCosts.INVERSE, ClassCosts.UNIFORM)))
                .makes(p -> boosted(
                        p,
                        RoundRows.all(),
                        rows -> new AsymmetricBoost(
                                rule(p, rows), ClassCosts.ofRows(p.choice(COSTS), rows), p.integer("n_estimators")),
                        Optional.of(ADABOOST)));
    }

    private static Method.Builder method(String id, String title, String summary, String reference) {
        return Method.named(id, title).summary(summary).cites(cited(reference));
    }

    private static Reference cited(String key) {
        return BIBLIOGRAPHY.get(key);
    }

    private static Method.Builder bagging(Method.Builder method) {
        return method.parameter(members(MEMBERS)).parameter(estimator("cart")).parameter(depth());
    }

    private static Method.Builder boosting(Method.Builder method) {
        return method.parameter(members(MEMBERS))
                .parameter(estimator("cart"))
                .parameter(Parameter.integer("max_depth", 1, 1, "Depth of the estimator's trees, if it has any."))
                .parameter(Parameter.real("learning_rate", 1, Range.above(0), "Shrinkage of each vote."));
    }

    private static Parameter members(int standard) {
        return Parameter.integer("n_estimators", standard, 1, "Classifiers in the ensemble.");
    }

    private static Parameter depth() {
        return Parameter.optionalInteger(
                "max_depth", 1, "Depth of the estimator's trees, if it has any; none leaves it to the estimator.");
    }

    private static Parameter estimator(String standard) {
        return Parameter.name(
                "estimator",
                standard,
                text -> Learners.all().named(text),
                "Classifier that the ensemble is made of, such as knn(k=3).");
    }

    private static Parameter sampler() {
        return Parameter.name(
                "sampler",
                "smote",
                text -> Methods.augmenters().named(text),
                "Augmenter that adds rows, such as smote(k_neighbors=3).");
    }

    private static Parameter costs(String name, List<String> words) {
        return Parameter.choice(name, ClassCosts.INVERSE, words, "Cost of a class, by its size.");
    }

    private static BaseLearner estimator(Parameters parameters, OptionalInt depth) {
        return Estimators.parse(parameters.choice("estimator"), depth);
    }

    private static Augmenter sampler(Parameters parameters) {
        return Methods.augmenters().named(parameters.choice("sampler")).make();
    }

    private static Learner averaged(EnsembleMethod method) {
        return new EnsembleLearner(method, true, Optional.of(BAGGING));
    }

    private static Learner bagged(Parameters p, Bagging.Draw draw, Optional<String> control) {
        BaseLearner base = estimator(p, p.optionalInteger("max_depth"));
        return new EnsembleLearner(new Bagging(p.integer("n_estimators"), draw, base), true, control);
    }

    private static Learner boosted(
            Parameters p, RoundRows rows, Function<TrainingRows, WeightRule> rule, Optional<String> control) {
        BaseLearner base = estimator(p, OptionalInt.of(p.integer("max_depth")));
        return new EnsembleLearner(new Boosting(p.integer("n_estimators"), rows, base, rule), false, control);
    }

    private static Function<TrainingRows, WeightRule> samme(Parameters p) {
        return rows -> rule(p, rows);
    }

    private static Samme rule(Parameters p, TrainingRows rows) {
        return new Samme(rows.classes(), p.real("learning_rate"));
    }
}
