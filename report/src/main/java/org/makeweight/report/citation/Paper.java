package org.makeweight.report.citation;

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
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.figure.EvidenceFigures;
import org.makeweight.report.markup.LatexText;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;
import org.makeweight.report.table.CeilingTable;
import org.makeweight.report.table.EffectTable;
import org.makeweight.report.table.GainTable;
import org.makeweight.report.table.QualityTable;
import org.makeweight.report.table.ScoreTable;
import org.makeweight.report.table.SetEffectTable;
import org.makeweight.report.table.TestTable;

/** The file {@code paper.tex}: an example document with every table, ready for pdflatex and BibTeX. */
public final class Paper {
    private final Evidence evidence;
    private final ReportModel model;
    private final Software software;
    private final StringBuilder tex = new StringBuilder();

    private Paper(Evidence evidence, Software software) {
        this.evidence = evidence;
        this.model = evidence.model();
        this.software = software;
    }

    /** The document's text. */
    public static String of(Evidence evidence, Software software) {
        Paper paper = new Paper(evidence, software);
        paper.begin();
        paper.setUp();
        paper.evidence();
        paper.results();
        paper.quality();
        paper.end();
        return paper.tex.toString();
    }

    private void begin() {
        tex.append("""
                % An example: take from it what you need. Each table is a file of its own.
                % pdflatex paper && bibtex paper && pdflatex paper && pdflatex paper
                \\documentclass[a4paper]{article}
                \\usepackage[margin=25mm]{geometry}
                \\usepackage{booktabs,graphicx,rotating,longtable,multirow,xcolor,url}
                """);
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
        tex.append("\n\\clearpage\n");
        section("What the methods change");
        for (Candidates<Learner> classifier : model.compared()) {
            Headline headline = Headline.of(evidence, classifier);
            tex.append("\\paragraph{")
                    .append(LatexText.escape(model.classifiers().of(classifier.name())))
                    .append(".}\n");
            sentence(headline.lead());
            headline.details().forEach(this::sentence);
            tex.append('\n');
            EvidenceFigures.of(evidence, classifier).keySet().forEach(name -> figure(name, classifier));
        }
        EffectTable.of(evidence).ifPresent(table -> input(table.name()));
        input(TestTable.NAME);
        SetEffectTable.of(evidence).ifPresent(table -> input(table.name()));
    }

    private void results() {
        Metric primary = model.experiment().primary();
        ceiling();
        for (Metric metric : model.metrics()) {
            // as many floats as a long paper has must be put down from time to time
            tex.append("\n\\clearpage\n");
            section(metric.title() + (metric == primary ? ", the primary metric" : ""));
            sentence(metric.title() + ": " + metric.definition() + ".");
            for (Threshold threshold : model.thresholds(metric)) {
                for (Candidates<Learner> classifier : model.compared()) {
                    scores(classifier, metric, threshold);
                }
            }
        }
    }

    private void ceiling() {
        if (!model.ceilings().any()) {
            return;
        }
        tex.append("\n\\clearpage\n");
        section("What could be reached");
        String works = BayesRule.references().stream().map(Reference::key).collect(Collectors.joining(","));
        tex.append(
                        "Simulated rows come from a known mechanism, so the probability of the minority is known for each of them."
                                + "\nTable~\\ref{tab:")
                .append(CeilingTable.NAME)
                .append(
                        "} measures these probabilities on the same test rows, each metric at the decision that is best for it~\\cite{")
                .append(works)
                .append("}.\nNo classifier can be expected to do better.\n");
        input(CeilingTable.NAME);
        for (Candidates<Learner> classifier : model.compared()) {
            GainTable.of(model, classifier).ifPresent(table -> input(table.name()));
        }
    }

    private void scores(Candidates<Learner> classifier, Metric metric, Threshold threshold) {
        if (model.comparison(classifier, metric, threshold).undefined()) {
            sentence("It is not defined for " + model.classifiers().of(classifier.name()) + ".");
        } else {
            input(ScoreTable.name(model, classifier, metric, threshold));
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
        tex.append("\n\\clearpage\n");
        section("Quality of the synthetic rows");
        tex.append(
                        "Tables~\\ref{tab:quality-fidelity} and~\\ref{tab:quality-privacy} compare the rows that each method made"
                                + " with the real minority rows~\\cite{")
                .append(works)
                .append("}.\n");
        QualityTable.of(model).ifPresent(table -> table.displays().forEach(part -> input(part.name())));
    }

    private void end() {
        tex.append("\n\\clearpage\n");
        section("Costs");
        input("costs");
        tex.append("\n\\clearpage\n\\bibliographystyle{plain}\n\\bibliography{references}\n\\end{document}\n");
    }

    private void figure(String name, Candidates<Learner> classifier) {
        tex.append("\\begin{figure}[htbp]\\centering\\includegraphics[width=\\linewidth]{figures/")
                .append(name)
                .append('-')
                .append(model.classifiers().fileName(classifier.name()))
                .append(".pdf}\\end{figure}\n");
    }

    private void section(String title) {
        tex.append("\n\\section{").append(LatexText.escape(title)).append("}\n");
    }

    private void sentence(String text) {
        tex.append(LatexText.escape(text)).append('\n');
    }

    private void input(String table) {
        tex.append("\\input{tables/").append(table).append(".tex}\n");
    }
}
