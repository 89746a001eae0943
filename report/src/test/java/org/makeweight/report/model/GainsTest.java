package org.makeweight.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.Example;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.figure.RunFigures;
import org.makeweight.report.table.DisplayTable;
import org.makeweight.report.table.GainTable;
import org.makeweight.report.table.ScoreTable;

class GainsTest {
    private final ReportModel model = new ReportModel(Example.withCeiling());

    private static Gains gains(double[] room, double[][] gain, int... together) {
        return new Gains(List.of("a", "b"), List.of("x", "y"), room, gain, together);
    }

    @Test
    void aShareIsGainOverRoomAndUndefinedWhereThereIsLittleRoomOrNoFigure() {
        Gains gains = gains(new double[] {0.4, 0.005}, new double[][] {{0.1, Double.NaN}, {0.001, 0.002}}, 0);
        assertThat(gains.shares()[0]).containsExactly(0.25, Double.NaN);
        assertThat(gains.shares()[1]).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void togetherGainsAndRoomAreAddedNotSharesAveraged() {
        Gains gains = gains(new double[] {0.5, 0.25}, new double[][] {{0.25, -0.25}, {0.125, 0.25}}, 0, 1);
        assertThat(gains.totalRoom()).isEqualTo(0.75);
        assertThat(gains.totalShares()).containsExactly(0.5, 0.0);
    }

    @Test
    void onlyDataSetsOfKnownMechanismsCountAndDoingNothingIsNoMethod() {
        Gains gains = Gains.of(model, model.experiment().classifiers().get(0)).orElseThrow();
        assertThat(gains.datasets()).containsExactly("alpha");
        assertThat(gains.augmenters()).hasSize(4).doesNotContain("none");
        Comparison comparison = model.primary(model.experiment().classifiers().get(0));
        // the ceiling finds nine of ten and takes one row wrongly
        double room = 0.9 - comparison.cell(0, 0).mean();
        assertThat(gains.room()[0]).isCloseTo(room, within(1e-12));
        assertThat(gains.shares()[0][1])
                .isCloseTo((comparison.cell(0, 2).mean() - comparison.cell(0, 0).mean()) / room, within(1e-12));
        assertThat(Gains.of(
                        new ReportModel(Example.results()),
                        model.experiment().classifiers().get(0)))
                .isEmpty();
    }

    @Test
    void theCeilingIsShownForItsDataSetOnlyAndItsMeanOnlyIfAllHaveOne() {
        Ceilings ceilings = model.ceilings();
        assertThat(ceilings.figure(0, Metric.F1, Cell::mean)).isCloseTo(0.9, within(1e-12));
        assertThat(ceilings.cell(1, Metric.F1)).isEmpty();
        assertThat(ceilings.mean(new int[] {0}, Metric.F1, Cell::mean)).isCloseTo(0.9, within(1e-12));
        assertThat(ceilings.mean(new int[] {0, 1}, Metric.F1, Cell::mean)).isNaN();
    }

    @Test
    void ranksAndMarksAreThoseOfMethodsAlone() {
        Candidates<Learner> classifier = model.experiment().classifiers().get(0);
        DisplayTable with =
                ScoreTable.of(model, classifier, Metric.F1, Threshold.HALF).display();
        DisplayTable without = ScoreTable.of(new ReportModel(Example.results()), classifier, Metric.F1, Threshold.HALF)
                .display();
        assertThat(with.columns()).hasSize(without.columns().size() + 1);
        for (int row = 0; row < with.rows().size(); row++) {
            assertThat(with.rows().get(row).subList(0, without.columns().size()))
                    .isEqualTo(without.rows().get(row));
        }
        assertThat(with.footer().stream()
                        .map(row -> row.subList(0, without.columns().size())))
                .isEqualTo(without.footer());
        assertThat(GainTable.of(model, classifier)).isPresent();
    }

    @Test
    void theFigureHasADiamondForEachKnownDataSet() {
        Candidates<Learner> classifier = model.experiment().classifiers().get(0);
        String figure = SvgFormat.file(
                RunFigures.recallPrecision(model, classifier, Threshold.HALF).orElseThrow());
        assertThat(figure).contains("Bayes-optimal (best F1) on alpha: recall 0.900, precision 0.900");
        assertThat(SvgFormat.file(
                        RunFigures.recallPrecision(new ReportModel(Example.results()), classifier, Threshold.HALF)
                                .orElseThrow()))
                .doesNotContain("Bayes-optimal");
    }
}
