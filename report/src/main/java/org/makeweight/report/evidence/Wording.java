package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.makeweight.core.method.Flag;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** Parts of sentences that headlines have in common. */
final class Wording {
    private Wording() {}

    /** With its sign; a dash if there is none. */
    static String signed(double difference) {
        return Double.isNaN(difference) ? "-" : Decimal.signed(difference, 3);
    }

    static String interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? "no interval"
                : "95 % interval " + signed(interval.low()) + " to " + signed(interval.high());
    }

    /** An interval whose kind is said elsewhere. */
    static String ends(Interval interval) {
        return Double.isNaN(interval.low()) ? "no interval" : signed(interval.low()) + " to " + signed(interval.high());
    }

    static String p(double p) {
        if (Double.isNaN(p)) {
            return "no test";
        }
        return p < 0.001 ? "p < 0.001" : "p = " + Decimal.fixed(p, 3);
    }

    /** That a control is missing which a sceptic asks for. */
    static String movedNotRun() {
        return "Doing nothing at a tuned threshold was not run: a difference may be no more than a moved threshold.";
    }

    /** The probability that a difference is too small to matter. */
    static String equal(double probability) {
        return "practically equal (within " + Decimal.toString(Evidence.ROPE) + ") with probability "
                + Decimal.fixed(probability, 2);
    }

    /** What is known where a test found nothing. */
    static String rope(double worse, double equal, double better) {
        return equal(equal) + ", better " + Decimal.fixed(better, 2) + ", worse " + Decimal.fixed(worse, 2);
    }

    /** Whether ranking and calibration changed: the metrics that tell it, where they are measured. */
    static List<Metric> ofScores(ReportModel model) {
        List<Metric> metrics = new ArrayList<>(List.of(Metric.AVERAGE_PRECISION, Metric.BRIER));
        metrics.removeIf(metric -> !model.metrics().contains(metric)
                || metric == model.experiment().primary());
        return metrics;
    }

    /** The warnings on a method's fits; empty if there are none. */
    static Optional<Warnings> warnings(ReportModel model, Scope scope, String augmenter, Optional<String> dataset) {
        int fits = 0;
        int warned = 0;
        Map<String, Integer> kinds = new TreeMap<>();
        for (Measurement trial : model.trials()) {
            boolean own = trial.at().augmenter().equals(augmenter)
                    && trial.at().classifier().equals(scope.classifier().name())
                    && dataset.map(trial.at().dataset()::equals).orElse(true);
            if (own && trial.completed()) {
                fits++;
                warned += trial.flags().isEmpty() ? 0 : 1;
                trial.flags().forEach(flag -> kinds.merge(ReportModel.kindOf(flag), 1, Integer::sum));
            }
        }
        return warned == 0 ? Optional.empty() : Optional.of(new Warnings(fits, warned, List.copyOf(kinds.keySet())));
    }

    /**
     * How many fits of a method carry a warning.
     *
     * @param kinds of warnings
     */
    record Warnings(int fits, int warned, List<String> kinds) {
        boolean most() {
            return 2 * warned > fits;
        }

        String sentence(String method) {
            return (most() ? "CAUTION: " : "") + warned + " of " + Protocol.count(fits, "fit") + " of " + method
                    + " carry a warning ("
                    + String.join("; ", kinds.stream().map(Flag::explained).toList()) + ").";
        }
    }
}
