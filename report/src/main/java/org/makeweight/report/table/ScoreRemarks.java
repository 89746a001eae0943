package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        List<String> ensembles = comparison.summary().treatments().stream()
                .flatMap(treatment -> treatment.ensemble().stream())
                .map(model.augmenters()::of)
                .toList();
        if (!ensembles.isEmpty()) {
            remarks.add("Trained on rows as they are, in place of "
                    + model.classifiers().of(classifier.name()) + ": " + String.join(", ", ensembles) + ".");
        }
        if (any(comparison, cell -> cell.defined() && cell.folds() > 1)) {
            remarks.add("±: standard deviation over folds (n − 1), not a confidence interval.");
        }
        if (metric == Metric.AVERAGE_PRECISION) {
            remarks.add("No skill: the share of minority rows, which scores without skill reach.");
        }
        if (model.ceilings().any()) {
            remarks.add(Ceilings.remark(metric));
        }
        if (has(comparison, State.NOT_APPLICABLE) || has(comparison, State.FAILED)) {
            remarks.add(
                    "Means: of each method over the data sets on which it has a figure; differences to none over those"
                            + " that both have. Means are marked among methods with a figure everywhere.");
        }
        remarks.addAll(gaps(comparison, counts));
        int silent = comparison.summary().cells().stream()
                .flatMap(List::stream)
                .mapToInt(Cell::withoutPositive)
                .sum();
        if (silent > 0 && metric.countsDecisions()) {
            remarks.add("In " + Protocol.count(silent, "trial") + " no row was taken for the minority.");
        }
        return remarks;
    }

    /** Which figures are better, unless it is the higher ones. */
    private static String better(Direction direction) {
        String word = direction.word();
        return direction == Direction.HIGHER
                ? ""
                : " " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " is better.";
    }

    /** Why some places hold no figure. */
    private static List<String> gaps(Comparison comparison, TrialCounts counts) {
        List<String> remarks = new ArrayList<>();
        if (has(comparison, State.FAILED)) {
            remarks.add(
                    "failed: a trial failed; ranked last (" + Protocol.count(counts.failed(), "trial") + " failed).");
        } else {
            remarks.add("No trial failed.");
        }
        if (has(comparison, State.NOT_APPLICABLE)) {
            remarks.add("—: the method cannot treat the data set and has no rank there ("
                    + Protocol.count(counts.notApplicable(), "trial") + " not applicable).");
        }
        if (has(comparison, State.UNDEFINED)) {
            remarks.add("n/a: the metric is not defined.");
        }
        if (has(comparison, State.OPEN)) {
            remarks.add("…: still to be computed.");
        }
        return remarks;
    }

    private static boolean has(Comparison comparison, State state) {
        return comparison.states().stream().anyMatch(row -> row.contains(state));
    }

    private static boolean any(Comparison comparison, Predicate<Cell> condition) {
        return IntStream.range(0, comparison.datasets())
                .anyMatch(d -> comparison.summary().cells().get(d).stream().anyMatch(condition));
    }
}
