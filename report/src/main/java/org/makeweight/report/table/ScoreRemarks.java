package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Comparison.State;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;

/** The caption of a table of scores: all that a reader must know to take its figures for what they are. */
final class ScoreRemarks {
    private static final String DEVIATION = "±: standard deviation over folds (n − 1), not a confidence interval.";

    private static final String MEANS =
            "Means: of each method over the data sets on which it has a figure; differences to none over those that"
                    + " both have. Means are marked among methods with a figure everywhere.";

    private static final String WITHOUT = "—: the method cannot treat the data set and has no rank there";
    private static final String NO_FAILURE = "No trial failed.";
    private static final String NO_SKILL = "No skill: the share of minority rows, which scores without skill reach.";

    private ScoreRemarks() {}

    static List<String> of(ReportModel model, Candidates<Learner> classifier, Comparison comparison) {
        Metric metric = comparison.metric();
        List<String> remarks = new ArrayList<>();
        TrialCounts counts = model.counts(classifier);
        if (counts.open() > 0) {
            remarks.add(Protocol.unfinished(counts));
        }
        remarks.add(Protocol.of(model.experiment()) + ".");
        remarks.add(Protocol.aggregation(model.experiment(), metric) + better(metric.direction()));
        remarks.addAll(ensembles(model, classifier, comparison));
        if (any(comparison, cell -> cell.defined() && cell.folds() > 1)) {
            remarks.add(DEVIATION);
        }
        remarks.addAll(columns(model, metric));
        if (has(comparison, State.NOT_APPLICABLE) || has(comparison, State.FAILED)) {
            remarks.add(MEANS);
        }
        remarks.addAll(gaps(List.of(comparison), counts));
        remarks.addAll(silent(List.of(comparison)));
        return remarks;
    }

    /** What holds for all tables of scores of a run, to be said once where they stand together. */
    static List<String> shared(ReportModel model) {
        List<String> remarks = new ArrayList<>();
        remarks.add(Protocol.of(model.experiment()) + ".");
        List<Metric> metrics = model.metrics();
        Optional<Metric> decides =
                metrics.stream().filter(Metric::countsDecisions).findFirst();
        Optional<Metric> ranks =
                metrics.stream().filter(metric -> !metric.countsDecisions()).findFirst();
        decides.ifPresent(metric -> remarks.add(
                "Metrics of decisions: " + uncapitalised(Protocol.aggregation(model.experiment(), metric))));
        ranks.ifPresent(metric -> remarks.add((decides.isPresent() ? "Other metrics: " : "Figures: ")
                + uncapitalised(Protocol.aggregation(model.experiment(), metric))));
        remarks.add(DEVIATION);
        remarks.add(MEANS);
        if (model.counts().notApplicable() > 0) {
            remarks.add(WITHOUT + ".");
        }
        if (model.ceilings().any()) {
            remarks.add(Ceilings.REMARK);
        }
        return remarks;
    }

    private static String uncapitalised(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** What must be said of the tables of some classifiers that stand together, besides what is {@link #shared}. */
    static List<String> own(ReportModel model, Metric metric, Map<Candidates<Learner>, Comparison> comparisons) {
        List<String> remarks = new ArrayList<>();
        if (model.counts().open() > 0) {
            remarks.add(Protocol.unfinished(model.counts()));
        }
        if (metric.direction() != Direction.HIGHER) {
            remarks.add(better(metric.direction()).strip());
        }
        comparisons.forEach((classifier, comparison) -> remarks.addAll(ensembles(model, classifier, comparison)));
        if (metric == Metric.AVERAGE_PRECISION) {
            remarks.add(NO_SKILL);
        }
        List<String> gaps = gaps(comparisons.values(), model.counts());
        gaps.removeIf(remark -> remark.startsWith(WITHOUT) || remark.equals(NO_FAILURE));
        remarks.addAll(gaps);
        remarks.addAll(silent(comparisons.values()));
        return remarks;
    }

    private static List<String> ensembles(ReportModel model, Candidates<Learner> classifier, Comparison comparison) {
        List<String> ensembles = comparison.summary().treatments().stream()
                .flatMap(treatment -> treatment.ensemble().stream())
                .map(model.augmenters()::of)
                .toList();
        return ensembles.isEmpty()
                ? List.of()
                : List.of("Trained on rows as they are, in place of "
                        + model.classifiers().of(classifier.name()) + ": " + String.join(", ", ensembles) + ".");
    }

    /** What columns are that are no method. */
    private static List<String> columns(ReportModel model, Metric metric) {
        List<String> remarks = new ArrayList<>();
        if (metric == Metric.AVERAGE_PRECISION) {
            remarks.add(NO_SKILL);
        }
        if (model.ceilings().any()) {
            remarks.add(Ceilings.remark(metric));
        }
        return remarks;
    }

    private static List<String> silent(Collection<Comparison> comparisons) {
        int silent = comparisons.stream()
                .filter(comparison -> comparison.metric().countsDecisions())
                .flatMap(comparison -> comparison.summary().cells().stream())
                .flatMap(List::stream)
                .mapToInt(Cell::withoutPositive)
                .sum();
        return silent == 0
                ? List.of()
                : List.of("In " + Protocol.count(silent, "trial") + " no row was taken for the minority.");
    }

    /** Which figures are better, unless it is the higher ones. */
    private static String better(Direction direction) {
        String word = direction.word();
        return direction == Direction.HIGHER
                ? ""
                : " " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " is better.";
    }

    /** Why some places hold no figure. */
    private static List<String> gaps(Collection<Comparison> comparisons, TrialCounts counts) {
        List<String> remarks = new ArrayList<>();
        if (has(comparisons, State.FAILED)) {
            remarks.add(
                    "failed: a trial failed; ranked last (" + Protocol.count(counts.failed(), "trial") + " failed).");
        } else {
            remarks.add(NO_FAILURE);
        }
        if (has(comparisons, State.NOT_APPLICABLE)) {
            remarks.add(WITHOUT + " (" + Protocol.count(counts.notApplicable(), "trial") + " not applicable).");
        }
        if (has(comparisons, State.UNDEFINED)) {
            remarks.add("n/a: the metric is not defined.");
        }
        if (has(comparisons, State.OPEN)) {
            remarks.add("…: still to be computed.");
        }
        return remarks;
    }

    private static boolean has(Collection<Comparison> comparisons, State state) {
        return comparisons.stream().anyMatch(comparison -> has(comparison, state));
    }

    private static boolean has(Comparison comparison, State state) {
        return comparison.states().stream().anyMatch(row -> row.contains(state));
    }

    private static boolean any(Comparison comparison, Predicate<Cell> condition) {
        return IntStream.range(0, comparison.datasets())
                .anyMatch(d -> comparison.summary().cells().get(d).stream().anyMatch(condition));
    }
}
