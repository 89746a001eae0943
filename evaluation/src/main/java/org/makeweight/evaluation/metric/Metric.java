package org.makeweight.evaluation.metric;

import static org.makeweight.evaluation.metric.Direction.HIGHER;
import static org.makeweight.evaluation.metric.Direction.LOWER;
import static org.makeweight.evaluation.metric.Direction.NEAR_ONE;
import static org.makeweight.evaluation.metric.Direction.NEAR_ZERO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Spelling;
import org.makeweight.core.method.Bibliography;
import org.makeweight.core.method.Reference;

/**
 * What is measured. The minority class is positive and stands against all others, except for the macro metrics, in which
 * every class has the same say. 0/0 is 0 unless a metric says otherwise; where a metric is not defined it is NaN, which
 * tables show as no figure.
 */
public enum Metric {
    RECALL(
            "Recall",
            HIGHER,
            Scale.UNIT,
            "TP/(TP+FN), the share of minority rows that are found",
            "0 without a minority row",
            By.counts(Confusion::recall)),
    PRECISION(
            "Precision",
            HIGHER,
            Scale.UNIT,
            "TP/(TP+FP), the share of rows taken for minority that are; 0 if none is",
            "0 where nothing is taken for minority",
            By.counts(Confusion::precision)),
    F1(
            "F1",
            HIGHER,
            Scale.UNIT,
            "2TP/(2TP+FN+FP), the harmonic mean of recall and precision",
            "0 without a minority row that is found",
            By.counts(confusion -> confusion.f(1))),
    F2(
            "F2",
            HIGHER,
            Scale.UNIT,
            "5TP/(5TP+4FN+FP), recall counting four times as much as precision",
            "0 without a minority row that is found",
            By.counts(confusion -> confusion.f(2))),
    AVERAGE_PRECISION(
            "Average precision",
            HIGHER,
            Scale.UNIT,
            "Sum over distinct scores of precision times recall gained; at no skill, the prevalence",
            "undefined without a minority row",
            By.scores(Ranking::averagePrecision),
            "davis2006relationship"),
    ROC_AUC(
            "ROC AUC",
            HIGHER,
            Scale.UNIT,
            "Probability that a minority row scores above another row, ties counting half",
            "undefined with rows of one kind only",
            By.scores(Ranking::rocAuc),
            "fawcett2006introduction"),
    BALANCED_ACCURACY(
            "Balanced accuracy",
            HIGHER,
            Scale.UNIT,
            "Mean of recall and specificity",
            "a missing kind of rows counts 0",
            By.counts(confusion -> (confusion.recall() + confusion.specificity()) / 2)),
    G_MEAN(
            "G-mean",
            HIGHER,
            Scale.UNIT,
            "Geometric mean of recall and specificity",
            "0 where a kind of rows is missing",
            By.counts(confusion -> Math.sqrt(confusion.recall() * confusion.specificity()))),
    MCC(
            "MCC",
            HIGHER,
            Scale.CORRELATION,
            "Matthews correlation coefficient of truth and decision; 0 if either is constant",
            "0 where all rows are of one kind, or are taken for one",
            By.counts(Confusion::mcc),
            "chicco2020advantages"),
    SPECIFICITY(
            "Specificity",
            HIGHER,
            Scale.UNIT,
            "TN/(TN+FP), the share of other rows that are recognised",
            "0 with minority rows only",
            By.counts(Confusion::specificity)),
    BRIER(
            "Brier score",
            LOWER,
            Scale.UNIT,
            "Mean squared difference of truth and probability",
            "undefined for scores that are no probabilities",
            By.scores(Calibration::brier),
            "brier1950verification"),
    LOG_LOSS(
            "Log loss",
            LOWER,
            Scale.POSITIVE,
            "Mean negative logarithm of the probability given to the truth",
            "undefined for scores that are no probabilities; these are kept 1e-15 from 0 and 1",
            By.scores(Calibration::logLoss)),
    ECE(
            "Expected calibration error",
            LOWER,
            Scale.UNIT,
            "Mean distance of probability and share of minority rows over ten bins of equal width, weighted by rows",
            "undefined for scores that are no probabilities",
            By.scores(Calibration::expectedError),
            "naeini2015calibrated"),
    CALIBRATION_INTERCEPT(
            "Calibration intercept",
            NEAR_ZERO,
            Scale.ANY,
            "a of the fit logit P(minority) = a + logit score: below 0 the minority is expected too often",
            "undefined for scores that are no probabilities, with rows of one kind, where a threshold separates both"
                    + " kinds or the fit does not converge",
            By.scores(Calibration::intercept),
            "cox1958regression",
            "vancalster2016hierarchy"),
    CALIBRATION_SLOPE(
            "Calibration slope",
            NEAR_ONE,
            Scale.ANY,
            "b of the fit logit P(minority) = a + b logit score: below 1 scores are too extreme",
            "undefined for scores that are no probabilities, with rows of one kind, where a threshold separates both"
                    + " kinds or the fit does not converge",
            By.scores(Calibration::slope),
            "cox1958regression",
            "vancalster2016hierarchy"),
    RECALL_AT_PRECISION_0_9(
            "Recall at precision 0.9",
            HIGHER,
            Scale.UNIT,
            "The largest recall at a threshold where precision is at least 0.9; 0 if there is none",
            "undefined without a minority row",
            By.scores(scores -> Ranking.recallAtPrecision(scores, 9))),
    PRECISION_AT_K(
            "Precision at k",
            HIGHER,
            Scale.UNIT,
            "Share of minority rows among the k that score highest, k being the number of minority rows tested;"
                    + " where rows tie for the last places, the mean over all their orders",
            "undefined without a minority row",
            By.scores(Ranking::precisionAtPositives),
            "mcsherry2008ties"),
    EXPECTED_COST(
            "Expected cost",
            LOWER,
            Scale.POSITIVE,
            "Mean cost of a row, from the costs of a missed minority row and of another row taken for one",
            "only with costs: {false_negative, false_positive}; undefined without rows",
            By.costs(),
            "elkan2001foundations"),
    MACRO_F1(
            "Macro F1",
            HIGHER,
            Scale.UNIT,
            "Mean over classes of F1, each against all others; of more than two classes the highest score decides",
            "classes without a row are left out; undefined without rows",
            By.counts(confusion -> confusion.classes().macroF1()),
            "opitz2019macro"),
    MACRO_RECALL(
            "Macro recall",
            HIGHER,
            Scale.UNIT,
            "Mean over classes of recall; of more than two classes the highest score decides",
            "classes without a row are left out; undefined without rows",
            By.counts(confusion -> confusion.classes().macroRecall())),
    MACRO_G_MEAN(
            "Macro G-mean",
            HIGHER,
            Scale.UNIT,
            "Geometric mean of the recalls of all classes; of more than two classes the highest score decides",
            "classes without a row are left out; undefined without rows",
            By.counts(confusion -> confusion.classes().macroGMean()),
            "sun2006boosting");

