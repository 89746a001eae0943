package org.makeweight.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.BayesianSignedRank;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.evaluation.statistics.SampleSummary;
import org.makeweight.report.markup.LatexText;

/** Statistics of comparison as tables with booktabs; the file compiles alone and can be taken into a paper by {@code \input}. */
public final class StatisticsLatex {
    /** Pairs in one table. */
    private static final int PAIRS = 40;

    private static final String START = """
        %% Needs booktabs and graphicx. Compiles alone; within a document it is taken in by \\input.
        \\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\\def\\statisticsend{}\\else
        \\documentclass{article}\\usepackage{booktabs}\\usepackage{graphicx}\\begin{document}
        \\def\\statisticsend{\\end{document}}\\fi
        """.replace("%%", "%");

    private final StatisticsReport report;
    private final Figures figures;
    private final StringBuilder tex = new StringBuilder(START);

    private StatisticsLatex(StatisticsReport report) {
        this.report = report;
        this.figures = Figures.of(report);
    }

    /** The text, ending in a line feed. */
    public static String of(StatisticsReport report) {
        StatisticsLatex latex = new StatisticsLatex(report);
        latex.methods();
        latex.pairs();
        return LatexText.fragment(latex.tex.append("\\statisticsend\n").toString());
    }

    private void table(String caption, String label, String columns, List<List<String>> rows) {
        tex.append("\\begin{table}[htbp]\n\\centering\\small\n\\caption{")
                .append(caption)
                .append("}\n\\label{tab:")
                .append(label)
                .append("}\n"
                        + "\\r"
                        + "esizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n"
                        + "\\begin{tabular}{@{}")
                .append(columns)
                .append("@{}}\n\\toprule\n");
        for (int i = 0; i < rows.size(); i++) {
            tex.append(String.join(" & ", rows.get(i))).append(" \\\\\n").append(i == 0 ? "\\midrule\n" : "");
        }
        tex.append("\\bottomrule\n\\end{tabular}}\n\\end{table}\n");
    }

    private static String escaped(String text) {
        return LatexText.escape(text);
    }

    /** A number with a sign that is no hyphen. */
    private static String number(String text) {
        return text.equals("-") ? "--" : escaped(text).replace("-", "$-$").replace("+", "$+$");
    }

    private void methods() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Method", "Sets", "Failed", "Mean", "SD", "Median", "Mean rank"));
        double[] ranks = report.family().friedman().map(Friedman::averageRanks).orElse(null);
        for (int m : report.bestFirst()) {
            String method = report.methods().get(m);
            SampleSummary summary = SampleSummary.of(report.family().matrix().figures(m));
            rows.add(List.of(
                    escaped(method),
                    "" + summary.n(),
                    "" + report.failures(method),
                    number(figures.score(summary.mean())),
                    number(figures.score(summary.sd())),
                    number(figures.score(summary.median())),
                    ranks == null ? "--" : Decimal.fixed(ranks[m], 3)));
        }
        table(escaped(caption()), "statistics-methods", "lrrrrrr", rows);
    }

    private String caption() {
        String subject = report.methods().size() + " methods on "
                + report.given().datasets().size() + " data sets, "
                + (report.higherIsBetter() ? "higher" : "lower") + " is better; SD over data sets, rank 1 is best.";
        String notes = report.warnings().stream()
                .map(warning -> " Note: " + warning + ".")
                .collect(Collectors.joining());
        if (!report.family().ranksAreTested()) {
            return subject + notes;
        }
        Friedman friedman = report.family().friedman().orElseThrow();
        int[] df = friedman.imanDavenportDf();
        return subject + " Friedman: chi-squared " + Decimal.fixed(friedman.chiSquared(), 2) + " (" + df[0]
                + " degrees of freedom, not corrected for ties), "
                + Figures.fixed(friedman.chiSquaredTieCorrected(), 2) + " (corrected); Iman and Davenport: F(" + df[0]
                + ", " + df[1] + ") = "
                + (Double.isInfinite(friedman.imanDavenportF())
                        ? "infinite"
                        : Decimal.fixed(friedman.imanDavenportF(), 2))
                + ", " + Figures.sentenceP(friedman.imanDavenportP()) + "." + notes;
    }

    private void pairs() {
        List<PairedComparison> pairs = report.family().comparisons();
        for (int from = 0; from < pairs.size(); from += PAIRS) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(
                    "$x$",
                    "$y$",
                    "Mean $x-y$",
                    "95\\,\\% interval",
                    "W/T/L",
                    "$p$",
                    "$p_{\\mathrm{Holm}}$",
                    "$r$",
                    "$P(x)$",
                    "$P(=)$",
                    "$P(y)$"));
            for (PairedComparison pair : pairs.subList(from, Math.min(pairs.size(), from + PAIRS))) {
                rows.add(row(pair));
            }
            table(pairCaption(from), "statistics-pairs" + (from == 0 ? "" : "-" + from / PAIRS), "llrrrrrrrrr", rows);
        }
    }

    private List<String> row(PairedComparison pair) {
        BayesianSignedRank bayes = pair.bayes();
        String holm = number(Figures.p(pair.pHolm()));
        return List.of(
                escaped(pair.x()),
                escaped(pair.y()),
                number(figures.difference(pair.differences().mean())),
                number(figures.interval(pair.meanInterval())),
                Figures.record(pair.record()),
                number(Figures.p(pair.p())),
                pair.differs(report.settings().alpha()) ? "\\textbf{" + holm + "}" : holm,
                number(Decimal.fixed(pair.wilcoxon().rankBiserial(), 2)),
                bayes == null ? "--" : Decimal.fixed(bayes.above(), 2),
                bayes == null ? "--" : Decimal.fixed(bayes.within(), 2),
                bayes == null ? "--" : Decimal.fixed(bayes.below(), 2));
    }

    private String pairCaption(int from) {
        if (from > 0) {
            return "Pairs (continued).";
        }
        return "Pairs: mean difference with BCa bootstrap interval over data sets; wins, ties and losses of $x$;"
                + " Wilcoxon's signed-rank test, and adjusted by Holm's method (bold: at most "
                + Decimal.toString(report.settings().alpha())
                + "); matched-pairs rank biserial $r$; posterior probability that $x$ is better, that they differ by"
                + " at most "
                + Decimal.toString(report.settings().rope()) + ", and that $y$ is better.";
    }
}
