package org.makeweight.evaluation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;

/** What is measured. The minority class is positive; 0/0 is 0 unless a definition says otherwise. */
public enum Metric {
    RECALL("Recall", "TP/(TP+FN), the share of minority rows that are found", Confusion::recall),
    PRECISION(
            "Precision",
            "TP/(TP+FP), the share of rows taken for minority that are; 0 if none is",
            Confusion::precision),
    F1("F1", "2TP/(2TP+FN+FP), the harmonic mean of recall and precision", confusion -> confusion.f(1)),
    F2("F2", "5TP/(5TP+4FN+FP), recall counting four times as much as precision", confusion -> confusion.f(2)),
    AVERAGE_PRECISION(
            "Average precision",
            "Sum over distinct scores of precision times recall gained; at no skill, the prevalence",
            Ranking::averagePrecision,
            true,
            "davis2006relationship"),
    ROC_AUC(
            "ROC AUC",
            "Probability that a minority row scores above another row, ties counting half",
            Ranking::rocAuc,
            true,
            "fawcett2006introduction"),
    BALANCED_ACCURACY(
            "Balanced accuracy",
            "Mean of recall and specificity",
            confusion -> (confusion.recall() + confusion.specificity()) / 2),
    G_MEAN(
            "G-mean",
            "Geometric mean of recall and specificity",
            confusion -> Math.sqrt(confusion.recall() * confusion.specificity())),
    MCC(
            "MCC",
            "Matthews correlation coefficient of truth and decision; 0 if either is constant",
            Confusion::mcc,
            "chicco2020advantages"),
    SPECIFICITY("Specificity", "TN/(TN+FP), the share of other rows that are recognised", Confusion::specificity),
    BRIER(
            "Brier score",
            "Mean squared difference of truth and probability",
            Calibration::brier,
            false,
            "brier1950verification"),
    LOG_LOSS(
            "Log loss",
            "Mean negative logarithm of the probability given to the truth",
            Calibration::logLoss,
            false,
            "");

    /** Those that an experiment reports unless it says otherwise. */
    public static final List<Metric> DEFAULTS =
            List.of(RECALL, PRECISION, F1, AVERAGE_PRECISION, ROC_AUC, BALANCED_ACCURACY, G_MEAN, MCC, BRIER);

    private final String title;
    private final String definition;
    private final ToDoubleFunction<Confusion> ofCounts;
    private final ToDoubleFunction<Scores> ofScores;
    private final boolean higherIsBetter;
    private final String reference;

    Metric(String title, String definition, ToDoubleFunction<Confusion> ofCounts) {
        this(title, definition, ofCounts, "");
    }

    Metric(String title, String definition, ToDoubleFunction<Confusion> ofCounts, String reference) {
        this.title = title;
        this.definition = definition;
        this.ofCounts = ofCounts;
        this.ofScores = null;
        this.higherIsBetter = true;
        this.reference = reference;
    }

    Metric(
            String title,
            String definition,
            ToDoubleFunction<Scores> ofScores,
            boolean higherIsBetter,
            String reference) {
        this.title = title;
        this.definition = definition;
        this.ofCounts = null;
        this.ofScores = ofScores;
        this.higherIsBetter = higherIsBetter;
        this.reference = reference;
    }

    /** As in an experiment file: {@code average_precision}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in a table's caption. */
    public String title() {
        return title;
    }

    /** The formula, in a sentence. */
    public String definition() {
        return definition;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether it is computed from counts at a threshold; if so, counts of several folds may be summed. */
    public boolean countsDecisions() {
        return ofCounts != null;
    }

    /** The value of a decision; only if {@link #countsDecisions()}. */
    public double of(Confusion confusion) {
        return ofCounts.applyAsDouble(confusion);
    }

    /**
     * The value of some test rows' scores.
     *
     * @param threshold of the decision, for a metric that counts decisions
     * @return NaN where the metric is not defined: no positive row, or scores that are no probabilities
     */
    public double of(Scores scores, double threshold) {
        return ofCounts == null ? ofScores.applyAsDouble(scores) : of(Confusion.at(threshold, scores));
    }

    /** What a paper that reports it cites; empty for the textbook ones. */
    public List<Reference> references() {
        return reference.isEmpty() ? List.of() : List.of(work(reference));
    }

    static Reference work(String key) {
        return Works.BIBLIOGRAPHY.get(key);
    }

    /**
     * The metric with an id.
     *
     * @throws BadInputException if there is none, with the nearest
     */
    public static Metric named(String id) {
        for (Metric metric : values()) {
            if (metric.id().equals(id)) {
                return metric;
            }
        }
        List<String> known = new ArrayList<>();
        Arrays.stream(values()).map(Metric::id).forEach(known::add);
        String hint = Spelling.hint(id, known);
        throw new BadInputException(
                "unknown metric '" + id + "'" + (hint.isEmpty() ? "; known are " + String.join(", ", known) : hint));
    }

    /** Read when the first reference is asked for. */
    private static final class Works {
        static final Bibliography BIBLIOGRAPHY = Bibliography.of(Metric.class);
    }
}
