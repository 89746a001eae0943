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
import org.makeweight.report.model.Comparison.State;

class ComparisonTest {
    private static Comparison compare(ReportModel model, Metric metric, int classifier) {
        Candidates<Learner> learner = model.experiment().classifiers().get(classifier);
        return model.comparison(learner, metric, Threshold.HALF);
    }

    @Test
    void equalFiguresShareTheirRankThoughOneIsAMeanOverMoreRuns() {
        Comparison f1 = compare(new ReportModel(Example.results()), Metric.F1, 0);
        // three methods are better than both; 4 and 5 are shared
        assertThat(f1.summary().ranks(0)).startsWith(4.5, 4.5);
    }

    @Test
    void methodThatFailedIsLastAndOneThatIsNotApplicableHasNoRank() {
        Comparison f1 = compare(new ReportModel(Example.results()), Metric.F1, 0);
        assertThat(f1.state(1, 4)).isEqualTo(State.FAILED);
        assertThat(f1.summary().ranks(1)[4]).isEqualTo(5);
        assertThat(f1.state(2, 2)).isEqualTo(State.NOT_APPLICABLE);
        assertThat(f1.summary().ranks(2)[2]).isNaN();
        assertThat(f1.rankedSets()).containsExactly(3, 3, 2, 3, 3);
    }

    @Test
    void meansAreComparedOnTheDataSetsThatBothHave() {
        Comparison f1 = compare(new ReportModel(Example.results()), Metric.F1, 0);
        assertThat(f1.shared()).containsExactly(0);
        assertThat(f1.figures(2)).isEqualTo(2);
        // sums of two, in another order
        assertThat(f1.means(Cell::mean)[2])
                .isEqualTo((f1.cell(0, 2).mean() + f1.cell(1, 2).mean()) / 2, within(1e-15));
        double[] differences = f1.differences(0, Cell::mean);
        assertThat(differences[0]).isNaN();
        double first = f1.cell(0, 2).mean() - f1.cell(0, 0).mean();
        double second = f1.cell(1, 2).mean() - f1.cell(1, 0).mean();
        assertThat(differences[2]).isEqualTo((first + second) / 2, within(1e-15));
        assertThat(f1.ranked()).containsExactly(0, 1, 2);
    }

    @Test
    void metricOfProbabilitiesIsUndefinedForScores() {
        ReportModel model = new ReportModel(Example.results());
        Comparison brier = compare(model, Metric.BRIER, 1);
        assertThat(brier.undefined()).isTrue();
        assertThat(brier.state(0, 0)).isEqualTo(State.UNDEFINED);
        assertThat(brier.state(2, 2)).isEqualTo(State.NOT_APPLICABLE);
        assertThat(compare(model, Metric.BRIER, 0).undefined()).isFalse();
    }

    @Test
    void figureStaysOpenUntilItsLastTrialIsDone() {
        // the first data set has 2 folds of 9 runs with 2 classifiers each
        Comparison almost = compare(new ReportModel(Example.stopped(35)), Metric.F1, 1);
        assertThat(almost.states().get(0))
                .containsExactly(State.FIGURE, State.FIGURE, State.FIGURE, State.FIGURE, State.OPEN);
        assertThat(almost.ranked()).isEmpty();
        assertThat(almost.meanRanks()).containsOnly(Double.NaN);
        Comparison done = compare(new ReportModel(Example.stopped(36)), Metric.F1, 1);
        assertThat(done.ranked()).containsExactly(0);
        assertThat(done.meanRanks()).isEqualTo(done.summary().ranks(0));
    }

    @Test
    void talliesAddUp() {
        ReportModel model = new ReportModel(Example.stopped(60));
        TrialCounts counts = model.counts();
        assertThat(counts.done()).isEqualTo(60);
        assertThat(counts.planned()).isEqualTo(model.results().planned());
        List<Integer> byClassifier = model.experiment().classifiers().stream()
                .map(classifier -> model.counts(classifier).planned())
                .toList();
        assertThat(byClassifier).containsExactly(counts.planned() / 2, counts.planned() / 2);
    }
}
