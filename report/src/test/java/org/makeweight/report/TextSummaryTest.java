package org.makeweight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.Metric;

class TextSummaryTest {
    @Test
    void linesFitEightyColumns() {
        assertThat(TextSummary.of(Example.evidence(Example.results())).lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void unfinishedRunSaysSo() {
        assertThat(TextSummary.of(Example.evidence(Example.stopped(20)))).contains("88 still to be done");
    }

    @Test
    void metricThatIsNotDefinedHasNoFigures() {
        String summary = TextSummary.of(Example.evidence(Example.with(List.of(Metric.BRIER))));
        assertThat(summary).contains("Brier score: mean over data sets");
        assertThat(summary.lines().filter(line -> line.startsWith("none"))).allMatch(line -> line.matches(".*-\\s+-"));
    }
}
