package org.makeweight.evaluation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.Scores;
import org.makeweight.evaluation.plan.Coordinates;

class CurveCollectorTest {
    private static final Scores PERFECT = scores(0.9, 0.1);
    private static final Scores CHANCE = scores(0.5, 0.5);

    private final CurveCollector collector = new CurveCollector();

    private static Scores scores(double positive, double negative) {
        return new Scores(new double[] {positive, negative}, new boolean[] {true, false}, true);
    }

    private void add(int fold, int seed, Scores scores) {
        collector.add(new Coordinates("d", 0, fold, "smote", seed, "knn"), Optional.ofNullable(scores));
    }

    @Test
    void seedsAreAveragedWithinFoldsFirst() {
        add(0, 0, PERFECT);
        add(0, 1, CHANCE);
        add(1, 0, CHANCE);
        add(1, 1, CHANCE);
        CurveSummary curve = collector.summaries((dataset, augmenter) -> 4).get(0);
        assertThat(curve.folds()).isEqualTo(2);
        // folds of 0.75 and 0.5
        assertThat(curve.precision().mean()[25]).isEqualTo(0.625);
        assertThat(curve.precision().deviation()[25]).isCloseTo(0.25 / Math.sqrt(2), within(1e-15));
        // recall without a false positive: folds of 0.5 and 0
        assertThat(curve.recall().mean()[0]).isEqualTo(0.25);
    }

    @Test
    void binsCountTheRowsOfAllTrials() {
        add(0, 0, PERFECT);
        add(1, 0, CHANCE);
        List<CalibrationBin> bins =
                collector.summaries((dataset, augmenter) -> 2).get(0).calibration();
        assertThat(bins).hasSize(10);
        assertThat(bins.get(1)).isEqualTo(new CalibrationBin(0.1, 0, 1));
        assertThat(bins.get(5)).isEqualTo(new CalibrationBin(0.5, 0.5, 2));
        assertThat(bins.get(9)).isEqualTo(new CalibrationBin(0.9, 1, 1));
        assertThat(bins.get(0).rows()).isZero();
    }

    @Test
    void scoresThatAreNoProbabilitiesHaveNoCalibration() {
        add(0, 0, new Scores(new double[] {2, -3}, new boolean[] {true, false}, false));
        assertThat(collector.summaries((dataset, augmenter) -> 1).get(0).calibration())
                .isEmpty();
    }

    @Test
    void whatFailedOrIsUnfinishedOrHasOneClassOnlyHasNoCurve() {
        add(0, 0, PERFECT);
        assertThat(collector.summaries((dataset, augmenter) -> 2)).isEmpty();
        add(1, 0, null);
        assertThat(collector.summaries((dataset, augmenter) -> 2)).isEmpty();
        CurveCollector other = new CurveCollector();
        other.add(
                new Coordinates("d", 0, 0, "smote", 0, "knn"),
                Optional.of(new Scores(new double[] {0.1}, new boolean[] {false}, true)));
        assertThat(other.summaries((dataset, augmenter) -> 1)).isEmpty();
    }
}
