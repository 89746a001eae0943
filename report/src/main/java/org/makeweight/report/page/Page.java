package org.makeweight.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.EvidenceFigures;
import org.makeweight.report.figure.RunFigures;
import org.makeweight.report.markup.XmlText;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;
import org.makeweight.report.table.CeilingTable;
import org.makeweight.report.table.CostTable;
import org.makeweight.report.table.DatasetTable;
import org.makeweight.report.table.EffectTable;
import org.makeweight.report.table.GainTable;
import org.makeweight.report.table.HtmlFormat;
import org.makeweight.report.table.MethodTable;
import org.makeweight.report.table.MetricTable;
import org.makeweight.report.table.Provenance;
import org.makeweight.report.table.ReportTable;
import org.makeweight.report.table.ScoreTable;
import org.makeweight.report.table.SetEffectTable;
import org.makeweight.report.table.SignalTable;
import org.makeweight.report.table.TestTable;

/**
 * The page {@code report.html}: styles, figures and tables within, nothing fetched. It reads well on a phone, in the dark
 * and on paper.
 */
public final class Page {
    private static final String CEILING = """
            <p>Simulated rows come from a known mechanism, so the probability of the minority is known for each of them. No
            classifier, however trained, can be expected to do better than these probabilities. Nothing that was trained
            has seen them.</p>
            """;

    private static final String TRAINING = """
            <p>A generator that did not learn writes rows that say nothing about its method. Losses of two networks at play
            against each other need not fall; what should make one wary is what jumps, runs away, or stays at its end.</p>
            """;

    private final Evidence evidence;
    private final ReportModel model;
    private final Software software;
    private final HtmlFormat format = new HtmlFormat();
    private final StringBuilder html = new StringBuilder();

    private Page(Evidence evidence, Software software) {
        this.evidence = evidence;
        this.model = evidence.model();
        this.software = software;
    }

