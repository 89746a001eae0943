package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.results.QualitySummary;
import org.makeweight.evaluation.results.QualitySummary.State;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.ReportModel;

/**
 * The quality of the rows that each augmenter made, means over folds, beside that of real rows held out: a sheet of all
 * measures, and two narrow tables of those that say most.
 */
public final class QualityTable {
    public static final String NAME = "quality";

    private static final int DECIMALS = 3;
    private static final String HELD_OUT = "real rows held out";

    /** How alike to real rows, and how varied. */
    private static final List<QualityMeasure> FIDELITY = List.of(
            QualityMeasure.KS_COMPLEMENT,
            QualityMeasure.TV_COMPLEMENT,
            QualityMeasure.MISSING_VALUE_SIMILARITY,
            QualityMeasure.CORRELATION_SIMILARITY,
            QualityMeasure.CONTINGENCY_TV_COMPLEMENT,
            QualityMeasure.DETECTION_AUC,
            QualityMeasure.ALPHA_PRECISION,
            QualityMeasure.BETA_RECALL,
            QualityMeasure.VALID);

    /** How near to the rows that were learnt from. */
    private static final List<QualityMeasure> PRIVACY = List.of(
            QualityMeasure.EXACT_COPIES,
            QualityMeasure.NEAR_COPIES,
            QualityMeasure.AUTHENTICITY,
            QualityMeasure.DCR,
            QualityMeasure.NEARER_TO_TRAINING,
            QualityMeasure.MEMBERSHIP_AUC);

    private QualityTable() {}

    /** The table; empty if quality is not measured. */
    public static Optional<ReportTable> of(ReportModel model) {
        if (!model.experiment().reporting().quality()) {
            return Optional.empty();
        }
        List<QualitySummary> summaries = QualitySummary.of(model.results());
        return Optional.of(new ReportTable(
                NAME, sheet(summaries), List.of(fidelity(model, summaries), privacy(model, summaries))));
    }

    /** Few data sets miss cells at all; without any, the likeness of their shares has no column. */
    private static List<QualityMeasure> measures(List<QualityMeasure> all, List<QualitySummary> summaries) {
        boolean missing = summaries.stream()
                .anyMatch(summary -> !Double.isNaN(summary.means().get(QualityMeasure.MISSING_VALUE_SIMILARITY)));
        return all.stream()
                .filter(measure -> missing || measure != QualityMeasure.MISSING_VALUE_SIMILARITY)
                .toList();
    }

    private static CsvTable sheet(List<QualitySummary> summaries) {
        List<QualityMeasure> measures = measures(List.of(QualityMeasure.values()), summaries);
        List<String> header =
                new ArrayList<>(List.of("dataset", "augmenter", "kind", "status", "reason", "folds", "rows"));
        measures.forEach(measure -> header.add(measure.id()));
        List<List<String>> lines = new ArrayList<>();
        for (QualitySummary summary : summaries) {
            List<String> line = new ArrayList<>(List.of(
                    summary.dataset(),
                    summary.augmenter().orElse(""),
                    summary.augmenter().isPresent() ? "synthetic" : "held-out",
                    switch (summary.state()) {
                        case MEASURED -> "measured";
                        case WITHOUT -> "without";
                        case OPEN -> "open";
                    },
                    summary.reason(),
                    Integer.toString(summary.folds()),
                    ScoreTable.exact(summary.rows())));
            measures.forEach(
                    measure -> line.add(ScoreTable.exact(summary.means().get(measure))));
            lines.add(line);
        }
        return new CsvTable(header, lines);
    }

    private static DisplayTable fidelity(ReportModel model, List<QualitySummary> summaries) {
        List<QualityMeasure> measures = measures(FIDELITY, summaries);
        List<String> remarks = remarks(measures, summaries);
        remarks.add(
                "Detection AUC: 0.5 where a random forest cannot tell synthetic rows from real ones. Copies come to less:"
                        + " the twin of a copy that is judged was learnt as real, so that the forest is misled rather than at a"
                        + " loss.");
        remarks.add(
                "Valid rows: all numbers within those of the real rows and whole where the real rows have nothing else,"
                        + " no new category. Interpolated rows fail where a column is whole: between 2 and 3 lies 2.4. Real rows"
                        + " held out fail where one of them is a new extreme.");
        return display(
                model,
                summaries,
                NAME + "-fidelity",
                "Fidelity and diversity of the synthetic rows",
                measures,
                remarks);
    }

