package org.makeweight.report.citation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeweight.core.method.Reference;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.BayesRule;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.citation.PaperFigures.Kind;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.markup.LatexText;
import org.makeweight.report.markup.Minus;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;
import org.makeweight.report.table.CeilingTable;
import org.makeweight.report.table.EffectTable;
import org.makeweight.report.table.GainTable;
import org.makeweight.report.table.OriginsSummary;
import org.makeweight.report.table.QualityTable;
import org.makeweight.report.table.ScoreStack;
import org.makeweight.report.table.SetEffectTable;
import org.makeweight.report.table.TestTable;

/** The file {@code paper.tex}: an example document with every table and figure, for pdfLaTeX or LuaLaTeX, and BibTeX. */
public final class Paper {
    /** How many floats LaTeX is given at most before they are put down; it can keep about fifty. */
    private static final int FLOATS = 30;

    /** About so many rows fill a page. */
    private static final int ROWS_OF_A_PAGE = 45;

    private final Evidence evidence;
    private final ReportModel model;
    private final Software software;
    private final PaperFigures figures;
    private final PaperStyle style;
    private final StringBuilder tex = new StringBuilder();
    private int floats;

    private Paper(Evidence evidence, Software software, Map<String, Drawing> figures, PaperStyle style) {
        this.evidence = evidence;
        this.model = evidence.model();
        this.software = software;
        this.figures = new PaperFigures(figures);
        this.style = style;
    }

    /**
     * The document's text.
     *
     * @param figures by the names of their files
     */
    public static String of(Evidence evidence, Software software, Map<String, Drawing> figures, PaperStyle style) {
        Paper paper = new Paper(evidence, software, figures, style);
        paper.begin();
        paper.setUp();
        paper.evidence();
        paper.scores();
        paper.ceiling();
        paper.syntheticRows();
        paper.end();
        return paper.tex.toString();
    }

    private void begin() {
        tex.append("""
            % An example: take from it what you need. Each table and figure is a file of its own.
            % pdflatex paper && bibtex paper && pdflatex paper && pdflatex paper; or lualatex
            """);
        tex.append("\\documentclass[").append(style.options()).append("]{article}\n");
        if (style == PaperStyle.TWO_COLUMN) {
            tex.append("\\extrafloats{100}\n"); // sections go on before the figures of the former are put down
        }
        tex.append("\\usepackage[margin=").append(style.margin()).append("]{geometry}\n");
        tex.append("\\usepackage{booktabs,graphicx,rotating,longtable,multirow,xcolor,url}\n");
        tex.append(Preamble.UNICODE).append(Preamble.FLOATS);
        tex.append("\\title{").append(LatexText.escape(model.experiment().name()));
        tex.append("}\n\\author{}\n\\date{}\n\n\\begin{document}\n\\maketitle\n");
    }

    private void setUp() {
        Experiment experiment = model.experiment();
        section("Set-up");
        tex.append("The experiment compares ")
                .append(Protocol.count(experiment.augmenters().size(), "method"))
                .append(" with ")
                .append(Protocol.count(experiment.classifiers().size(), "classifier"))
                .append(" (Table~\\ref{tab:methods}) on ")
                .append(Protocol.count(model.results().datasets().size(), "data set"))
                .append(" (Table~\\ref{tab:datasets}).\nIt was run with Makeweight ")
                .append(LatexText.escape(software.version()))
                .append("~\\cite{makeweight}.\n");
        sentence(Protocol.of(experiment) + ".");
        sentence(Protocol.preparation(experiment));
        tex.append("Table~\\ref{tab:metrics} defines the metrics; ")
                .append(LatexText.escape(experiment.primary().title()))
                .append(" was named the primary one before the run.\n");
        sentence(trials());
        input("datasets");
        input("methods");
        input("metrics");
    }

    private String trials() {
        TrialCounts counts = model.counts();
        String text =
                "Of " + Protocol.count(counts.planned(), "trial") + ", " + counts.completed() + " were completed, "
                        + counts.notApplicable() + " were not applicable and " + counts.failed() + " failed.";
        return counts.open() == 0 ? text : text + " " + Protocol.unfinished(counts);
    }