    /**
     * The page's text.
     *
     * @param works cited
     * @param environment of the run, if it is known
     */
    public static String of(
            Evidence evidence,
            Software software,
            List<Reference> works,
            Provenance provenance,
            Optional<Environment> environment) {
        Page page = new Page(evidence, software);
        page.begin();
        page.summary();
        page.evidence();
        page.figures();
        page.primary();
        page.ceiling();
        page.trainings();
        QualitySection.of(page.model).ifPresent(content -> page.section("quality", QualitySection.TITLE, content));
        page.otherMetrics();
        page.setUp();
        page.section("trials", "Trials", TrialSection.of(page.model));
        page.section("costs", "Costs", page.table(CostTable.of(page.model)));
        page.section("cite", "How to cite", CitationSection.of(software, works));
        page.section("environment", "Environment", EnvironmentSection.of(environment, provenance));
        page.end();
        return page.html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        String name = XmlText.escape(model.experiment().name());
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(name)
                .append(
                        " – Makeweight</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n<style>\n")
                .append(resource("page.css"))
                .append(SvgFormat.pageStyles())
                .append("</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"kicker\">Makeweight report</p>\n<h1>")
                .append(name)
                .append("</h1>\n<p class=\"lede\">")
                .append(XmlText.escape(lede()))
                .append("</p>\n");
        TrialCounts counts = model.counts();
        if (counts.open() > 0) {
            html.append("<p class=\"warning\"><b>This run is not finished.</b> ")
                    .append(counts.done())
                    .append(" of ")
                    .append(Protocol.count(counts.planned(), "trial"))
                    .append(
                            " are done. Figures appear where all trials behind them are done; run the same command again")
                    .append(" to go on.</p>\n");
        }
        html.append("<nav>");
        links().forEach((id, text) ->
                html.append("<a href=\"#").append(id).append("\">").append(text).append("</a> "));
        html.append("</nav>\n</header>\n");
    }

    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("summary", "In short");
        links.put("figures", "Figures");
        links.put("primary", model.experiment().primary().title());
        if (model.ceilings().any()) {
            links.put("ceiling", "Ceiling");
        }
        if (!model.results().signals().isEmpty()) {
            links.put("training", "Training");
        }
        if (model.experiment().reporting().quality()) {
            links.put("quality", "Quality");
        }
        links.put("metrics", "Other metrics");
        links.put("setup", "Data and methods");
        links.put("trials", "Trials");
        links.put("costs", "Costs");
        links.put("cite", "How to cite");
        links.put("environment", "Environment");
        return links;
    }

    private String lede() {
        int datasets = model.results().datasets().size();
        int augmenters = model.experiment().augmenters().size();
        int classifiers = model.experiment().classifiers().size();
        return "Do changes to the training rows help a classifier find the rare class? "
                + Protocol.count(augmenters, "method") + ", " + Protocol.count(classifiers, "classifier") + ", "
                + Protocol.count(datasets, "data set") + ". " + Protocol.of(model.experiment()) + ".";
    }

    private void section(String id, String heading, String content) {
        html.append("<section id=\"")
                .append(id)
                .append("\">\n<h2>")
                .append(XmlText.escape(heading))
                .append("</h2>\n")
                .append(content)
                .append("</section>\n");
    }

    private void summary() {
        StringBuilder cards = new StringBuilder("<div class=\"cards\">\n");
        for (Candidates<Learner> classifier : model.compared()) {
            cards.append(SummaryCard.of(evidence, classifier));
        }
        cards.append(
                        "</div>\n<p class=\"caution\">These sentences are about the data sets of this run. No evidence of a")
                .append(
                        " difference is not evidence of none: that is what the probability of practical equality is for.</p>\n");
        EffectTable.of(evidence).map(this::table).ifPresent(cards::append);
        cards.append("<details><summary>Tests <span>mean ranks, and each data set by itself</span></summary>\n")
                .append(table(TestTable.of(evidence)));
        SetEffectTable.of(evidence).map(this::table).ifPresent(cards::append);
        cards.append("</details>\n");
        section("summary", "In short", cards.toString());
    }

    private void evidence() {
        StringBuilder figures = new StringBuilder();
        for (Candidates<Learner> classifier : model.compared()) {
            EvidenceFigures.of(evidence, classifier)
                    .values()
                    .forEach(figure -> figures.append("<figure class=\"wide\">")
                            .append(SvgFormat.element(figure))
                            .append("</figure>\n"));
        }
        if (figures.length() > 0) {
            section("evidence", "What the methods change", figures.toString());
        }
    }

    private void figures() {
        StringBuilder figures = new StringBuilder();
        for (Threshold threshold : model.thresholds(Metric.RECALL)) {
            for (Candidates<Learner> classifier : model.compared()) {
                RunFigures.recallPrecision(model, classifier, threshold)
                        .ifPresent(figure -> figures.append("<figure class=\"plot\">")
                                .append(SvgFormat.element(figure))
                                .append("</figure>\n"));
            }
        }
        String none = "<p>Drawn when recall and precision are among the metrics and a data set is finished.</p>\n";
        section(
                "figures",
                "Recall against precision",
                figures.length() == 0
                        ? none
                        : "<p>Up and to the right is better. What a method gains in recall it often pays for in"
                                + " precision: along a dashed curve F1 stays the same.</p>\n<div class=\"plots\">\n"
                                + figures + "</div>\n");
    }

    private void primary() {
        Metric primary = model.experiment().primary();
        section(
                "primary",
                primary.title() + ", the primary metric",
                "<p>" + XmlText.escape(primary.title() + ": " + primary.definition()) + ".</p>\n" + scores(primary));
    }

    private void ceiling() {
        StringBuilder tables = new StringBuilder();
        for (Candidates<Learner> classifier : model.compared()) {
            GainTable.of(model, classifier).map(this::table).ifPresent(tables::append);
        }
        CeilingTable.of(model).map(this::table).ifPresent(tables::append);
        if (tables.length() > 0) {
            section("ceiling", "What could be reached", CEILING + tables);
        }
    }

    private void trainings() {
        StringBuilder figures = new StringBuilder();
        RunFigures.trainings(model)
                .forEach((augmenter, figure) -> figures.append("<figure class=\"wide\">")
                        .append(SvgFormat.element(figure))
                        .append("</figure>\n"));
        SignalTable.of(model).map(format::table).ifPresent(figures::append);
        if (figures.length() > 0) {
            section("training", "How generators trained", TRAINING + figures);
        }
    }

    private String scores(Metric metric) {
        StringBuilder tables = new StringBuilder();
        for (Threshold threshold : model.thresholds(metric)) {
            for (Candidates<Learner> classifier : model.compared()) {
                boolean undefined =
                        model.comparison(classifier, metric, threshold).undefined();
                String title = model.classifiers().of(classifier.name());
                tables.append(
                        undefined
                                ? "<p>" + XmlText.escape(metric.title() + " is not defined for " + title) + ".</p>\n"
                                : table(ScoreTable.of(model, classifier, metric, threshold)));
            }
        }
        return tables.toString();
    }

    private void otherMetrics() {
        List<Metric> others = model.metrics().subList(1, model.metrics().size());
        StringBuilder content = new StringBuilder();
        for (Metric metric : others) {
            content.append("<details><summary>")
                    .append(XmlText.escape(metric.title()))
                    .append(" <span>")
                    .append(XmlText.escape(metric.definition()))
                    .append("</span></summary>\n")
                    .append(scores(metric))
                    .append("</details>\n");
        }
        section("metrics", "Other metrics", others.isEmpty() ? "<p>None was asked for.</p>\n" : content.toString());
    }

    private void setUp() {
        section(
                "setup",
                "Data and methods",
                table(DatasetTable.of(model))
                        + table(MethodTable.of(model, software.version()))
                        + table(MetricTable.of(model)));
    }

    private String table(ReportTable table) {
        return format.table(table.display());
    }

    private void end() {
        html.append("</main>\n<footer><p>Makeweight ")
                .append(XmlText.escape(software.version()))
                .append(
                        ". The same figures, with all digits, stand in the folder <code>tables</code> beside this page.")
                .append("</p></footer>\n<script>\n")
                .append(resource("page.js"))
                .append("</script>\n</body>\n</html>\n");
    }
}
