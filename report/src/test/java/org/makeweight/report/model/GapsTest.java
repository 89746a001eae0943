package org.makeweight.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.Example;
import org.makeweight.report.table.ReportTable;
import org.makeweight.report.table.ScoreTable;

class GapsTest {
    private final ReportModel model = new ReportModel(Example.generation());
    private final Comparison f1 =
            model.comparison(model.experiment().classifiers().get(0), Metric.F1, Threshold.HALF);
    private final Gaps gaps = Gaps.of(model, f1);

    @Test
    void gapIsRealLessSyntheticOnEachDataSetAndOverThoseThatBothHave() {
        assertThat(gaps.has(0)).isFalse();
        assertThat(gaps.of(0, 0)).isNaN();
        double first = f1.cell(0, 2).mean() - f1.cell(0, 0).mean();
        double second = f1.cell(1, 2).mean() - f1.cell(1, 0).mean();
        assertThat(gaps.of(0, 2)).isEqualTo(-first).isNotZero();
        // on the third the method is not applicable
        assertThat(gaps.of(2, 2)).isNaN();
        assertThat(gaps.mean(2, Cell::mean)).isEqualTo(-(first + second) / 2, within(1e-15));
    }

    @Test
    void eachGeneratorHasAColumnForItsGap() {
        ReportTable table =
                ScoreTable.of(model, model.experiment().classifiers().get(0), Metric.F1, Threshold.HALF);
        assertThat(table.display().columns().stream().map(column -> column.heading()))
                .containsSubsequence("No augmentation", "SMOTE", "SMOTE: gap")
                .doesNotContain("No augmentation: gap");
        assertThat(table.display().rows())
                .allMatch(row -> row.size() == table.display().columns().size());
        assertThat(table.display().footer())
                .isNotEmpty()
                .allMatch(row -> row.size() == table.display().columns().size());
        assertThat(table.sheet().header()).contains("gap");
    }

    @Test
    void rowsAddedToRealOnesHaveNoGap() {
        ReportModel augmented = new ReportModel(Example.results());
        Comparison comparison =
                augmented.primary(augmented.experiment().classifiers().get(0));
        assertThat(Gaps.of(augmented, comparison).any()).isFalse();
    }
}
