package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Ceiling;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.findings.Findings;
import org.makeweight.report.findings.Mark;

/** What could be reached on simulated data sets: every metric at the decision that is best for it, and at one half. */
public final class CeilingTable {
    /** As its files are called. */
    public static final String NAME = "ceiling";

    private static final int DECIMALS = 3;

    private final double fixed;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<List<Entry>> rows = new ArrayList<>();

    private CeilingTable(double fixed) {
        this.fixed = fixed;
    }

    /** The table; empty if nothing is known of any data set. */
    public static Optional<ReportTable> of(Findings findings) {
        if (!findings.ceilings().any()) {
            return Optional.empty();
        }
        CeilingTable table = new CeilingTable(findings.firstThreshold());
        for (Ceiling ceiling : findings.results().ceilings()) {
            boolean first = true;
            for (Metric metric : findings.metrics()) {
                table.add(ceiling, metric, first);
                first = false;
            }
        }
        String at = Decimal.toString(table.fixed);
        List<Grid.Column> columns = List.of(
                new Grid.Column("Data set", Grid.Align.LEFT),
                new Grid.Column("Metric", Grid.Align.LEFT),
                new Grid.Column("Threshold", Grid.Align.LEFT),
                new Grid.Column("Ceiling", Grid.Align.LEFT),
                new Grid.Column("At " + at, Grid.Align.LEFT));
        return Optional.of(new ReportTable(
                new Sheet(
                        List.of(
                                "dataset",
                                "metric",
                                "threshold",
                                "mean",
                                "fold_mean",
                                "deviation",
                                "folds",
                                "fixed_threshold",
                                "fixed_mean"),
                        table.lines),
                Grid.list(
                        NAME,
                        "What could be reached",
                        List.of(
                                "The true P(minority | row) of the mechanism that made the rows, measured on the test rows of"
                                        + " the same folds.",
                                "Threshold: the probability from which a row is taken for the minority so that the expected"
                                        + " metric is best; recall, precision and specificity, each of which alone is"
                                        + " perfect at a useless decision, are taken where F1 is best.",
                                "At " + at + ": the same probabilities cut there.",
                                "±: standard deviation over folds (n − 1)."),
                        columns,
                        table.rows)));
    }

    private void add(Ceiling ceiling, Metric metric, boolean first) {
        Cell best = ceiling.cell(metric);
        boolean decides = metric.countsDecisions();
        double threshold = decides ? ceiling.thresholds().get(metric) : Double.NaN;
        Cell atFixed = ceiling.cell(metric, fixed);
        lines.add(List.of(
                ceiling.dataset(),
                metric.id(),
                ScoreTable.exact(threshold),
                ScoreTable.exact(best.mean()),
                ScoreTable.exact(best.foldMean()),
                ScoreTable.exact(best.deviation()),
                Integer.toString(best.folds()),
                decides ? Decimal.toString(fixed) : "",
                ScoreTable.exact(decides ? atFixed.mean() : Double.NaN)));
        rows.add(List.of(
                Entry.text(first ? ceiling.dataset() : ""),
                new Entry.Text(metric.title()),
                Entry.number(threshold, DECIMALS, Mark.NONE),
                best.defined() ? ScoreTable.figure(best, Mark.NONE) : Entry.Missing.UNDEFINED,
                Entry.number(decides ? atFixed.mean() : Double.NaN, DECIMALS, Mark.NONE)));
    }
}