    /** Those that an experiment reports unless it says otherwise. */
    public static final List<Metric> DEFAULTS =
            List.of(RECALL, PRECISION, F1, AVERAGE_PRECISION, ROC_AUC, BALANCED_ACCURACY, G_MEAN, MCC, BRIER);

    private final String title;
    private final Direction direction;
    private final Scale scale;
    private final String definition;
    private final String exceptions;
    private final By by;
    private final List<String> references;

    Metric(
            String title,
            Direction direction,
            Scale scale,
            String definition,
            String exceptions,
            By by,
            String... references) {
        this.title = title;
        this.direction = direction;
        this.scale = scale;
        this.definition = definition;
        this.exceptions = exceptions;
        this.by = by;
        this.references = List.of(references);
    }

    /**
     * From what it is computed; one of the two is null.
     *
     * @param ofCounts of a decision; costs are null where the user gave none
     */
    private record By(ToDoubleBiFunction<Confusion, ErrorCosts> ofCounts, ToDoubleFunction<Scores> ofScores) {
        static By counts(ToDoubleFunction<Confusion> value) {
            return new By((confusion, costs) -> value.applyAsDouble(confusion), null);
        }

        static By costs() {
            return new By((confusion, costs) -> costs.of(confusion), null);
        }

        static By scores(ToDoubleFunction<Scores> value) {
            return new By(null, value);
        }
    }

    /** The values that a metric may take. */
    private enum Scale {
        UNIT(0, 1, "from 0 to 1"),
        CORRELATION(-1, 1, "from -1 to 1"),
        POSITIVE(0, Double.POSITIVE_INFINITY, "at least 0"),
        ANY(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "any number");

        final double least;
        final double greatest;
        final String text;

        Scale(double least, double greatest, String text) {
            this.least = least;
            this.greatest = greatest;
            this.text = text;
        }
    }

    /** As in an experiment file: {@code average_precision}, {@code recall_at_precision_0.9}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replaceAll("(\\d)_(\\d)", "$1.$2");
    }

    /** As in a table's caption. */
    public String title() {
        return title;
    }

    /** The formula, in a sentence. */
    public String definition() {
        return definition;
    }

    /** What it answers where its formula does not, in half a sentence. */
    public String exceptions() {
        return exceptions;
    }

    /** Which of its values are better. */
    public Direction direction() {
        return direction;
    }

    /** The least value it may take; may be infinite. */
    public double least() {
        return scale.least;
    }

    /** The greatest value it may take; may be infinite. */
    public double greatest() {
        return scale.greatest;
    }

    /** The values it may take, in words: {@code from 0 to 1}. */
    public String range() {
        return scale.text;
    }

    /** Whether it is computed from counts at a threshold; if so, counts of several folds may be summed. */
    public boolean countsDecisions() {
        return by.ofCounts() != null;
    }

    /** Whether it is defined only where the user says what errors cost. */
    public boolean needsCosts() {
        return this == EXPECTED_COST;
    }

    /**
     * The value of a decision; only if {@link #countsDecisions()}.
     *
     * @throws BadInputException if it {@link #needsCosts()}
     */
    public double of(Confusion confusion) {
        return of(confusion, Optional.empty());
    }

    /**
     * The value of a decision; only if {@link #countsDecisions()}.
     *
     * @param costs of errors, which few metrics ask for
     * @throws BadInputException if it {@link #needsCosts()} and there are none
     */
    public double of(Confusion confusion, Optional<ErrorCosts> costs) {
        if (needsCosts() && costs.isEmpty()) {
            throw new BadInputException("metric " + id() + " needs costs: {false_negative: ..., false_positive: ...}");
        }
        return by.ofCounts().applyAsDouble(confusion, costs.orElse(null));
    }

    /**
     * The value of some test rows' scores.
     *
     * @param threshold of the decision, for a metric that counts decisions
     * @return NaN where the metric is not defined: no positive row, or scores that are no probabilities
     * @throws BadInputException if it {@link #needsCosts()}
     */
    public double of(Scores scores, double threshold) {
        return countsDecisions()
                ? of(Confusion.at(threshold, scores))
                : by.ofScores().applyAsDouble(scores);
    }

    /** What a paper that reports it cites; empty for the textbook ones. */
    public List<Reference> references() {
        return references.stream().map(Metric::work).toList();
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
