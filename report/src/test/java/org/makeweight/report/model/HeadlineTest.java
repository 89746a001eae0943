package org.makeweight.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.results.Summary;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.report.Example;
import org.makeweight.report.model.Comparison.State;

class HeadlineTest {
    private static final List<String> NAMES = List.of("none", "random-oversampling", "smote");

    /** One data set with these figures of three methods, each with a deviation of 0.1. */
    private static Headline headline(double... figures) {
        List<Cell> cells = java.util.Arrays.stream(figures)
                .mapToObj(figure -> new Cell(figure, figure, 0.1, 0, 5, 0, 0, 0, 0))
                .toList();
        Summary summary = new Summary(
                "svm",
                Metric.F1,
                Threshold.HALF,
                List.of("alpha"),
                NAMES.stream().map(name -> new Treatment(name, Threshold.HALF)).toList(),
                List.of(cells));
        List<State> states = cells.stream().map(cell -> State.FIGURE).toList();
        return Headline.of(new ReportModel(Example.results()), new Comparison(summary, List.of(states)));
    }

    private static Headline headline(Results results, Metric metric, int classifier) {
        ReportModel model = new ReportModel(results);
        Candidates<Learner> learner = model.experiment().classifiers().get(classifier);
        return Headline.of(model, model.comparison(learner, metric, Threshold.HALF));
    }

    @Test
    void bestMethodIsSetAgainstNoAugmentation() {
        Headline headline = headline(0.5, 0.55, 0.59);
        assertThat(headline.lead()).isEqualTo("SMOTE has the best mean rank over 1 data set, 1.00 among 3 methods.");
        assertThat(headline.details())
                .containsExactly(
                        "Its mean F1 over 1 data set is 0.590, against 0.500 without augmentation (mean rank 3.00).",
                        "On 1 of 1 data set, the figure without augmentation lies within one standard deviation (over"
                                + " folds) of that of SMOTE.");
    }

    @Test
    void figureFurtherThanADeviationIsNotWithinIt() {
        assertThat(headline(0.4, 0.55, 0.59).details().get(1)).startsWith("On 0 of 1 data set");
    }

    @Test
    void noAugmentationMayBeBest() {
        Headline headline = headline(0.6, 0.55, 0.59);
        assertThat(headline.lead()).startsWith("No augmentation has the best mean rank");
        assertThat(headline.details())
                .containsExactly("No other method ranks better on average than leaving the data as they are.");
    }

    @Test
    void equallyGoodMethodsShareTheLead() {
        assertThat(headline(0.5, 0.6, 0.6).lead())
                .startsWith("Random oversampling and SMOTE share the best mean rank over 1 data set, 1.50");
    }

    @Test
    void undefinedMetricAndUnfinishedRunHaveNoLeader() {
        assertThat(headline(Example.results(), Metric.BRIER, 1).lead())
                .isEqualTo("Brier score is not defined for this classifier.");
        assertThat(headline(Example.stopped(3), Metric.F1, 0).lead()).isEqualTo("No data set is finished yet.");
    }
}
