package org.makeweight.evaluation.spec;

import java.util.List;
import org.makeweight.evaluation.experiment.Kind;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.metric.Metric;

/**
 * What an experiment does where its file is silent.
 *
 * @param baselines added to every experiment: without them no table can say whether a method helps
 * @param augmenters besides the baselines
 * @param classifiers a linear one, a local one and a strong one
 * @param validation five by five: enough folds for a corrected t test, few enough for large data
 * @param generatorSeeds so that the spread between runs of a generator can be told from that between folds
 * @param limitSeconds an hour for one trial
 * @param primary F1 of the minority, which neither recall nor precision can buy alone
 */
record Defaults(
        List<String> baselines,
        List<String> augmenters,
        List<String> classifiers,
        Validation validation,
        int generatorSeeds,
        double limitSeconds,
        Metric primary,
        List<Metric> metrics) {
    static final Defaults STANDARD = new Defaults(
            List.of("none", "random-oversampling", "class-weights"),
            List.of("smote"),
            List.of("logistic-regression", "knn", "xgboost"),
            Validation.Scheme.stratified(5, 5),
            3,
            3600,
            Metric.F1,
            Metric.DEFAULTS);

    /** Doing nothing alone where rows are generated: the other baselines write none. */
    List<String> baselines(Kind kind) {
        return kind == Kind.GENERATION ? baselines.subList(0, 1) : baselines;
    }

    /** A generator where rows are generated: SMOTE adds to real ones. */
    List<String> augmenters(Kind kind) {
        return kind == Kind.GENERATION ? List.of("gaussian-copula") : augmenters;
    }
}
