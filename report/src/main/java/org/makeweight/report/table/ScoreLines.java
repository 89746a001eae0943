package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.plan.DatasetSummary;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Gaps;
import org.makeweight.report.model.ReportModel;

/** A table of scores with all digits: a line for each data set and treatment. */
final class ScoreLines {
    private final ReportModel model;
    private final Comparison comparison;
    private final Gaps gaps;
    private final FlagNotes notes;

    private ScoreLines(ReportModel model, Comparison comparison, Gaps gaps, FlagNotes notes) {
        this.model = model;
        this.comparison = comparison;
        this.gaps = gaps;
        this.notes = notes;
    }

    static CsvTable of(ReportModel model, Comparison comparison, Gaps gaps, FlagNotes notes) {
        return new ScoreLines(model, comparison, gaps, notes).table();
    }

    /** Whether scores without skill reach something that depends on the data set. */
    static boolean noSkill(Metric metric) {
        return metric == Metric.AVERAGE_PRECISION;
    }

    /** The share of minority rows, which scores without skill reach. */
    static double prevalence(ReportModel model, int dataset) {
        DatasetSummary summary = model.results().datasets().get(dataset).summary();
        return summary.minorityRows() / (double) summary.rows();
    }

    private CsvTable table() {
        List<String> header = new ArrayList<>(List.of(
                "dataset",
                "augmenter",
                "mean",
                "fold_mean",
                "deviation",
                "seed_deviation",
                "folds",
                "unfinished",
                "without_positive",
                "rank",
                "flags"));
        if (noSkill(comparison.metric())) {
            header.add("prevalence");
        }
        if (gaps.any()) {
            header.add("gap");
        }
        if (model.ceilings().any()) {
            header.add("ceiling");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int d = 0; d < comparison.datasets(); d++) {
            double[] ranks = comparison.summary().ranks(d);
            boolean ranked = Arrays.binarySearch(comparison.ranked(), d) >= 0;
            for (int a = 0; a < comparison.augmenters(); a++) {
                rows.add(line(d, a, ranked ? ranks[a] : Double.NaN));
            }
        }
        return new CsvTable(header, rows);
    }

    private List<String> line(int dataset, int augmenter, double rank) {
        Cell cell = comparison.cell(dataset, augmenter);
        List<String> line = new ArrayList<>(List.of(
                comparison.summary().datasets().get(dataset),
                comparison.summary().names().get(augmenter),
                ScoreTable.exact(cell.mean()),
                ScoreTable.exact(cell.foldMean()),
                ScoreTable.exact(cell.defined() ? cell.deviation() : Double.NaN),
                ScoreTable.exact(cell.defined() ? cell.seedDeviation() : Double.NaN),
                Integer.toString(cell.folds()),
                Integer.toString(cell.unfinished()),
                Integer.toString(cell.withoutPositive()),
                ScoreTable.exact(rank),
                notes.flags(dataset, augmenter)));
        if (noSkill(comparison.metric())) {
            line.add(ScoreTable.exact(prevalence(model, dataset)));
        }
        if (gaps.any()) {
            line.add(ScoreTable.exact(gaps.of(dataset, augmenter)));
        }
        if (model.ceilings().any()) {
            line.add(ScoreTable.exact(model.ceilings().figure(dataset, comparison.metric(), Cell::mean)));
        }
        return line;
    }
}
