package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.findings.Findings;

/** What was measured. */
public final class MetricTable {
    private MetricTable() {}

    /** The table. */
    public static ReportTable of(Findings findings) {
        List<List<String>> lines = new ArrayList<>();
        List<List<Entry>> rows = new ArrayList<>();
        for (Metric metric : findings.metrics()) {
            String better = metric.higherIsBetter() ? "higher" : "lower";
            String aggregation = metric.countsDecisions() ? "pooled" : "mean of folds";
            boolean primary = metric == findings.experiment().primary();
            lines.add(List.of(
                    metric.id(),
                    metric.title(),
                    metric.definition(),
                    better,
                    aggregation,
                    Boolean.toString(primary),
                    metric.references().stream().map(Reference::key).collect(Collectors.joining(" "))));
            rows.add(List.of(
                    new Entry.Text(metric.title() + (primary ? " (primary)" : "")),
                    new Entry.Text(metric.definition()),
                    new Entry.Text(better),
                    new Entry.Text(aggregation),
                    Entry.works(metric.references())));
        }
        List<Grid.Column> columns = List.of(
                new Grid.Column("Metric", Grid.Align.LEFT),
                new Grid.Column("Definition", Grid.Align.WRAPPED),
                new Grid.Column("Better", Grid.Align.LEFT),
                new Grid.Column("Folds", Grid.Align.LEFT),
                new Grid.Column("Reference", Grid.Align.LEFT));
        return new ReportTable(
                new Sheet(
                        List.of("id", "title", "definition", "better", "aggregation", "primary", "references"), lines),
                Grid.list(
                                "metrics",
                                "Metrics",
                                List.of(
                                        "The minority class is positive; 0/0 counts as 0.",
                                        "Pooled: computed from the summed counts of a repeat's folds, then averaged over"
                                                + " repeats and runs."),
                                columns,
                                rows)
                        .withoutBlankColumns());
    }
}
