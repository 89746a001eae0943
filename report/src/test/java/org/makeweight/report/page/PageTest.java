package org.makeweight.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.Example;
import org.makeweight.report.answer.FileAnswer;
import org.makeweight.report.citation.CitedWorks;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.ReportFigure;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.Provenance;

class PageTest {
    private static final Software SOFTWARE = new Software("1.2.3", "2026");

    private static String page(Results results) {
        return page(results, Optional.empty());
    }

    private static String page(Results results, Optional<Environment> environment) {
        return page(results, environment, Optional.empty());
    }

    private static String page(Results results, Optional<Environment> environment, Optional<FileAnswer> answer) {
        Evidence evidence = new Evidence(new ReportModel(results));
        return Page.of(
                evidence,
                answer,
                ReportFigure.of(evidence),
                Optional.empty(),
                SOFTWARE,
                CitedWorks.of(results, SOFTWARE),
                new Provenance("1.2.3", "abc"),
                environment);
    }

    @Test
    void fetchesNothing() {
        assertThat(page(Example.results()))
                .doesNotContainPattern("(?i)\\ssrc=|<link|url\\(|@import|<iframe|<object|<img");
    }

    @Test
    void namesAreNeverMarkup() {
        String page = page(Example.results());
        assertThat(page).contains("alert(1)");
        assertThat(page).doesNotContain("<script>alert", "<GAN>", "<b>NaN</b>");
        // the results as data, and its own script
        assertThat(page.split("<script", -1)).hasSize(3);
    }

    @Test
    void reasonsThatDifferInNumbersAreCountedTogether() {
        // fold 1 of the second data set: two runs with two classifiers, each run with a step of its own in the reason
        assertThat(page(Example.results()))
                .containsPattern("<td class=\"r\">4</td><td class=\"w\"><span class=\"kind\">failed</span>"
                        + " IllegalStateException: &lt;b&gt;NaN&lt;/b&gt; in step 0</td>");
    }

    @Test
    void warningsAreCounted() {
        assertThat(page(Example.results())).contains("Warnings of augmenters", "collapsed");
    }

    @Test
    void unfinishedRunSaysSoAtTheTop() {
        assertThat(page(Example.stopped(20))).contains("This run is not finished.", "20 of 108 trials");
        assertThat(page(Example.results())).doesNotContain("not finished");
    }

    @Test
    void primaryMetricAloneNeedsNoOther() {
        assertThat(page(Example.with(List.of(Metric.F1)))).contains("None was asked for.");
    }

    @Test
    void theAnswerToTheQuestionOfOneFileStandsBeforeEverythingElse() {
        List<List<String>> gains = List.of(List.of("with knn", "F1", "gain"), List.of("smote", "0.500", "-0.010"));
        List<List<String>> matrix = List.of(List.of("", "taken for '1'"), List.of("is '1'", "7"));
        FileAnswer answer = new FileAnswer(
                "Does adding rows help to find '1'?",
                Optional.of(new FileAnswer.Finding(
                        "No. Where nothing is added, knn has F1 0.510.",
                        "with knn the method changes F1 by -0.010.",
                        "it finds 7 rows.",
                        gains,
                        "smote with knn",
                        matrix,
                        "leave the rows as they are.")));
        String page = page(Example.results(), Optional.empty(), Optional.of(answer));
        assertThat(page.substring(page.indexOf("<main>")))
                .containsSubsequence(
                        "Does adding rows help to find &#39;1&#39;?",
                        "No. Where nothing is added, knn has F1 0.510.",
                        "With knn the method changes F1 by −0.010.",
                        "It finds 7 rows.",
                        "Leave the rows as they are.",
                        "<td class=\"r\">−0.010</td>",
                        "is &#39;1&#39;",
                        "id=\"summary\"");
        assertThat(page(Example.results())).doesNotContain("id=\"answer\"");
    }

    @Test
    void whereNothingCouldBeComparedThereIsNoAnswerAndThatIsSaid() {
        FileAnswer answer = new FileAnswer("Does adding rows help?", Optional.empty());
        assertThat(page(Example.results(), Optional.empty(), Optional.of(answer)))
                .contains("There is no answer: no method could be compared with adding nothing.");
    }

    @Test
    void environmentIsShownIfItIsKnown() {
        Results results = Example.results();
        assertThat(page(results)).contains("The environment of this run is not recorded.");
        assertThat(page(results, Optional.of(Environment.of(results)))).contains(System.getProperty("java.version"));
    }
}
