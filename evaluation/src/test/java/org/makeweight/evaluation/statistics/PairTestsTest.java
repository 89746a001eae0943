package org.makeweight.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

/** What tests of two methods promise beside the figures of other programs. */
class PairTestsTest {
    private static double[] normals(int n, long seed) {
        return new RandomState(seed).standardNormal(n);
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    @Test
    void wilcoxonsExactPIsThatOfAllSigns() {
        for (int n = 1; n <= 12; n++) {
            double[] differences = normals(n, n);
            WilcoxonSignedRank test = WilcoxonSignedRank.of(differences);
            double[] ranks = Ranks.of(Arrays.stream(differences).map(Math::abs).toArray());
            double observed = Math.abs(test.wPlus() - test.wMinus());
            int extreme = 0;
            for (int signs = 0; signs < 1 << n; signs++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += (signs >> i & 1) == 0 ? ranks[i] : -ranks[i];
                }
                extreme += Math.abs(sum) >= observed ? 1 : 0;
            }
            assertThat(test.p()).isEqualTo(extreme / (double) (1 << n));
        }
    }

    @Test
    void wilcoxonIsExactUpToTwentyFiveDifferencesWithoutTies() {
        assertThat(WilcoxonSignedRank.of(normals(25, 1)).isExact()).isTrue();
        assertThat(WilcoxonSignedRank.of(normals(26, 1)).isExact()).isFalse();
        assertThat(WilcoxonSignedRank.of(new double[] {1, 2, 0}).isExact()).isFalse();
        assertThat(WilcoxonSignedRank.of(new double[] {1, 2, -1}).isExact()).isFalse();
        assertThat(WilcoxonSignedRank.of(normals(26, 1)).p())
                .isCloseTo(
                        WilcoxonSignedRank.of(normals(26, 1)).normalP(WilcoxonSignedRank.Zeros.SPLIT, false),
                        within(1e-15));
    }

