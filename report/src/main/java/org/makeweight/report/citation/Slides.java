package org.makeweight.report.citation;

import java.util.Map;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.markup.LatexText;
import org.makeweight.report.markup.Minus;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** The file {@code slides.tex}: what a talk about a run could start from, for the class beamer. */
public final class Slides {
    private Slides() {}

    /**
     * The document's text.
     *
     * @param figures by the names of their files
     */
    public static String of(Evidence evidence, Software software, Map<String, Drawing> figures) {
        ReportModel model = evidence.model();
        StringBuilder tex = new StringBuilder();
        tex.append("""
            % An example: take from it what you need.
            % pdflatex slides, or lualatex slides
            \\documentclass[aspectratio=169]{beamer}
            \\setbeamertemplate{navigation symbols}{}
            \\setbeamertemplate{footline}[frame number]
            """);
        tex.append(Preamble.UNICODE);
        tex.append("\\title{").append(LatexText.escape(model.experiment().name()));
        tex.append("}\n\\author{}\n\\date{}\n\n\\begin{document}\n\\frame{\\titlepage}\n\n");
        setUp(tex, model, software);
        for (Candidates<Learner> classifier : model.compared()) {
            words(tex, model.classifiers().of(classifier.name()), Headline.of(evidence, classifier));
        }
        figures.forEach(
                (name, figure) -> tex.append(PaperFigures.onSlide(name, figure)).append('\n'));
        return tex.append("\\end{document}\n").toString();
    }

    private static void setUp(StringBuilder tex, ReportModel model, Software software) {
        tex.append("\\begin{frame}{Set-up}\n\\begin{itemize}\n");
        item(
                tex,
                Protocol.count(model.results().datasets().size(), "data set") + ", "
                        + Protocol.count(model.experiment().augmenters().size(), "method") + ", "
                        + Protocol.count(model.experiment().classifiers().size(), "classifier"));
        item(tex, Protocol.of(model.experiment()));
        item(tex, model.experiment().primary().title() + " was named before the run");
        item(tex, "Makeweight " + software.version());
        tex.append("\\end{itemize}\n\\end{frame}\n\n");
    }

    /** What may be claimed; it may run over several slides. */
    private static void words(StringBuilder tex, String classifier, Headline headline) {
        tex.append("\\begin{frame}[allowframebreaks]{").append(LatexText.escape(classifier));
        tex.append("}\n\\small\n\\begin{itemize}\n");
        item(tex, Minus.in(headline.lead()));
        headline.details().forEach(detail -> item(tex, Minus.in(detail)));
        tex.append("\\end{itemize}\n\\end{frame}\n\n");
    }

    private static void item(StringBuilder tex, String text) {
        tex.append("\\item ").append(LatexText.escape(text)).append('\n');
    }
}
