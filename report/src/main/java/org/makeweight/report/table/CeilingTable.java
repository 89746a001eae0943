package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Ceiling;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/** What could be reached on simulated data sets: every metric at the decision that is best for it, and at one half. */
public final class CeilingTable {
    /** As its files are called. */
    public static final String NAME = "ceiling";

    private static final int DECIMALS = 3;

    private final ReportModel model;
    private final double fixed;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<List<DisplayCell>> rows = new ArrayList<>();

    private CeilingTable(ReportModel model, double fixed) {
        this.model = model;
        this.fixed = fixed;
    }

    /** The table; empty if nothing is known of any data set. */
    public static Optional<ReportTable> of(ReportModel model) {
        if (!model.ceilings().any()) {
            return Optional.empty();
        }
        CeilingTable table =
                new CeilingTable(model, model.firstThreshold() instanceof Threshold.Fixed first ? first.value() : 0.5);
        for (Ceiling ceiling : model.results().ceilings()) {
            boolean heading = true;
            for (Metric metric : model.metrics()) {
                table.add(ceiling, metric, heading);
                heading = false;
            }
        }
        String at = Decimal.toString(table.fixed);
        List<DisplayTable.Column> columns = List.of(
                new DisplayTable.Column("Data set", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Metric", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Threshold", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Ceiling", DisplayTable.Align.LEFT),
                new DisplayTable.Column("At " + at, DisplayTable.Align.LEFT));
        return Optional.of(new ReportTable(
                new CsvTable(
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
                DisplayTable.list(
                        NAME,
                        "Ceilings of the metrics",
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
                DisplayCell.text(first ? model.datasetTitle(ceiling.dataset()) : ""),
                new DisplayCell.Text(metric.title()),
                DisplayCell.number(threshold, DECIMALS, Emphasis.NONE),
                best.defined() ? ScoreTable.figure(best, Emphasis.NONE, "") : DisplayCell.Missing.UNDEFINED,
                DisplayCell.number(decides ? atFixed.mean() : Double.NaN, DECIMALS, Emphasis.NONE)));
    }
}