    private void evidence() {
        section("What the methods change");
        for (Candidates<Learner> classifier : model.compared()) {
            Headline headline = Headline.of(evidence, classifier);
            tex.append("\\paragraph{")
                    .append(LatexText.escape(model.classifiers().of(classifier.name())))
                    .append(".}\n");
            sentence(Minus.in(headline.lead()));
            headline.details().stream().map(Minus::in).forEach(this::sentence);
            tex.append('\n');
        }
        EffectTable.of(evidence).ifPresent(table -> input(table.name()));
        input(TestTable.NAME);
        figures(Kind.FOREST, Kind.RANKS, Kind.DIFFERENCES);
        SetEffectTable.of(evidence).ifPresent(table -> input(table.name()));
    }

    private void scores() {
        section("Every metric");
        tex.append("\\paragraph{Notes on all tables of scores.}\n");
        ScoreStack.sharedNotes(model).forEach(this::sentence);
        tex.append('\n');
        int rows = model.results().datasets().size() * model.compared().size();
        int before = 0;
        for (Metric metric : model.metrics()) {
            for (Threshold threshold : model.thresholds(metric)) {
                if (!ScoreStack.defined(model, metric, threshold)) {
                    sentence(metric.title() + " is not defined for these classifiers.");
                    continue;
                }
                before += 1 + rows / ROWS_OF_A_PAGE;
                if (before > FLOATS) {
                    tex.append("\\clearpage\n");
                    before = 0;
                }
                input(ScoreStack.name(model, metric, threshold));
            }
        }
        figures(Kind.RECALL_PRECISION, Kind.PR, Kind.ROC, Kind.CALIBRATION);
    }

    private void figures(Kind... kinds) {
        for (Kind kind : kinds) {
            String latex = figures.latex(kind);
            tex.append(latex);
            floats += latex.isEmpty() ? 0 : 1;
        }
    }

    private void ceiling() {
        if (!model.ceilings().any()) {
            return;
        }
        section("What could be reached");
        String works = BayesRule.references().stream().map(Reference::key).collect(Collectors.joining(","));
        tex.append("Simulated rows come from a known mechanism, so the probability of the minority is known for"
                        + " each of them.\n"
                        + "Table~\\r"
                        + "ef{tab:")
                .append(CeilingTable.NAME)
                .append("} measures these probabilities on the same test rows, each metric at the decision that is"
                        + " best for it~\\cite{")
                .append(works)
                .append("}.\nNo classifier can be expected to do better.\n");
        input(CeilingTable.NAME);
        for (Candidates<Learner> classifier : model.compared()) {
            GainTable.of(model, classifier).ifPresent(table -> input(table.name()));
        }
    }

    private void syntheticRows() {
        quality();
        if (model.experiment().reporting().origins()) {
            section("Where synthetic rows came from");
            sentence("How many real rows they started from, and how far from real rows they lie.");
            input(OriginsSummary.NAME);
        }
        String trainings = figures.latex(Kind.TRAINING);
        if (!trainings.isEmpty()) {
            section("How generators trained");
            tex.append("A generator that did not learn writes rows that say nothing about its method.\n")
                    .append(trainings);
        }
    }

    private void quality() {
        if (!model.experiment().reporting().quality()) {
            return;
        }
        String works = Stream.of(QualityMeasure.values())
                .flatMap(measure -> measure.references().stream())
                .map(Reference::key)
                .distinct()
                .collect(Collectors.joining(","));
        section("Quality of the synthetic rows");
        tex.append("Tables~\\r"
                        + "ef{tab:quality-fidelity} and~\\r"
                        + "ef{tab:quality-privacy} compare the rows that each method made with the real minority"
                        + " rows~\\cite{")
                .append(works)
                .append("}.\n");
        QualityTable.of(model).ifPresent(table -> table.displays().forEach(part -> input(part.name())));
        figures(Kind.GAIN);
    }

    private void end() {
        section("Costs");
        sentence("Seconds stand in no file that the check sums cover.");
        input("costs");
        tex.append("\n\\clearpage\n\\bibliographystyle{plain}\n\\bibliography{references}\n\\end{document}\n");
    }

    private void section(String title) {
        // as many floats as a long paper has must be put down from time to time; after few of them a new page would
        // stay empty
        tex.append(floats > style.floatsOfASection() ? "\n\\clearpage" : "")
                .append("\n\\section{")
                .append(LatexText.escape(title))
                .append("}\n");
        floats = floats > style.floatsOfASection() ? 0 : floats;
    }

    private void sentence(String text) {
        tex.append(LatexText.escape(text)).append('\n');
    }

    private void input(String table) {
        tex.append("\\input{tables/").append(table).append(".tex}\n");
        floats++;
    }
}
