package org.makeweight.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.makeweight.core.random.RandomState;

/** The rules by which tests are made, or not. */
class ComparisonFamilyTest {
    private static final Score FAILED = Score.Missing.FAILED;
    private static final Score NONE = Score.Missing.NOT_APPLICABLE;

    /** Three methods: a is 0.1 better than b on average; c is b with other noise. */
    private static List<List<Score>> scores(int datasets) {
        RandomState random = new RandomState(11);
        List<List<Score>> scores = new ArrayList<>();
        for (int d = 0; d < datasets; d++) {
            double level = 0.5 + 0.3 * random.randomSample();
            scores.add(new ArrayList<>(List.of(
                    new Score.Measured(level + 0.1 + 0.02 * random.standardNormal()),
                    new Score.Measured(level + 0.02 * random.standardNormal()),
                    new Score.Measured(level + 0.02 * random.standardNormal()))));
        }
        return scores;
    }

    private static ComparisonFamily family(List<List<Score>> scores, ComparisonSettings settings) {
        List<String> datasets =
                IntStream.range(0, scores.size()).mapToObj(d -> "set " + d).toList();
        return ComparisonFamily.of(
                new ScoreMatrix(datasets, List.of("a", "b", "c"), scores, Direction.HIGHER_IS_BETTER), settings);
    }

    private static ComparisonFamily family(List<List<Score>> scores) {
        return family(scores, ComparisonSettings.DEFAULT);
    }

    @Test
    void belowFiveDataSetsNothingIsTested() {
        ComparisonFamily four = family(scores(4));
        assertThat(four.ranksAreTested()).isFalse();
        assertThat(four.criticalDifference()).isEmpty();
        for (PairedComparison pair : four.comparisons()) {
            assertThat(pair.p()).isNaN();
            assertThat(pair.pHolm()).isNaN();
            assertThat(pair.bayes()).isNull();
            assertThat(pair.meanInterval().low()).isNaN();
            assertThat(pair.differs(0.05)).isFalse();
        }
        assertThat(family(scores(5)).comparisons()).allMatch(PairedComparison::isTested);
    }

    @Test
    void whatPlainlyDiffersIsFoundAndWhatDoesNotIsJoined() {
        ComparisonFamily family = family(scores(20));
        CriticalDifference diagram = family.criticalDifference().orElseThrow();
        assertThat(diagram.methods().get(0)).isEqualTo("a");
        assertThat(diagram.joined()).hasSize(1);
        assertThat(diagram.joined().get(0)).containsExactlyInAnyOrder("b", "c");
        PairedComparison ab = family.comparisons().get(0);
        assertThat(ab.differs(0.05)).isTrue();
        assertThat(ab.bayes().above()).isGreaterThan(0.99);
        assertThat(ab.meanInterval().low()).isPositive();
        assertThat(ab.wilcoxon().rankBiserial()).isEqualTo(1);
    }

    @Test
    void aMethodThatIsMostlyNotApplicableLeavesTheFamily() {
        List<List<Score>> scores = scores(10);
        IntStream.range(0, 5).forEach(d -> scores.get(d).set(2, NONE));
        ComparisonFamily half = family(scores);
        assertThat(half.leftOut()).isEmpty();
        assertThat(half.ranked().datasets()).hasSize(5);
        // pairs without it keep all sets
        assertThat(half.comparisons().get(0).datasets()).isEqualTo(10);
        assertThat(half.comparisons().get(1).datasets()).isEqualTo(5);
        scores.get(5).set(2, NONE);
        ComparisonFamily more = family(scores);
        assertThat(more.leftOut()).containsExactly("c");
        assertThat(more.ranked().datasets()).hasSize(10);
        assertThat(more.comparisons()).hasSize(1);
    }

    @Test
    void aFailureRanksLastAndIsALoss() {
        List<List<Score>> scores = scores(12);
        ComparisonFamily before = family(scores);
        scores.get(3).set(0, FAILED);
        ComparisonFamily after = family(scores);
        double[] ranksBefore = before.friedman().orElseThrow().averageRanks();
        double[] ranksAfter = after.friedman().orElseThrow().averageRanks();
        assertThat(ranksAfter[0]).isEqualTo(ranksBefore[0] + 2 / 12.0);
        PairedComparison ab = after.comparisons().get(0);
        assertThat(ab.datasets()).isEqualTo(12);
        assertThat(ab.failuresOfX()).isEqualTo(1);
        assertThat(ab.differences().n()).isEqualTo(11);
        assertThat(ab.record()).isEqualTo(new WinsTiesLosses(11, 0, 1));
        // its rank among the sizes of differences is the largest
        assertThat(ab.wilcoxon().wMinus()).isEqualTo(12);
        assertThat(ab.p()).isGreaterThan(before.comparisons().get(0).p());
    }

    @Test
    void lowerIsBetterTurnsPreferencesAndKeepsDifferences() {
        List<List<Score>> scores = scores(12);
        List<String> datasets = IntStream.range(0, 12).mapToObj(d -> "set " + d).toList();
        ScoreMatrix lower = new ScoreMatrix(datasets, List.of("a", "b", "c"), scores, Direction.LOWER_IS_BETTER);
        PairedComparison up = family(scores).comparisons().get(0);
        PairedComparison down = ComparisonFamily.of(lower, ComparisonSettings.DEFAULT)
                .comparisons()
                .get(0);
        assertThat(down.differences()).isEqualTo(up.differences());
        assertThat(down.meanInterval()).isEqualTo(up.meanInterval());
        assertThat(down.record().losses()).isEqualTo(up.record().wins());
        assertThat(down.cliffsDelta()).isEqualTo(-up.cliffsDelta());
        assertThat(down.wilcoxon().rankBiserial()).isEqualTo(-up.wilcoxon().rankBiserial());
        assertThat(down.bayes().below()).isEqualTo(up.bayes().above());
        assertThat(down.p()).isEqualTo(up.p());
    }

    @Test
    void aControlIsComparedWithAllOthersAndNothingElse() {
        ComparisonFamily family = family(scores(12), ComparisonSettings.DEFAULT.withControl("b"));
        assertThat(family.comparisons().stream()
                        .map(pair -> pair.x() + " - " + pair.y())
                        .toList())
                .containsExactly("a - b", "c - b");
        PairedComparison a = family.comparisons().get(0);
        assertThat(a.pHolm()).isEqualTo(2 * a.p());
        assertThat(family.criticalDifference()).isEmpty();
        assertThatThrownBy(() -> family(scores(12), ComparisonSettings.DEFAULT.withControl("d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'d'");
    }
}
