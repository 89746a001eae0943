package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.RankTests;
import org.makeweight.report.evidence.Scope;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/** All methods together in the primary metric: Friedman's test, that of Iman and Davenport, Nemenyi's distance, mean ranks. */
public final class TestTable {
    public static final String NAME = "tests";

    private static final int DECIMALS = 3;

    private record Row(String statistic, String method) {}

    private TestTable() {}

    /** The table. */
    public static ReportTable of(Evidence evidence) {
        ReportModel model = evidence.model();
        List<List<String>> lines = new ArrayList<>();
        Map<Row, Map<String, Double>> byRow = new LinkedHashMap<>();
        for (Candidates<Learner> classifier : model.compared()) {
            Scope scope = evidence.primary(classifier);
            figures(evidence.ranks(scope)).forEach((row, value) -> {
                byRow.computeIfAbsent(row, r -> new LinkedHashMap<>()).put(classifier.name(), value);
                lines.add(List.of(
                        classifier.name(),
                        scope.metric().id(),
                        scope.thresholdId(),
                        row.statistic(),
                        row.method(),
                        ScoreTable.exact(value)));
            });
        }
        return new ReportTable(
                new CsvTable(List.of("classifier", "metric", "threshold", "statistic", "method", "value"), lines),
                display(evidence, byRow));
    }

    private static Map<Row, Double> figures(RankTests ranks) {
        Map<Row, Double> figures = new LinkedHashMap<>();
        figures.put(new Row("datasets", ""), (double) ranks.datasets());
        figures.put(new Row("methods", ""), (double) ranks.methods().size());
        if (ranks.friedman().isEmpty()) {
            return figures;
        }
        Friedman friedman = ranks.friedman().get();
        if (ranks.tested()) {
            figures.put(new Row("friedman_chi2_no_tie_correction", ""), friedman.chiSquared());
            figures.put(new Row("friedman_p_no_tie_correction", ""), friedman.p());
            figures.put(new Row("friedman_chi2_tie_corrected", ""), friedman.chiSquaredTieCorrected());
            figures.put(new Row("friedman_p_tie_corrected", ""), friedman.pTieCorrected());
            figures.put(new Row("iman_davenport_f", ""), friedman.imanDavenportF());
            figures.put(new Row("iman_davenport_p", ""), friedman.imanDavenportP());
            figures.put(new Row("nemenyi_cd", ""), friedman.nemenyiCd(Evidence.ALPHA));
        }
        double[] means = friedman.averageRanks();
        for (int m = 0; m < means.length; m++) {
            figures.put(new Row("average_rank", friedman.methods().get(m)), means[m]);
        }
        return figures;
    }

    private static DisplayTable display(Evidence evidence, Map<Row, Map<String, Double>> byRow) {
        ReportModel model = evidence.model();
        List<DisplayTable.Column> columns = new ArrayList<>();
        columns.add(new DisplayTable.Column("", DisplayTable.Align.LEFT));
        for (Candidates<Learner> classifier : model.compared()) {
            columns.add(new DisplayTable.Column(model.classifiers().of(classifier.name()), DisplayTable.Align.RIGHT));
        }
        List<List<DisplayCell>> rows = new ArrayList<>();
        byRow.forEach((row, values) -> {
            List<DisplayCell> cells = new ArrayList<>();
            cells.add(new DisplayCell.Text(label(evidence, row)));
            for (Candidates<Learner> classifier : model.compared()) {
                cells.add(cell(row, values.getOrDefault(classifier.name(), Double.NaN)));
            }
            rows.add(cells);
        });
        Metric metric = model.experiment().primary();
        String title = "Mean ranks in " + metric.title() + " and tests on them"
                + (metric.countsDecisions()
                        ? " (threshold " + model.firstThreshold().id() + ")"
                        : "");
        return DisplayTable.list(NAME, title, remarks(evidence), columns, rows);
    }

    private static String label(Evidence evidence, Row row) {
        return switch (row.statistic()) {
            case "datasets" -> evidence.once() ? "Families, N" : "Data sets, N";
            case "methods" -> "Methods, k";
            case "friedman_chi2_no_tie_correction" -> "Friedman χ²";
            case "friedman_p_no_tie_correction" -> "p of Friedman χ²";
            case "friedman_chi2_tie_corrected" -> "Friedman χ², corrected for ties";
            case "friedman_p_tie_corrected" -> "p of Friedman χ², corrected for ties";
            case "iman_davenport_f" -> "Iman-Davenport F";
            case "iman_davenport_p" -> "p of Iman-Davenport F";
            case "nemenyi_cd" -> "Nemenyi CD at " + Decimal.toString(Evidence.ALPHA);
            default -> "Mean rank: " + evidence.model().augmenters().of(row.method());
        };
    }

    private static DisplayCell cell(Row row, double value) {
        if (Double.isNaN(value)) {
            return DisplayCell.Missing.WITHOUT;
        }
        if (Double.isInfinite(value)) {
            return new DisplayCell.Text("∞");
        }
        if (row.statistic().equals("datasets") || row.statistic().equals("methods")) {
            return DisplayCell.number((long) value);
        }
        return row.statistic().contains("_p")
                ? EffectTable.p(value)
                : DisplayCell.number(value, DECIMALS, Emphasis.NONE);
    }

    private static List<String> remarks(Evidence evidence) {
        List<String> remarks = new ArrayList<>(List.of(
                "1 is best, ties share their mean rank, a method that failed ranks last."
                        + " Ranks use the data sets to which all methods are applicable.",
                EvidenceRemarks.units(evidence),
                "Mean ranks depend on which other methods are in the pool; claims rest on effects.csv."));
        remarks.addAll(EvidenceRemarks.few(evidence));
        remarks.addAll(EvidenceRemarks.gaps(evidence));
        return remarks;
    }
}
