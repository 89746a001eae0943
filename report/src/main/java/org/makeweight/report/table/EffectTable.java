package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.report.evidence.Effect;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Scope;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/** What each method changes over data sets, against doing nothing and against doing nothing at a tuned threshold. */
public final class EffectTable {
    public static final String NAME = "effects";

    private static final List<String> HEADER = List.of(
            "classifier",
            "metric",
            "threshold",
            "augmenter",
            "control",
            "datasets",
            "mean_difference",
            "ci_low",
            "ci_high",
            "wins",
            "ties",
            "losses",
            "p_wilcoxon",
            "p_holm",
            "rank_biserial",
            "p_worse",
            "p_equal",
            "p_better");

    private EffectTable() {}

    /** The table; empty if no method can be compared with doing nothing. */
    public static Optional<ReportTable> of(Evidence evidence) {
        List<List<String>> lines = new ArrayList<>();
        for (Scope scope : evidence.scopes()) {
            evidence.effects(scope).forEach(effect -> lines.add(line(scope, effect)));
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportTable(new CsvTable(HEADER, lines), display(evidence)));
    }

    private static List<String> line(Scope scope, Effect effect) {
        return List.of(
                scope.classifier().name(),
                scope.metric().id(),
                scope.thresholdId(),
                effect.augmenter(),
                effect.control(),
                Integer.toString(effect.datasets()),
                ScoreTable.exact(effect.meanDifference()),
                ScoreTable.exact(effect.interval().low()),
                ScoreTable.exact(effect.interval().high()),
                Integer.toString(effect.record().wins()),
                Integer.toString(effect.record().ties()),
                Integer.toString(effect.record().losses()),
                ScoreTable.exact(effect.p()),
                ScoreTable.exact(effect.holm()),
                ScoreTable.exact(effect.rankBiserial()),
                ScoreTable.exact(effect.worse()),
                ScoreTable.exact(effect.equal()),
                ScoreTable.exact(effect.better()));
    }

    private static DisplayTable display(Evidence evidence) {
        ReportModel model = evidence.model();
        Metric metric = model.experiment().primary();
        List<DisplayTable.Column> columns = new ArrayList<>();
        for (String heading : List.of("Classifier", "Threshold", "Method", "Against")) {
            columns.add(new DisplayTable.Column(heading, DisplayTable.Align.LEFT));
        }
        for (String heading : List.of(
                "Sets", "Difference", "95 % interval", "W/T/L", "p", "p Holm", "r", "P worse", "equal", "better")) {
            columns.add(new DisplayTable.Column(heading, DisplayTable.Align.RIGHT));
        }
        List<List<DisplayCell>> rows = new ArrayList<>();
        String before = "";
        for (Scope scope : evidence.scopes()) {
            String classifier = model.classifiers().of(scope.classifier().name());
            for (Effect effect : scope.metric() == metric ? evidence.effects(scope) : List.<Effect>of()) {
                rows.add(row(model, scope, effect, classifier.equals(before) ? "" : classifier));
                before = classifier;
            }
        }
        String title = "Differences in " + metric.title() + " over data sets";
        return DisplayTable.list(NAME, title, remarks(evidence, metric), columns, rows)
                .withoutBlankColumns();
    }

    private static List<DisplayCell> row(ReportModel model, Scope scope, Effect effect, String classifier) {
        List<DisplayCell> row = new ArrayList<>();
        row.add(new DisplayCell.Text(classifier));
        row.add(DisplayCell.text(scope.thresholdId()));
        row.add(new DisplayCell.Text(model.augmenters().of(effect.augmenter())));
        row.add(new DisplayCell.Text(effect.control()));
        row.add(DisplayCell.number(effect.datasets()));
        row.add(new DisplayCell.Text(difference(effect.meanDifference())));
        row.add(interval(effect.interval()));
        row.add(new DisplayCell.Text(effect.record().wins() + "/"
                + effect.record().ties() + "/" + effect.record().losses()));
        row.add(p(effect.p()));
        row.add(p(effect.holm()));
        row.add(DisplayCell.number(effect.rankBiserial(), 2, Emphasis.NONE));
        row.add(DisplayCell.number(effect.worse(), 2, Emphasis.NONE));
        row.add(DisplayCell.number(effect.equal(), 2, Emphasis.NONE));
        row.add(DisplayCell.number(effect.better(), 2, Emphasis.NONE));
        return row;
    }

    private static String difference(double value) {
        return Double.isNaN(value) ? "—" : ScoreTable.signed(value);
    }

    /** An interval of differences; blank if there is none. */
    static DisplayCell interval(Interval interval) {
        return Double.isNaN(interval.low())
                ? DisplayCell.Missing.BLANK
                : new DisplayCell.Text(
                        "[" + ScoreTable.signed(interval.low()) + ", " + ScoreTable.signed(interval.high()) + "]");
    }

    /** A p-value; blank if there is none. */
    static DisplayCell p(double p) {
        if (Double.isNaN(p)) {
            return DisplayCell.Missing.BLANK;
        }
        return new DisplayCell.Text(p < 0.001 ? "<0.001" : Decimal.fixed(p, 3));
    }

    private static List<String> remarks(Evidence evidence, Metric metric) {
        List<String> remarks = new ArrayList<>(List.of(
                "The primary metric only; effects.csv holds all metrics.",
                "Method less control, in the units of the metric, on the data sets to which both are applicable."
                        + metric.direction().ofDifferences()
                        + " Wins and r (matched-pairs rank biserial) are positive where the method is better.",
                EvidenceRemarks.units(evidence),
                "Interval: BCa bootstrap over data sets; p: Wilcoxon's signed-rank test; Holm: adjusted over the methods"
                        + " compared with one control by one classifier.",
                EvidenceRemarks.probabilities() + " Bayesian signed-rank test."));
        remarks.addAll(EvidenceRemarks.few(evidence));
        remarks.addAll(EvidenceRemarks.gaps(evidence));
        remarks.add(exploratory(evidence));
        if (evidence.scopes().stream()
                .flatMap(scope -> evidence.effects(scope).stream())
                .anyMatch(e -> e.failures() > 0)) {
            remarks.add(
                    "A failure is worse than any figure in wins, losses and tests, and no part of the mean difference.");
        }
        return remarks;
    }

    private static String exploratory(Evidence evidence) {
        Threshold first = evidence.model().firstThreshold();
        boolean several = evidence.model()
                        .thresholds(evidence.model().experiment().primary())
                        .size()
                > 1;
        return "The primary metric was named before the run; "
                + (several ? "threshold " + first.id() + " is tested, other thresholds and all" : "all")
                + " other metrics are exploratory.";
    }
}
