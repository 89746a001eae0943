package org.makeweight.report.page;

import java.util.Optional;
import java.util.stream.Collectors;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.report.markup.XmlText;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.table.HtmlFormat;
import org.makeweight.report.table.QualityTable;

/** The quality of the synthetic rows, and what is measured. */
final class QualitySection {
    static final String TITLE = "Quality of the synthetic rows";

    private QualitySection() {}

    /** The section's content; empty if quality is not measured. */
    static Optional<String> of(ReportModel model) {
        return QualityTable.of(model)
                .map(table -> table.displays().stream()
                        .map(new HtmlFormat()::table)
                        .collect(Collectors.joining("", "", measures())));
    }

    private static String measures() {
        StringBuilder html = new StringBuilder("<details><summary>What is measured</summary>\n<ul>\n");
        for (QualityMeasure measure : QualityMeasure.values()) {
            html.append("<li><b>")
                    .append(XmlText.escape(measure.title()))
                    .append("</b>: ")
                    .append(XmlText.escape(measure.definition()))
                    .append(" (ideal: ")
                    .append(XmlText.escape(measure.ideal()))
                    .append(")</li>\n");
        }
        return html.append("</ul>\n</details>\n").toString();
    }
}
