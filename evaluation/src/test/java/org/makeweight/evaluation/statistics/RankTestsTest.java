package org.makeweight.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

/** What tests of many methods promise beside the figures of other programs. */
class RankTestsTest {
    @Test
    void theRangeOfTwoIsADifferenceOfNormals() {
        for (double q : new double[] {0.01, 0.5, 2, 5, 12, 30}) {
            double wanted = TailProbability.normalTwoSided(q / Math.sqrt(2));
            // relative: probabilities of 1e-100 keep their digits
            assertThat(StudentizedRange.above(q, 2) / wanted).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void quantilesOfTheRangeHaveTheProbabilityAskedFor() {
        for (int k = 2; k <= 60; k += 7) {
            for (double alpha : new double[] {0.3, 0.05, 1e-3, 1e-8}) {
                double back = StudentizedRange.above(StudentizedRange.quantile(alpha, k), k);
                assertThat(back / alpha).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void shaffersFactorsAreThoseOfTheTextbook() {
        assertThat(PAdjustment.shafferSequence(2)).containsExactly(1);
        assertThat(PAdjustment.shafferSequence(3)).containsExactly(3, 1, 1);
        assertThat(PAdjustment.shafferSequence(4)).containsExactly(6, 3, 3, 3, 2, 1);
        assertThat(PAdjustment.shafferSequence(5)).containsExactly(10, 6, 6, 6, 6, 4, 4, 3, 2, 1);
    }

    @Test
    void adjustedValuesAreInOrderOfPower() {
        for (int seed = 0; seed < 100; seed++) {
            double[] p = new RandomState(seed).randomSample(15);
            double[] bonferroni = PAdjustment.bonferroni(p);
            double[] holm = PAdjustment.holm(p);
            double[] shaffer = PAdjustment.shaffer(p, 6);
            double[] hochberg = PAdjustment.hochberg(p);
            double[] falseDiscovery = PAdjustment.benjaminiHochberg(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(holm[i]).isLessThanOrEqualTo(bonferroni[i]).isGreaterThanOrEqualTo(p[i]);
                assertThat(shaffer[i]).isLessThanOrEqualTo(holm[i]).isGreaterThanOrEqualTo(p[i]);
                assertThat(hochberg[i]).isLessThanOrEqualTo(holm[i]).isGreaterThanOrEqualTo(p[i]);
                assertThat(falseDiscovery[i]).isLessThanOrEqualTo(hochberg[i]).isGreaterThanOrEqualTo(p[i]);
            }
        }
    }

    @Test
    void whatWasNotTestedCountsForNothing() {
        assertThat(PAdjustment.holm(new double[] {0.02, Double.NaN, 0.01})).containsExactly(0.02, Double.NaN, 0.02);
        assertThat(PAdjustment.bonferroni(new double[] {0.02, Double.NaN, 0.01}))
                .containsExactly(0.04, Double.NaN, 0.02);
    }

    @Test
    void runsAreMaximalAndNeverWithinOneAnother() {
        List<Integer> order = List.of(0, 1, 2, 3, 4, 5);
        assertThat(JoinedRuns.of(order, (a, b) -> Math.abs(a - b) > 2))
                .containsExactly(List.of(0, 1, 2), List.of(1, 2, 3), List.of(2, 3, 4), List.of(3, 4, 5));
        assertThat(JoinedRuns.of(order, (a, b) -> true)).isEmpty();
        assertThat(JoinedRuns.of(order, (a, b) -> false)).containsExactly(order);
        // the outer pair of a run differs: two runs
        assertThat(JoinedRuns.of(List.of(0, 1, 2), (a, b) -> a == 0 && b == 2))
                .containsExactly(List.of(0, 1), List.of(1, 2));
    }

    private static ScoreMatrix matrix(Direction direction, double[]... figures) {
        List<String> datasets =
                IntStream.range(0, figures.length).mapToObj(d -> "d" + d).toList();
        List<String> methods =
                IntStream.range(0, figures[0].length).mapToObj(m -> "m" + m).toList();
        return ScoreMatrix.of(datasets, methods, figures, direction);
    }

    @Test
    void friedmanOfUnanimousRanksAndOfNothingButTies() {
        double[] row = {0.9, 0.8, 0.7};
        Friedman unanimous = Friedman.of(matrix(Direction.HIGHER_IS_BETTER, row, row, row, row, row, row));
        assertThat(unanimous.averageRanks()).containsExactly(1, 2, 3);
        assertThat(unanimous.imanDavenportF()).isInfinite();
        assertThat(unanimous.imanDavenportP()).isZero();
        assertThat(Friedman.of(matrix(Direction.LOWER_IS_BETTER, row, row)).averageRanks())
                .containsExactly(3, 2, 1);
        double[] same = {0.9, 0.9, 0.9};
        Friedman ties = Friedman.of(matrix(Direction.HIGHER_IS_BETTER, same, same));
        assertThat(ties.pTieCorrected()).isEqualTo(1);
        assertThat(ties.p()).isEqualTo(1);
    }
}
