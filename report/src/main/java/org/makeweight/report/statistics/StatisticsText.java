package org.makeweight.report.statistics;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.BayesianSignedRank;
import org.makeweight.evaluation.statistics.CriticalDifference;
import org.makeweight.evaluation.statistics.DatasetComparison;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.evaluation.statistics.SampleSummary;
import org.makeweight.report.markup.TerminalTable;
import org.makeweight.report.markup.TerminalText;

/** Statistics of comparison as a terminal shows them: methods, pairs, data sets, and sentences to paste. */
public final class StatisticsText {
    private static final int MOST_LINES = 60;

    private final StatisticsReport report;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    private StatisticsText(StatisticsReport report) {
        this.report = report;
        this.figures = Figures.of(report);
    }

    /** The text, ending in a line feed. */
    public static String of(StatisticsReport report) {
        StatisticsText text = new StatisticsText(report);
        text.methods();
        text.ranks();
        text.pairs();
        text.datasets();
        text.prose();
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** The first so many columns name the rows. */
    private void table(int left, List<List<String>> rows) {
        text.append(TerminalTable.of(left, rows));
        line("");
    }

    private void methods() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("method", "sets", "failed", "mean", "sd", "median", "mean rank"));
        double[] ranks = report.family().friedman().map(Friedman::averageRanks).orElse(null);
        for (int m : report.bestFirst()) {
            String method = report.methods().get(m);
            SampleSummary summary = SampleSummary.of(report.family().matrix().figures(m));
            rows.add(List.of(
                    method,
                    "" + summary.n(),
                    "" + report.failures(method),
                    figures.score(summary.mean()),
                    figures.score(summary.sd()),
                    figures.score(summary.median()),
                    ranks == null ? "-" : Decimal.fixed(ranks[m], 3)));
        }
        table(1, rows);
    }

    private void ranks() {
        for (String warning : report.warnings()) {
            wrapped("note: " + warning);
        }
        if (!report.warnings().isEmpty()) {
            line("");
        }
        if (!report.family().ranksAreTested() || report.methods().size() < 3) {
            return;
        }
        Friedman friedman = report.family().friedman().orElseThrow();
        int[] df = friedman.imanDavenportDf();
        line("Friedman's test on " + friedman.datasets() + " data sets, " + df[0] + " degrees of freedom");
        line("  without correction for ties (Demsar, scmamp)  chi-squared " + Decimal.fixed(friedman.chiSquared(), 3)
                + ", p " + Figures.p(friedman.p()));
        line("  corrected for ties (SciPy, R)                 chi-squared "
                + Figures.fixed(friedman.chiSquaredTieCorrected(), 3) + ", p "
                + Figures.p(friedman.pTieCorrected()));
        line("  Iman and Davenport, from the first            F(" + df[0] + ", " + df[1] + ") "
                + (Double.isInfinite(friedman.imanDavenportF())
                        ? "infinite"
                        : Decimal.fixed(friedman.imanDavenportF(), 3))
                + ", p " + Figures.p(friedman.imanDavenportP()));
        line("Nemenyi's critical difference of mean ranks at "
                + Decimal.toString(report.settings().alpha()) + ": "
                + Decimal.fixed(friedman.nemenyiCd(report.settings().alpha()), 3));
        line("");
    }

    private void pairs() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("x", "y", "sets", "mean x - y", "95 % interval", "w/t/l", "p", "p Holm", "", "r"));
        List<List<String>> probabilities = new ArrayList<>();
        probabilities.add(List.of("x", "y", "x better", "equal", "y better"));
        for (PairedComparison pair : report.family().comparisons()) {
            rows.add(List.of(
                    pair.x(),
                    pair.y(),
                    "" + pair.datasets(),
                    figures.difference(pair.differences().mean()),
                    figures.interval(pair.meanInterval()),
                    Figures.record(pair.record()),
                    Figures.p(pair.p()),
                    Figures.p(pair.pHolm()),
                    pair.differs(report.settings().alpha()) ? "*" : "",
                    Decimal.fixed(pair.wilcoxon().rankBiserial(), 2)));
            BayesianSignedRank bayes = pair.bayes();
            if (bayes != null) {
                probabilities.add(List.of(
                        pair.x(),
                        pair.y(),
                        Decimal.fixed(bayes.above(), 2),
                        Decimal.fixed(bayes.within(), 2),
                        Decimal.fixed(bayes.below(), 2)));
            }
        }
        table(2, rows);
        wrapped("p: Wilcoxon's signed-rank test; p Holm: adjusted over these pairs, * at most "
                + Decimal.toString(report.settings().alpha())
                + "; w/t/l: data sets on which x is better, equal, worse; r: matched-pairs rank biserial, positive where x is"
                + " better");
        report.family().criticalDifference().ifPresent(this::joined);
        line("");
        if (probabilities.size() > 1) {
            table(2, probabilities);
            wrapped("Posterior probability of each; equal is within ±"
                    + Decimal.toString(report.settings().rope()));
            line("");
        }
    }

    private void joined(CriticalDifference diagram) {
        if (diagram.k() > 2) {
            wrapped("Runs of mean ranks in which no pair differs: "
                    + (diagram.joined().isEmpty()
                            ? "none"
                            : String.join(
                                    "; ",
                                    diagram.joined().stream()
                                            .map(run -> String.join(", ", run))
                                            .toList())));
        }
    }

    private void datasets() {
        List<DatasetComparison> all = report.byDataset();
        if (all.isEmpty()) {
            return;
        }
        wrapped(
                "Single data sets: corrected resampled t test over the folds (Nadeau and Bengio), not adjusted for their"
                        + " number");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "data set",
                "x",
                "y",
                "folds",
                "mean x - y",
                "95 % interval",
                "p",
                "P(x - y > rope)",
                "P(within)",
                "P(x - y < -rope)"));
        for (DatasetComparison comparison : all.subList(0, Math.min(MOST_LINES, all.size()))) {
            rows.add(List.of(
                    comparison.dataset(),
                    comparison.x(),
                    comparison.y(),
                    comparison.repeats() + "x" + comparison.folds(),
                    figures.difference(comparison.test().meanDifference()),
                    figures.interval(comparison.test().interval()),
                    Figures.p(comparison.test().p()),
                    Decimal.fixed(comparison.test().above(), 2),
                    Decimal.fixed(comparison.test().within(), 2),
                    Decimal.fixed(comparison.test().below(), 2)));
        }
        table(3, rows);
        if (all.size() > MOST_LINES) {
            line("and " + (all.size() - MOST_LINES) + " more (--json has all of them)");
            line("");
        }
    }

    private void prose() {
        line("To paste:");
        line("");
        List<String> paragraphs = new StatisticsProse(report).paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                line("");
            }
            wrapped(paragraphs.get(i));
        }
    }

    private void wrapped(String paragraph) {
        TerminalText.wrapped("", "", paragraph).lines().forEach(this::line);
    }
}