    private static DisplayTable privacy(ReportModel model, List<QualitySummary> summaries) {
        List<QualityMeasure> measures = measures(PRIVACY, summaries);
        List<String> remarks = remarks(measures, summaries);
        remarks.add(
                "Authenticity and DCR, the median distance to the nearest real row, are to be as those of rows held out:"
                        + " farther is no better. Rows interpolated between real ones lie close to them by construction, and an"
                        + " attacker tells from them which rows were learnt from (membership AUC).");
        remarks.add("Copies and distances are a diagnosis, no promise of privacy.");
        return display(
                model, summaries, NAME + "-privacy", "Copies among the synthetic rows, and privacy", measures, remarks);
    }

    private static DisplayTable display(
            ReportModel model,
            List<QualitySummary> summaries,
            String name,
            String title,
            List<QualityMeasure> measures,
            List<String> remarks) {
        List<DisplayTable.Column> columns = new ArrayList<>();
        columns.add(new DisplayTable.Column("Data set", DisplayTable.Align.LEFT));
        columns.add(new DisplayTable.Column("Rows of", DisplayTable.Align.LEFT));
        columns.add(new DisplayTable.Column("Rows", DisplayTable.Align.RIGHT));
        measures.forEach(measure -> columns.add(new DisplayTable.Column(measure.title(), DisplayTable.Align.RIGHT)));
        List<List<DisplayCell>> rows = new ArrayList<>();
        String before = null;
        for (QualitySummary summary : summaries) {
            List<DisplayCell> row = new ArrayList<>();
            row.add(DisplayCell.text(summary.dataset().equals(before) ? "" : model.datasetTitle(summary.dataset())));
            row.add(DisplayCell.text(
                    summary.augmenter().map(model.augmenters()::of).orElse(HELD_OUT)));
            row.add(DisplayCell.number(summary.rows(), 0, Emphasis.NONE));
            measures.forEach(measure -> row.add(entry(summary, measure)));
            rows.add(row);
            before = summary.dataset();
        }
        return DisplayTable.list(name, title, remarks, columns, rows).withoutBlankColumns();
    }

    private static DisplayCell entry(QualitySummary summary, QualityMeasure measure) {
        return switch (summary.state()) {
            case WITHOUT -> DisplayCell.Missing.WITHOUT;
            case OPEN -> DisplayCell.Missing.OPEN;
            case MEASURED -> figure(summary.means().get(measure));
        };
    }

    private static DisplayCell figure(double value) {
        return Double.isNaN(value)
                ? DisplayCell.Missing.BLANK
                : new DisplayCell.Figure(Decimal.fixed(value, DECIMALS), "", Emphasis.NONE);
    }

    private static List<String> remarks(List<QualityMeasure> measures, List<QualitySummary> summaries) {
        List<String> remarks = new ArrayList<>(List.of(
                "Minority rows that a method made, against the minority rows of the training part: means over folds, runs of a"
                        + " fold first.",
                "Real rows held out, those of the test part, show how far new real rows get."));
        ideals(measures).ifPresent(remarks::add);
        if (summaries.stream().anyMatch(summary -> summary.state() == State.WITHOUT)) {
            remarks.add("—: failed or not applicable on some fold.");
        }
        if (summaries.stream().anyMatch(summary -> summary.state() == State.OPEN)) {
            remarks.add("…: still to be computed.");
        }
        return remarks;
    }

    /** Which values are best, those aside that are to be as those of rows held out; a sentence. */
    private static Optional<String> ideals(List<QualityMeasure> measures) {
        List<String> parts = new ArrayList<>();
        for (String ideal : List.of("1", "0", "0.5")) {
            List<String> titles = measures.stream()
                    .filter(measure -> measure.ideal().equals(ideal))
                    .map(measure -> measure.title().substring(0, 1).toLowerCase(Locale.ROOT)
                            + measure.title().substring(1))
                    .toList();
            if (!titles.isEmpty()) {
                parts.add(ideal + " for " + enumerated(titles));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of("Ideal: " + String.join("; ", parts) + ".");
    }

    private static String enumerated(List<String> titles) {
        int last = titles.size() - 1;
        return last == 0 ? titles.get(0) : String.join(", ", titles.subList(0, last)) + " and " + titles.get(last);
    }
}
