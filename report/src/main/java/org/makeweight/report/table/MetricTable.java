package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.report.model.ReportModel;

/** What was measured. */
public final class MetricTable {
    private MetricTable() {}

    /** The table. */
    public static ReportTable of(ReportModel model) {
        List<List<String>> lines = new ArrayList<>();
        List<List<DisplayCell>> rows = new ArrayList<>();
        for (Metric metric : model.metrics()) {
            String better = metric.direction().word();
            String aggregation = metric.countsDecisions() ? "pooled" : "mean of folds";
            boolean primary = metric == model.experiment().primary();
            lines.add(List.of(
                    metric.id(),
                    metric.title(),
                    metric.definition(),
                    better,
                    aggregation,
                    Boolean.toString(primary),
                    metric.references().stream().map(Reference::key).collect(Collectors.joining(" "))));
            rows.add(List.of(
                    new DisplayCell.Text(metric.title() + (primary ? " (primary)" : "")),
                    new DisplayCell.Text(metric.definition()),
                    new DisplayCell.Text(better),
                    new DisplayCell.Text(aggregation),
                    DisplayCell.works(metric.references())));
        }
        List<DisplayTable.Column> columns = List.of(
                new DisplayTable.Column("Metric", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Definition", DisplayTable.Align.WRAPPED),
                new DisplayTable.Column("Better", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Folds", DisplayTable.Align.LEFT),
                new DisplayTable.Column("Reference", DisplayTable.Align.LEFT));
        return new ReportTable(
                new CsvTable(
                        List.of("id", "title", "definition", "better", "aggregation", "primary", "references"), lines),
                DisplayTable.list(
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