    @Test
    void differencesThatDifferByRoundingOnlyAreTied() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(new double[] {0.8 - 0.7, 0.3 - 0.2, 0.6 - 0.5});
        assertThat(test.hasTiesOrZeros()).isTrue();
        assertThat(test.wPlus()).isEqualTo(6);
        assertThat(WilcoxonSignedRank.of(new double[] {0.1 + 0.2 - 0.3}).zeros())
                .isEqualTo(1);
    }

    @Test
    void nothingButZerosIsNoEvidence() {
        WilcoxonSignedRank test = WilcoxonSignedRank.of(new double[6]);
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.rankBiserial()).isZero();
        for (WilcoxonSignedRank.Zeros zeros : WilcoxonSignedRank.Zeros.values()) {
            assertThat(test.normalP(zeros, true)).isEqualTo(1);
        }
        assertThat(WinsTiesLosses.of(new double[6], 0)).isEqualTo(new WinsTiesLosses(0, 6, 0));
        assertThat(WinsTiesLosses.of(new double[6], 0).signTestP()).isEqualTo(1);
    }

    @Test
    void equalDifferencesOfFoldsAreNoTestUnlessTheyAreZero() {
        CorrectedResampledT equal = CorrectedResampledT.of(new double[10], 5, 0.01);
        assertThat(equal.p()).isEqualTo(1);
        assertThat(equal.within()).isEqualTo(1);
        double[] constant = new double[10];
        Arrays.fill(constant, 0.8 - 0.7);
        constant[3] = 0.1;
        CorrectedResampledT shifted = CorrectedResampledT.of(constant, 5, 0.01);
        assertThat(shifted.p()).isNaN();
        assertThat(shifted.interval().low()).isNaN();
        assertThat(shifted.above()).isEqualTo(1);
        assertThat(CorrectedResampledT.of(negated(constant), 5, 0.01).below()).isEqualTo(1);
    }

    @Test
    void theCorrectedTestIsMoreCarefulThanTheNaiveOne() {
        for (int seed = 0; seed < 50; seed++) {
            CorrectedResampledT test = CorrectedResampledT.of(normals(25, seed), 5, 0.1);
            assertThat(test.p()).isGreaterThan(test.naiveP());
            assertThat(test.above() + test.within() + test.below()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void bootstrapIntervalsAreAFunctionOfTheSeedAndMoveWithTheValues() {
        double[] values = normals(20, 3);
        double[] moved = Arrays.stream(values).map(value -> value + 8).toArray();
        Interval interval = BcaBootstrap.ofMean(values, 2000, new RandomState(0));
        assertThat(BcaBootstrap.ofMean(values, 2000, new RandomState(0))).isEqualTo(interval);
        assertThat(BcaBootstrap.ofMean(values, 2000, new RandomState(1))).isNotEqualTo(interval);
        Interval there = BcaBootstrap.ofMean(moved, 2000, new RandomState(0));
        assertThat(there.low()).isCloseTo(interval.low() + 8, within(1e-9));
        assertThat(there.high()).isCloseTo(interval.high() + 8, within(1e-9));
        Interval student = SampleSummary.of(values).interval();
        // of normal values both are near each other, the bootstrap's a little shorter
        assertThat(interval.low()).isCloseTo(student.low(), within(0.15));
        assertThat(interval.high()).isCloseTo(student.high(), within(0.15));
    }

    @Test
    void bootstrapIntervalsOfEqualValuesAreAPoint() {
        double[] values = {0.5, 0.5, 0.5, 0.5, 0.5};
        assertThat(BcaBootstrap.ofMean(values, 500, new RandomState(0))).isEqualTo(new Interval(0.5, 0.5));
        assertThat(BcaBootstrap.ofMedian(values, 500, new RandomState(0))).isEqualTo(new Interval(0.5, 0.5));
    }

    @Test
    void theBayesianTestKnowsAgreementFromIgnorance() {
        BayesianSignedRank same = BayesianSignedRank.of(new double[20], 0.01, 2000, new RandomState(0));
        assertThat(same.within()).isEqualTo(1);
        BayesianSignedRank undecided =
                BayesianSignedRank.of(new double[] {0.2, -0.2, 0.1, -0.1, 0.3, -0.3}, 0.01, 20_000, new RandomState(0));
        assertThat(undecided.above()).isBetween(0.4, 0.6);
        assertThat(undecided.below()).isBetween(0.4, 0.6);
    }

    @Test
    void theBayesianTestOfSwappedMethodsIsMirrored() {
        double[] differences = normals(12, 5);
        BayesianSignedRank there = BayesianSignedRank.of(differences, 0.1, 2000, new RandomState(7));
        BayesianSignedRank back = BayesianSignedRank.of(negated(differences), 0.1, 2000, new RandomState(7));
        assertThat(back.above()).isCloseTo(there.below(), within(1e-12));
        assertThat(back.within()).isCloseTo(there.within(), within(1e-12));
        assertThat(back.meanBelow()).isCloseTo(there.meanAbove(), within(1e-9));
    }

    @Test
    void pairsTestedTogetherAreTestedAsIfAlone() {
        double[] a = normals(9, 1);
        double[] b = normals(9, 2);
        List<BayesianSignedRank> both = BayesianSignedRank.ofAll(List.of(a, b), 0.1, 1000, new RandomState(3));
        assertThat(both.get(0)).isEqualTo(BayesianSignedRank.of(a, 0.1, 1000, new RandomState(3)));
        assertThat(both.get(1)).isEqualTo(BayesianSignedRank.of(b, 0.1, 1000, new RandomState(3)));
    }

    @Test
    void infiniteDifferencesCountAsLargerThanAllOthers() {
        double[] failed = {Double.NEGATIVE_INFINITY, 0.1, 0.2, 0.3, 0.05};
        double[] large = {-5, 0.1, 0.2, 0.3, 0.05};
        assertThat(WilcoxonSignedRank.of(failed).p())
                .isEqualTo(WilcoxonSignedRank.of(large).p());
        assertThat(BayesianSignedRank.of(failed, 0.01, 500, new RandomState(0)))
                .isEqualTo(BayesianSignedRank.of(large, 0.01, 500, new RandomState(0)));
    }

    @Test
    void improvementAndProfilesAreSharesOfRuns() {
        List<double[]> x = List.of(new double[] {0.9, 0.7}, new double[] {0.5});
        List<double[]> y = List.of(new double[] {0.8, 0.7}, new double[] {0.6});
        // 0.9 beats both, 0.7 ties one and loses one: 2.5 of 4; and 0 of 1
        assertThat(ProbabilityOfImprovement.of(x, y)).isEqualTo((2.5 / 4 + 0) / 2);
        double[] thresholds = {0.4, 0.7, 0.9};
        assertThat(PerformanceProfile.of(x, thresholds, Direction.HIGHER_IS_BETTER))
                .containsExactly(1, 0.25, 0);
        assertThat(PerformanceProfile.of(x, thresholds, Direction.LOWER_IS_BETTER))
                .containsExactly(0, 0.5, 0.75);
    }
}
