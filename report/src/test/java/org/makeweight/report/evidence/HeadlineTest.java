package org.makeweight.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.Example;
import org.makeweight.report.markup.TerminalText;
import org.makeweight.report.model.ReportModel;

class HeadlineTest {
    private static Headline headline(Evidence evidence) {
        return Headline.of(evidence, evidence.model().experiment().classifiers().get(0));
    }

    private static String details(Evidence evidence) {
        return String.join(" ", headline(evidence).details());
    }

    @Test
    void gainIsToldWithIntervalRecordAndTest() {
        Headline headline = headline(new MadeUp(12).smote(15, 0.05).evidence());
        assertThat(headline.lead())
                .matches(
                        "SMOTE does better than doing nothing: F1 \\+0\\.\\d{3} on average over 12 data sets"
                                + " \\(95 % interval \\+0\\.\\d{3} to \\+0\\.\\d{3}; better on 12, equal on 0, worse on 0; p .*\\)\\.");
        assertThat(String.join(" ", headline.details()))
                .contains("The gain survives against doing nothing at a tuned threshold")
                .contains("Ranking improved (Average precision +0.0")
                .doesNotContain("what moved is the threshold");
    }

    @Test
    void gainThatVanishesAgainstATunedThresholdIsSaidToVanish() {
        Evidence evidence = new MadeUp(12).tunedNone(15).smote(15, 0).evidence();
        assertThat(headline(evidence).lead()).startsWith("SMOTE does better than doing nothing");
        assertThat(details(evidence))
                .contains("The gain does not survive against doing nothing at a tuned threshold")
                .contains("practically equal (within 0.01) with probability");
    }

    @Test
    void movedThresholdIsNotTakenForBetterRanking() {
        assertThat(details(new MadeUp(12).smote(15, -0.03).evidence()))
                .contains("Ranking got worse (Average precision -0.0")
                .contains("what moved is the threshold");
    }

    @Test
    void noDifferenceIsNoEvidenceWithTheProbabilityOfEquality() {
        assertThat(headline(new MadeUp(12).smote(0, 0).evidence()).lead())
                .startsWith("No evidence of a difference between doing nothing and SMOTE")
                .contains("practically equal (within 0.01) with probability 1.00");
    }

    @Test
    void harmIsNoGain() {
        assertThat(headline(new MadeUp(12).smote(-15, 0).evidence()).lead())
                .startsWith(
                        "No method gains: even SMOTE, the best by mean rank, does worse than doing nothing: F1 -0.");
    }

    @Test
    void methodWithAWarningOnMostFitsDoesNotWinSilently() {
        assertThat(headline(new MadeUp(12).smote(15, 0).smoteIsFlagged().evidence())
                        .lead())
                .endsWith(
                        "CAUTION: 60 of 60 fits of SMOTE carry a warning (collapsed: synthetic rows lie on few points).");
    }

    @Test
    void failuresAreLossesAndAreNamed() {
        Evidence evidence =
                new MadeUp(12).smote(15, 0).smoteFails(dataset -> dataset < 3).evidence();
        assertThat(headline(evidence).lead()).contains("better on 9, equal on 0, worse on 3");
        assertThat(details(evidence)).contains("SMOTE failed on 3 of 12 data sets.");
    }

    @Test
    void methodThatCannotTreatMostSetsHasNoTest() {
        Evidence evidence = new MadeUp(12)
                .smote(15, 0)
                .smoteIsNotApplicable(dataset -> dataset < 7)
                .evidence();
        assertThat(evidence.effects(evidence.scopes().get(0)))
                .filteredOn(effect -> effect.augmenter().equals("smote"))
                .isNotEmpty()
                .allMatch(effect -> effect.datasets() == 5 && !effect.tested() && Double.isNaN(effect.holm()));
        assertThat(headline(evidence).lead()).isEqualTo("No method can be compared with doing nothing.");
    }

    @Test
    void oneSetSpeaksForItself() {
        Headline headline = headline(new MadeUp(1).smote(15, 0).evidence());
        assertThat(headline.lead())
                .startsWith("On set-0 SMOTE does better than doing nothing: F1 +0.")
                .doesNotContain("data sets");
        assertThat(String.join(" ", headline.details())).contains("p by the corrected resampled t test over");
    }

    @Test
    void fourSetsClaimNothingAcrossThem() {
        Headline headline = headline(new MadeUp(4).smote(15, 0).evidence());
        assertThat(headline.lead())
                .isEqualTo("4 data sets are too few for a claim across them; each speaks for itself.");
        assertThat(headline.details()).hasSize(5);
        assertThat(headline.details().subList(0, 4)).allMatch(sentence -> sentence.startsWith("On set-"));
    }

    @Test
    void whatIsSaidOfASetFillsFiveLinesAtMost() {
        assertThat(headline(new MadeUp(4).smote(15, 0.05).evidence()).details())
                .allMatch(sentence ->
                        TerminalText.wrapped("  ", "    ", sentence).lines().count() <= 5);
    }

    @Test
    void familiesThatCountOnceAreTheUnit() {
        Evidence evidence = new MadeUp(12).smote(15, 0).familiesOnce().evidence();
        assertThat(evidence.effects(evidence.scopes().get(0))).allMatch(effect -> effect.datasets() == 6);
        assertThat(headline(evidence).lead()).contains("over 6 families");
    }

    @Test
    void fewSetsAreWarnedOf() {
        assertThat(details(new MadeUp(7).smote(15, 0).evidence())).contains("Fewer than 10 data sets");
        assertThat(details(new MadeUp(10).smote(15, 0).evidence())).doesNotContain("Fewer than 10 data sets");
    }

    @Test
    void undefinedMetricAndUnfinishedRunHaveNoLeader() {
        Results brier = Example.with(List.of(Metric.BRIER));
        Evidence evidence = new Evidence(new ReportModel(brier));
        assertThat(Headline.of(evidence, brier.experiment().classifiers().get(1))
                        .lead())
                .isEqualTo("Brier score is not defined for this classifier.");
        assertThat(headline(new Evidence(new ReportModel(Example.stopped(3)))).lead())
                .isEqualTo("No data set is finished yet.");
    }
}
