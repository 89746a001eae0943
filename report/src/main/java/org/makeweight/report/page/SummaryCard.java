package org.makeweight.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.markup.XmlText;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.ReportModel;

/** One classifier in short: the headline, and the methods in the order of their mean ranks. */
final class SummaryCard {
    private SummaryCard() {}

    static String of(Evidence evidence, Candidates<Learner> classifier) {
        ReportModel model = evidence.model();
        Comparison comparison = model.primary(classifier);
        Headline headline = Headline.of(evidence, classifier);
        StringBuilder html = new StringBuilder("<article class=\"card\">\n<h3>");
        html.append(XmlText.escape(model.classifiers().of(classifier.name()))).append("</h3>\n<p><b>");
        html.append(XmlText.escape(headline.lead())).append("</b>");
        html.append("</p>\n");
        for (String detail : headline.details()) {
            html.append("<p>").append(XmlText.escape(detail)).append("</p>\n");
        }
        if (comparison.ranked().length > 0 && !comparison.undefined()) {
            appendRanking(html, model, comparison);
        }
        return html.append("</article>\n").toString();
    }

    private static void appendRanking(StringBuilder html, ReportModel model, Comparison comparison) {
        double[] ranks = comparison.meanRanks();
        double[] means = comparison.means(Cell::mean);
        List<Integer> order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> ranks[a]))
                .toList();
        html.append(
                        "<table class=\"ranking\">\n<thead><tr><th scope=\"col\">Method</th><th scope=\"col\" class=\"r\">Mean ")
                .append(XmlText.escape(comparison.metric().title()))
                .append(
                        "</th><th scope=\"col\" class=\"r\">Mean rank</th><th class=\"axis\" aria-hidden=\"true\"><span>1</span>")
                .append("<span>")
                .append(ranks.length)
                .append("</span></th></tr></thead>\n<tbody>\n");
        for (int a : order) {
            boolean baseline = a == comparison.baseline();
            html.append(baseline ? "<tr class=\"baseline\">" : "<tr>")
                    .append("<th scope=\"row\">")
                    .append(XmlText.escape(
                            model.augmenters().of(comparison.summary().names().get(a))))
                    .append("</th><td class=\"r\">")
                    .append(Double.isNaN(means[a]) ? "—" : Decimal.fixed(means[a], 3))
                    .append("</td><td class=\"r\">")
                    .append(rank(ranks[a], ranks.length))
                    .append("</td></tr>\n");
        }
        double ceiling = model.ceilings().mean(comparison.all(), comparison.metric(), Cell::mean);
        if (!Double.isNaN(ceiling)) {
            html.append("<tr class=\"ceiling\"><th scope=\"row\">")
                    .append(Ceilings.TITLE)
                    .append("</th><td class=\"r\">")
                    .append(Decimal.fixed(ceiling, 3))
                    .append("</td><td></td><td></td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    /** A rank with its place on the axis; a method that has none, as it can treat no data set, has a dash. */
    private static String rank(double rank, int methods) {
        if (Double.isNaN(rank)) {
            return "—</td><td>";
        }
        return Decimal.fixed(rank, 2) + "</td><td class=\"strip\" aria-hidden=\"true\"><span><i style=\"left:"
                + Decimal.fixed(100 * (rank - 1) / Math.max(1, methods - 1), 1) + "%\"></i></span>";
    }
}
