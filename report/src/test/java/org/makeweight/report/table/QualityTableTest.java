package org.makeweight.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TaskResult.Measured;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.StoredQuality;
import org.makeweight.report.Example;
import org.makeweight.report.Report;
import org.makeweight.report.model.ReportModel;

/** Made-up qualities: two folds, two runs. */
class QualityTableTest {
    private static final Outcome<Measured> NOTHING = new Outcome.Completed<>(new Measured(null));

    @TempDir
    Path folder;

    private static Outcome<Measured> measured(int rows, double copies, double heldOut) {
        return new Outcome.Completed<>(new Measured(new QualityFigures(
                20,
                5,
                rows,
                Map.of(QualityMeasure.EXACT_COPIES, copies),
                Map.of(QualityMeasure.EXACT_COPIES, heldOut))));
    }

    private static StoredQuality unit(String augmenter, int fold, int run, Outcome<Measured> outcome) {
        return new StoredQuality("alpha", 0, fold, augmenter, run, Optional.ofNullable(outcome));
    }

    private static List<StoredQuality> qualities() {
        List<StoredQuality> units = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            double heldOut = fold == 0 ? 0.5 : 0.25;
            units.add(unit("none", fold, 0, NOTHING));
            units.add(
                    unit("smote(k_neighbors=3)", fold, 0, fold == 0 ? NOTHING : new Outcome.NotApplicable<>("small")));
            units.add(unit("random-oversampling", fold, 0, measured(40, 0.2 + fold * 0.4, heldOut)));
            units.add(unit("random-oversampling", fold, 1, measured(60, 0.4 + fold * 0.4, heldOut)));
            units.add(unit("smote", fold, 0, fold == 0 ? null : measured(40, 0, heldOut)));
            units.add(unit("odd-gan", fold, 0, new Outcome.Failed<>("no <luck>")));
        }
        return units;
    }

    private static Results results() {
        return results(qualities());
    }

    private static Results results(List<StoredQuality> qualities) {
        Results whole = Example.withQuality();
        return new Results(
                whole.experiment(),
                whole.datasets(),
                whole.planned(),
                whole.plannedLines(),
                whole.plannedRuns(),
                whole.measurements(),
                whole.ceilings(),
                whole.trainings(),
                whole.signals(),
                qualities,
                whole.projections(),
                whole.curves());
    }

    private static ReportTable table() {
        return QualityTable.of(new ReportModel(results())).orElseThrow();
    }

    @Test
    void runsAreAveragedWithinFoldsAndFoldsThen() {
        List<String> line = table().sheet().rows().get(1);
        assertThat(line.subList(0, 7))
                .containsExactly("alpha", "random-oversampling", "synthetic", "measured", "", "2", "50");
        int at = table().sheet().header().indexOf("exact_copies");
        assertThat(Double.parseDouble(line.get(at))).isEqualTo((0.3 + 0.7) / 2);
        assertThat(line.get(at + 1)).isEmpty();
    }

    @Test
    void theRowsHeldOutStandFirstAsTheReference() {
        List<String> line = table().sheet().rows().get(0);
        assertThat(line.subList(0, 7)).containsExactly("alpha", "", "held-out", "measured", "", "2", "5");
        assertThat(line.get(table().sheet().header().indexOf("exact_copies"))).isEqualTo("0.375");
    }

    @Test
    void openAndFailedOnesAreToldApartAndThoseThatMakeNothingLeftOut() {
        assertThat(table().sheet().rows())
                .extracting(line -> line.get(1) + " " + line.get(3) + " " + line.get(4))
                .containsExactly(
                        " measured ", "random-oversampling measured ", "smote open ", "odd-gan without no <luck>");
        assertThat(table().display().rows().get(2)).contains(DisplayCell.Missing.OPEN);
        assertThat(table().display().rows().get(3)).contains(DisplayCell.Missing.WITHOUT);
        assertThat(table().display().remarks()).contains("—: failed or not applicable on some fold.");
    }

    @Test
    void twoNarrowTablesHoldDifferentMeasuresAndSayWhatSurprises() {
        QualityFigures all = new QualityFigures(
                20,
                5,
                40,
                Stream.of(QualityMeasure.values()).collect(Collectors.toMap(measure -> measure, measure -> 0.5)),
                Map.of());
        List<StoredQuality> units = List.of(unit("smote", 0, 0, new Outcome.Completed<>(new Measured(all))));
        ReportTable table = QualityTable.of(new ReportModel(results(units))).orElseThrow();
        assertThat(table.displays())
                .hasSize(2)
                .allMatch(display -> display.columns().size() <= 12);
        assertThat(table.displays().get(0).columns())
                .extracting(DisplayTable.Column::heading)
                .contains("Detection AUC", "Beta-recall", "Valid rows")
                .doesNotContain("Exact copies");
        assertThat(table.displays().get(0).remarks().toString())
                .contains("Copies come to less", "Interpolated rows fail", "Ideal: 1 for numeric margins");
        assertThat(table.displays().get(1).columns())
                .extracting(DisplayTable.Column::heading)
                .contains("Exact copies", "DCR", "Membership AUC")
                .doesNotContain("Detection AUC");
        assertThat(table.displays().get(1).remarks().toString())
                .contains("Ideal: 0 for exact copies and near copies; 0.5 for nearer to training and membership AUC.");
    }

    @Test
    void sharesOfMissingCellsHaveAColumnOnlyWhereCellsAreMissing() {
        assertThat(table().sheet().header()).doesNotContain("missing_value_similarity");
        assertThat(table().display().remarks().toString()).doesNotContain("missing values");

        QualityFigures figures =
                new QualityFigures(20, 5, 40, Map.of(QualityMeasure.MISSING_VALUE_SIMILARITY, 0.75), Map.of());
        List<StoredQuality> missing = List.of(
                unit("smote", 0, 0, new Outcome.Completed<>(new Measured(figures))), unit("none", 0, 0, NOTHING));
        ReportTable table = QualityTable.of(new ReportModel(results(missing))).orElseThrow();
        int at = table.sheet().header().indexOf("missing_value_similarity");
        assertThat(table.sheet().header().get(at - 1)).isEqualTo("tv_complement");
        assertThat(table.sheet().rows()).extracting(line -> line.get(at)).containsExactly("", "0.75");
        assertThat(table.display().columns())
                .extracting(DisplayTable.Column::heading)
                .contains("Missing values");
        assertThat(table.display().remarks().toString()).contains("missing values");
    }

    @Test
    void theReportHasTheTableInEveryFormatAndTheWorks() throws IOException {
        Report.write(folder, results());
        assertThat(folder.resolve("tables/quality.csv")).content().startsWith("dataset,augmenter,kind,");
        for (String part : List.of("quality-fidelity", "quality-privacy")) {
            assertThat(folder.resolve("tables/" + part + ".md")).content().contains("| alpha | real rows held out |");
            assertThat(folder.resolve("tables/" + part + ".tex")).content().contains("\\label{tab:" + part + "}");
            assertThat(folder.resolve("paper.tex")).content().contains("\\input{tables/" + part + ".tex}");
        }
        assertThat(folder.resolve("report.html"))
                .content()
                .contains("<a href=\"#quality\">", "<section id=\"quality\">", "Membership AUC");
        assertThat(folder.resolve("paper.tex")).content().contains("alaa2022faithful");
        assertThat(folder.resolve("references.bib")).content().contains("{yao2025dcr,");
        assertThat(folder.resolve("experiment.yaml")).content().contains("quality: true");
        assertThat(Files.readString(folder.resolve("SHA256SUMS"))).contains("tables/quality.csv");
    }

    @Test
    void withoutQualityThereIsNoTable() throws IOException {
        assertThat(QualityTable.of(new ReportModel(Example.results()))).isEmpty();
        Report.write(folder, Example.results());
        assertThat(folder.resolve("tables/quality.csv")).doesNotExist();
        assertThat(folder.resolve("report.html")).content().doesNotContain("id=\"quality\"");
    }
}
