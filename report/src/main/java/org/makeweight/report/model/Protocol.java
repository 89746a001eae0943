package org.makeweight.report.model;

import org.makeweight.core.number.Decimal;
import org.makeweight.core.prepare.Preprocessing;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.metric.Metric;

/** How an experiment was run, in words. */
public final class Protocol {
    private Protocol() {}

    /** Folds, repeats and seeds, without a full stop. */
    public static String of(Experiment experiment) {
        String seeds = "seed " + experiment.seed();
        if (stochastic(experiment)) {
            seeds +=
                    ", " + count(experiment.protocol().generatorSeeds(), "run") + " of each stochastic method per fold";
        }
        return validation(experiment.protocol().validation()) + ", " + seeds;
    }

    /** How rows were divided. */
    public static String validation(Validation validation) {
        if (validation instanceof Validation.FromFile fromFile) {
            return "Folds of " + fromFile.written();
        }
        Validation.Scheme scheme = (Validation.Scheme) validation;
        String folds = switch (scheme.id()) {
            case "stratified" -> "Stratified " + scheme.folds() + "-fold cross-validation";
            case "group" -> "Stratified " + scheme.folds() + "-fold cross-validation with whole groups";
            case "forward" -> "Forward validation with " + count(scheme.folds(), "test part");
            default -> scheme.splitter().method().title() + " with " + scheme.folds() + " folds";
        };
        return scheme.repeats() == 1 ? folds : folds + ", " + scheme.repeats() + " repeats";
    }

    private static boolean stochastic(Experiment experiment) {
        return experiment.augmenters().stream()
                .anyMatch(augmenter -> augmenter.method().stochastic());
    }

    /** From what a metric's figure for a data set was computed; a sentence. */
    public static String aggregation(Experiment experiment, Metric metric) {
        if (!metric.countsDecisions()) {
            return "Mean over folds" + (stochastic(experiment) ? ", runs averaged first." : ".");
        }
        return "Computed from the summed counts of a repeat's folds, then averaged.";
    }

    /** What was done to the training rows before a classifier saw them; sentences. */
    public static String preparation(Experiment experiment) {
        Preprocessing preprocessing = experiment.protocol().preprocessing();
        String scaled = switch (preprocessing.scale()) {
            case NONE -> "numeric columns are left as they are";
            case STANDARD -> "numeric columns are standardised";
            case MINMAX -> "numeric columns are scaled to [0, 1]";
        };
        String filled = switch (preprocessing.impute()) {
            case NONE -> "missing values stay missing";
            case MEDIAN -> "missing numbers become the median, missing categories the most frequent one";
            case MEAN -> "missing numbers become the mean, missing categories the most frequent one";
        };
        String encoded = switch (preprocessing.encode()) {
            case NATIVE -> "categories stay categories";
            case ONE_HOT -> "categories are encoded one-hot";
        };
        return "All is learnt from training rows alone: " + scaled + ", " + filled + ", " + encoded
                + ". Minority rows over majority rows after augmentation: "
                + Decimal.toString(experiment.protocol().ratio())
                + ". Test rows are real rows as they were.";
    }

    /** That a run is not complete; a sentence. */
    public static String unfinished(TrialCounts counts) {
        return "UNFINISHED: " + counts.done() + " of " + count(counts.planned(), "trial") + " done.";
    }

    /** A number with its noun in the right form. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
