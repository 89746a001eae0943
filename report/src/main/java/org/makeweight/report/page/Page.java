package org.makeweight.report.page;

import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Reference;
import org.makeweight.report.answer.FileAnswer;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.figure.ReportFigure;
import org.makeweight.report.page.data.RunData;
import org.makeweight.report.page.view.PageView;
import org.makeweight.report.page.view.SignView;
import org.makeweight.report.table.Provenance;
import org.makeweight.report.table.ReportTable;

/**
 * The page {@code report.html}: styles, figures, tables and a script within, nothing fetched. It reads well on a phone, in the
 * dark, on paper and without its script, which draws what a reader chooses from one model of the results.
 *
 * @param view what stands in it
 * @param signs the marks of methods, to be used by the script
 * @param policy what a browser may do with it
 * @param data the results, as JSON
 */
public record Page(PageView view, List<SignView> signs, String policy, String styles, String script, String data) {
    private static final List<String> SCRIPTS = List.of(
            "results.js",
            "controls.js",
            "tables.js",
            "copying.js",
            "drawing.js",
            "charts.js",
            "datasets.js",
            "links.js",
            "printing.js",
            "start.js");

    /**
     * The page's text.
     *
     * @param answer to the question of one file; empty if the run has another
     * @param figures those of the report
     * @param origins where synthetic rows came from, in short; empty if that is not kept
     * @param works cited
     * @param environment of the run, if it is known
     */
    public static String of(
            Evidence evidence,
            Optional<FileAnswer> answer,
            List<ReportFigure> figures,
            Optional<ReportTable> origins,
            Software software,
            List<Reference> works,
            Provenance provenance,
            Optional<Environment> environment) {
        RunData data = RunData.of(evidence);
        String styles = "\n" + Resources.text("page.css") + SvgFormat.pageStyles();
        String script = allScripts();
        Page page = new Page(
                PageView.of(evidence, answer, figures, origins, software, works, provenance, environment),
                SignView.of(data),
                ContentPolicy.of(script, styles),
                styles,
                script,
                JsonData.of(data));
        return Templates.page(page);
    }

    /** All scripts as one, whose names are nobody else's. */
    private static String allScripts() {
        StringBuilder script = new StringBuilder("\n(() => {\n\"use strict\";\n");
        SCRIPTS.forEach(name -> script.append(Resources.text(name)));
        return script.append("})();\n").toString();
    }
}
