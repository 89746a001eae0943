package org.makeweight.evaluation.learner.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weights follow the formulas of the papers: five rows, the second, of the rare class, is wrong. */
class WeightRulesTest {
    private static final boolean[] WRONG = {false, true, false, false, false};
    private static final double[] COST = {0.25, 1, 0.25, 0.25, 0.25};
    private static final Samme SAMME = new Samme(2, 1);

    private static double[] equal() {
        double[] weights = new double[5];
        Arrays.fill(weights, 0.2);
        return weights;
    }

    @Test
    void sammeVotesByTheLogarithmOfTheOddsAndMultipliesWrongRows() {
        double[] weights = equal();
        // error 0.2: odds 4
        assertThat(SAMME.afterRound(weights, WRONG)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(weights).containsExactly(new double[] {0.2, 0.8, 0.2, 0.2, 0.2}, within(1e-15));
        // now wrong and right rows weigh the same, which is AdaBoost's mark
        assertThat(new Samme(2, 0.5).vote(equal(), WRONG)).isCloseTo(Math.log(2), within(1e-15));
        // among four classes chance is an error of three quarters
        assertThat(new Samme(4, 1).vote(equal(), WRONG)).isCloseTo(Math.log(12), within(1e-15));
    }

    @Test
    void noBetterThanChanceDoesNotVote() {
        double[] weights = {0.2, 0.5, 0.1, 0.1, 0.1};
        assertThat(SAMME.afterRound(weights, WRONG)).isEqualTo(0);
        assertThat(weights).containsExactly(0.2, 0.5, 0.1, 0.1, 0.1);
        assertThat(new Samme(3, 1).vote(new double[] {0.2, 0.7, 0.1, 0, 0}, WRONG))
                .isLessThan(0);
        assertThat(SAMME.vote(weights, new boolean[5])).isEqualTo(1);
    }

    @Test
    void adaCostRaisesCostlyRowsMoreAndLowersThemLess() {
        AdaCost rule = new AdaCost(SAMME, COST);
        double[] begun = equal();
        rule.begin(begun);
        assertThat(begun).containsExactly(new double[] {0.05, 0.2, 0.05, 0.05, 0.05}, within(1e-15));
        double[] weights = equal();
        double vote = rule.afterRound(weights, WRONG);
        assertThat(vote).isCloseTo(Math.log(4), within(1e-15));
        // half the vote, times (1 + 1) / 2 for the costly wrong row and (1 - 0.25) / 2 for cheap right ones
        double wrong = 0.2 * Math.exp(vote / 2);
        double right = 0.2 * Math.exp(-vote / 2 * 0.375);
        assertThat(weights).containsExactly(new double[] {right, wrong, right, right, right}, within(1e-15));
    }

    @Test
    void adaUBoostBeginsUnequalAndTakesBackInEveryRound() {
        double[] beta = {1, 16, 1, 1, 1};
        AdaUBoost rule = new AdaUBoost(SAMME, beta, 4);
        double[] weights = equal();
        rule.begin(weights);
        assertThat(weights[1] / weights[0]).isEqualTo(16);
        double[] afterwards = equal();
        rule.afterRound(afterwards, WRONG);
        // four times by AdaBoost, halved by 16^(-1/4)
        assertThat(afterwards).containsExactly(new double[] {0.2, 0.4, 0.2, 0.2, 0.2}, within(1e-14));
    }

    @Test
    void asymmetricBoostSpreadsTheCostOverAllRounds() {
        double[] cost = {1, 16, 1, 1, 1};
        AsymmetricBoost rule = new AsymmetricBoost(SAMME, cost, 4);
        double[] weights = equal();
        rule.begin(weights);
        assertThat(weights).isEqualTo(equal());
        for (int round = 0; round < 4; round++) {
            rule.beforeRound(weights);
        }
        assertThat(weights).containsExactly(new double[] {0.2, 3.2, 0.2, 0.2, 0.2}, within(1e-14));
    }
}
