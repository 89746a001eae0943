package org.makeweight.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.core.method.Execution;
import org.makeweight.core.table.Table;

/** What must hold of rows whose quality is known beforehand. */
class QualityTest {
    private static final Table TRAINING = Rows.mixed(300, 1);
    private static final Table HELD_OUT = Rows.mixed(300, 2);
    private static final Table MORE = Rows.mixed(300, 3);

    private static Quality of(Table synthetic) {
        return Quality.of(TRAINING, synthetic, Optional.of(HELD_OUT), 0, Execution.QUIET);
    }

    @Test
    void theTrainingRowsThemselvesAreIdealButForBeingCopies() {
        Quality quality = of(TRAINING);
        assertThat(quality.margins().ksComplement()).isEqualTo(1);
        assertThat(quality.margins().wasserstein()).isZero();
        assertThat(quality.margins().tvComplement()).isEqualTo(1);
        assertThat(quality.pairs()).isEqualTo(new Pairs(1, 1, 1));
        assertThat(quality.support()).isEqualTo(new Support(1, 1, 0));
        assertThat(quality.validity()).isEqualTo(new Validity(1, 1, 1, 1));
        assertThat(quality.copies().exact()).isEqualTo(1);
        assertThat(quality.distances().closest()).isZero();
        assertThat(quality.attack().nearerToTraining()).isEqualTo(1);
        assertThat(quality.attack().membershipAuc()).isEqualTo(1);
        assertThat(quality.attack().membershipTpr()).isEqualTo(1);
    }

    @Test
    void newRealRowsAreNearIdealThroughout() {
        // two samples of 300: a difference of two proportions has a deviation of about 0.04, a correlation of 0.06;
        // four of
        // these are allowed for
        Quality quality = of(MORE);
        assertThat(quality.margins().ksComplement()).isGreaterThan(0.88);
        assertThat(quality.margins().wasserstein()).isLessThan(0.05);
        assertThat(quality.margins().tvComplement()).isGreaterThan(0.85);
        assertThat(quality.pairs().correlation()).isGreaterThan(0.95);
        assertThat(quality.pairs().contingency()).isGreaterThan(0.8);
        assertThat(quality.pairs().association()).isGreaterThan(0.85);
        assertThat(quality.detectionAuc()).isCloseTo(0.5, within(0.1));
        assertThat(quality.support().alphaPrecision()).isGreaterThan(0.88);
        assertThat(quality.support().betaRecall()).isCloseTo(0.5, within(0.15));
        assertThat(quality.support().authenticity()).isCloseTo(0.5, within(0.15));
        assertThat(quality.validity().valid()).isGreaterThan(0.95);
        assertThat(quality.copies().exact()).isZero();
        assertThat(quality.attack().nearerToTraining()).isCloseTo(0.5, within(0.12));
        assertThat(quality.attack().membershipAuc()).isCloseTo(0.5, within(0.1));
        assertThat(quality.attack().membershipTpr()).isLessThan(0.06);
    }

    @Test
    void randomOversamplingMakesNothingButExactCopies() {
        Quality quality = of(Rows.resampled(TRAINING, 900, 4));
        assertThat(quality.copies().exact()).isEqualTo(1);
        assertThat(quality.copies().near()).isEqualTo(1);
        assertThat(quality.copies().duplicates()).isGreaterThan(0.6);
        assertThat(quality.support().authenticity()).isZero();
        assertThat(quality.distances().closest()).isZero();
        assertThat(quality.attack().nearerToTraining()).isEqualTo(1);
        assertThat(quality.detectionAuc()).isLessThan(0.45);
    }

    @Test
    void columnsShuffledOnTheirOwnKeepTheirMarginsAndLoseTheirPairs() {
        Quality quality = of(Rows.shuffledColumns(TRAINING, 5));
        assertThat(quality.margins().ksComplement()).isEqualTo(1);
        assertThat(quality.margins().wasserstein()).isZero();
        assertThat(quality.margins().tvComplement()).isEqualTo(1);
        assertThat(quality.pairs().correlation()).isLessThan(0.65);
        assertThat(quality.pairs().contingency()).isLessThan(0.65);
        assertThat(quality.pairs().association()).isLessThan(0.5);
        assertThat(quality.detectionAuc()).isGreaterThan(0.8);
        assertThat(quality.validity().valid()).isEqualTo(1);
    }

    @Test
    void rowsFarAwayAreRecognisedInvalidAndCoverNothing() {
        double[] cells = MORE.values().clone();
        for (int i = 0; i < cells.length; i += 5) {
            cells[i] += 1000;
        }
        Quality quality = of(new Table(MORE.schema(), cells, MORE.labels()));
        assertThat(quality.detectionAuc()).isEqualTo(1);
        assertThat(quality.support().alphaPrecision()).isCloseTo(0, within(1e-12));
        assertThat(quality.support().betaRecall()).isCloseTo(0, within(1e-12));
        assertThat(quality.validity().insideBounds()).isZero();
        assertThat(quality.validity().integrality()).isEqualTo(1);
    }

    @Test
    void everyMeasureIsTheSameForAnyNumberOfThreadsAndEveryTime() {
        double[] cells = MORE.values().clone();
        cells[0] = Rows.MISSING;
        Table synthetic = new Table(MORE.schema(), cells, MORE.labels());
        Quality once = Quality.of(TRAINING, synthetic, Optional.of(HELD_OUT), 7, Execution.QUIET);
        Execution three = new Execution(3, Execution.QUIET.progress());
        Quality again = Quality.of(TRAINING, synthetic, Optional.of(HELD_OUT), 7, three);
        for (QualityMeasure measure : QualityMeasure.values()) {
            assertThat(again.of(measure))
                    .as(measure.id())
                    .isEqualTo(once.of(measure))
                    .isBetween(0.0, 2.0);
            assertThat(measure.references()).allMatch(work -> !work.title().isEmpty());
        }
    }

    @Test
    void itIsToldHowFarAComparisonHasComeUpToItsEnd() {
        List<Double> shares = new ArrayList<>();
        Execution execution = new Execution(1, (phase, done, total, figures) -> shares.add(done / (double) total));
        ComparedRows rows = new ComparedRows(Optional.empty(), TRAINING, MORE, Optional.of(HELD_OUT));
        QualityReport.Group.of(rows, 0, execution);
        assertThat(shares).isSorted().hasSizeGreaterThan(10).endsWith(1.0).allMatch(share -> share > 0);
    }

    @Test
    void withoutRowsHeldOutTheAttackIsNotDefinedAndWithFewRowsTheTestIsNot() {
        Quality quality = Quality.of(TRAINING, MORE.select(new int[] {0, 1, 2}), Optional.empty(), 0, Execution.QUIET);
        assertThat(quality.attack()).isEqualTo(Attack.NONE);
        assertThat(quality.detectionAuc()).isNaN();
        assertThat(quality.rows()).isEqualTo(3);
    }

    @Test
    void oneRealRowIsRefused() {
        Table one = TRAINING.select(new int[] {0});
        assertThatThrownBy(() -> Quality.of(one, MORE, Optional.empty(), 0, Execution.QUIET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two real rows");
    }
}
