package org.makeweight.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.statistics.BcaBootstrap;
import org.makeweight.evaluation.statistics.CorrectedResampledT;
import org.makeweight.evaluation.statistics.DatasetComparison;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.PairedComparison;
import org.makeweight.evaluation.statistics.WinsTiesLosses;

/** What was tested, why so, and what came out, in sentences for a paper. No sentence claims what no test carries. */
final class StatisticsProse {
    /** More pairs than this are counted, not listed. */
    private static final int LISTED = 12;

    /** A posterior probability from which on one speaks of practical equality. */
    private static final double SURE = 0.95;

    private final StatisticsReport report;
    private final Figures figures;
    private final String alpha;
    private final String rope;

    StatisticsProse(StatisticsReport report) {
        this.report = report;
        this.figures = Figures.of(report);
        this.alpha = Decimal.toString(report.settings().alpha());
        this.rope = Decimal.toString(report.settings().rope());
    }

    /** The paragraphs. */
    List<String> paragraphs() {
        List<String> all = new ArrayList<>();
        all.add(subject());
        if (!report.noTest().isEmpty()) {
            all.add("With so few data sets nothing is claimed across them.");
            report.byDataset().stream().limit(LISTED).map(this::onOneDataset).forEach(all::add);
            return all;
        }
        if (report.methods().size() > 2 && report.family().ranksAreTested()) {
            all.add(friedman(report.family().friedman().orElseThrow()));
        }
        all.add(pairs());
        all.addAll(differing());
        all.addAll(undecided());
        return all;
    }

    private String onOneDataset(DatasetComparison comparison) {
        CorrectedResampledT test = comparison.test();
        String found = Double.isNaN(test.p())
                ? "all folds show the same difference, so that nothing can be tested"
                : (test.p() <= report.settings().alpha()
                                ? "a difference is found"
                                : "no evidence of a difference is found")
                        + " by the corrected resampled t test over " + comparison.repeats() + " x " + comparison.folds()
                        + " folds (" + Figures.sentenceP(test.p()) + ", not adjusted; mean of " + comparison.x()
                        + " less "
                        + comparison.y() + " " + figures.difference(test.meanDifference()) + ", 95 % interval "
                        + figures.interval(test.interval()) + ")";
        return "On " + comparison.dataset() + ", between " + comparison.x() + " and " + comparison.y() + ", " + found
                + "; the probability of practical equality is " + Decimal.fixed(test.within(), 2) + ".";
    }

    private String subject() {
        int datasets = report.given().datasets().size();
        return "We compared " + report.methods().size() + " methods on " + datasets
                + (datasets == 1 ? " data set; " : " data sets; ")
                + (report.higherIsBetter() ? "higher" : "lower")
                + " scores are better, data sets are the unit, and the level is " + alpha + "."
                + report.warnings().stream()
                        .filter(warning -> report.noTest().isEmpty() || !warning.equals(report.noTest()))
                        .map(warning -> " Note: " + warning + ".")
                        .collect(Collectors.joining());
    }

    private String friedman(Friedman friedman) {
        int[] df = friedman.imanDavenportDf();
        double p = friedman.imanDavenportP();
        String f = Double.isInfinite(friedman.imanDavenportF())
                ? "all data sets rank the methods alike"
                : "F(" + df[0] + ", " + df[1] + ") = " + Decimal.fixed(friedman.imanDavenportF(), 2) + ", "
                        + Figures.sentenceP(p);
        return "With more than two methods on the same data sets, scores of which need not be normal or comparable between"
                + " sets, mean ranks over " + friedman.datasets()
                + " data sets were tested by Friedman's test in the form of Iman and"
                + " Davenport: "
                + (p <= report.settings().alpha()
                        ? "the methods do not all rank alike"
                        : "there is no evidence that the methods rank differently")
                + " (" + f + "; chi-squared "
                + Decimal.fixed(friedman.chiSquared(), 2) + " without correction for ties, "
                + Figures.fixed(friedman.chiSquaredTieCorrected(), 2) + " with it, " + df[0]
                + " degrees of freedom). Mean ranks, 1 is best: "
                + report.bestFirst().stream()
                        .map(m -> report.methods().get(m) + " " + Decimal.fixed(friedman.averageRanks()[m], 3))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private List<PairedComparison> tested() {
        return report.family().comparisons().stream()
                .filter(PairedComparison::isTested)
                .toList();
    }

    private String pairs() {
        List<PairedComparison> tested = tested();
        long exact = tested.stream().filter(pair -> pair.wilcoxon().isExact()).count();
        String how = exact == tested.size()
                ? "exact"
                : exact == 0
                        ? "by the normal approximation with Pratt's treatment of zeros, corrected for ties"
                        : "exact where there are neither ties nor zeros and at most 25 differences, else by the normal approximation"
                                + " with Pratt's treatment of zeros, corrected for ties";
        return report.settings()
                        .control()
                        .map(control -> "Each method was compared with " + control)
                        .orElse(tested.size() == 1 ? "The two methods were compared" : "Each pair was compared")
                + " by Wilcoxon's signed-rank test of the scores on the data sets (two-sided, " + how + ")"
                + (tested.size() > 1
                        ? ", p-values adjusted by Holm's method for " + tested.size()
                                + " comparisons; unlike tests on mean ranks its answer for a pair does not depend on the other methods"
                        : "")
                + ". Mean differences have 95 % BCa bootstrap intervals over data sets (" + BcaBootstrap.RESAMPLES
                + " samples)" + (tested.size() > 1 ? ", not adjusted for the number of comparisons" : "")
                + ". The probability of practical equality is that of the Bayesian signed-rank test for differences within ±"
                + rope + ".";
    }

    private List<String> differing() {
        List<PairedComparison> different = tested().stream()
                .filter(pair -> pair.differs(report.settings().alpha()))
                .toList();
        List<String> sentences = new ArrayList<>();
        different.stream().limit(LISTED).forEach(pair -> sentences.add(difference(pair)));
        if (different.size() > LISTED) {
            sentences.add((different.size() - LISTED) + " more pairs differ; see the table.");
        }
        return sentences.isEmpty() ? List.of() : List.of(String.join(" ", sentences));
    }

    private String difference(PairedComparison pair) {
        boolean xIsBetter = pair.wilcoxon().rankBiserial() > 0;
        return (xIsBetter ? pair.x() : pair.y()) + " scores better than " + (xIsBetter ? pair.y() : pair.x()) + " ("
                + details(pair, !xIsBetter) + ").";
    }

    /**
     * The figures of a pair.
     *
     * @param turned whether they are those of y less x
     */
    private String details(PairedComparison pair, boolean turned) {
        double sign = turned ? -1 : 1;
        WinsTiesLosses record = pair.record();
        Interval interval = pair.meanInterval();
        String first = turned ? pair.y() : pair.x();
        String ends = figures.interval(turned ? new Interval(-interval.high(), -interval.low()) : interval);
        return "mean of " + first + " less " + (turned ? pair.x() : pair.y()) + " "
                + figures.difference(sign * pair.differences().mean())
                + (ends.isEmpty() ? "" : ", 95 % interval " + ends) + ", "
                + counted(turned ? record.losses() : record.wins(), "win", "s") + ", "
                + counted(record.ties(), "tie", "s") + " and "
                + counted(turned ? record.wins() : record.losses(), "loss", "es") + " of " + first + ", "
                + (tested().size() > 1 ? "adjusted " : "") + Figures.sentenceP(pair.pHolm()) + ", rank biserial "
                + Decimal.fixed(sign * pair.wilcoxon().rankBiserial(), 2) + ", probability of practical equality "
                + Decimal.fixed(pair.bayes().within(), 2);
    }

    private static String counted(int count, String what, String plural) {
        return count + " " + what + (count == 1 ? "" : plural);
    }

    /** No evidence of a difference; whether there is evidence of equality is another question. */
    private List<String> undecided() {
        List<PairedComparison> undecided = tested().stream()
                .filter(pair -> !pair.differs(report.settings().alpha()))
                .toList();
        if (undecided.isEmpty()) {
            return List.of();
        }
        List<PairedComparison> equal =
                undecided.stream().filter(pair -> pair.bayes().within() >= SURE).toList();
        String list = undecided.size() <= LISTED
                ? undecided.stream()
                        .map(pair -> pair.x() + " and " + pair.y() + " (" + details(pair, false) + ")")
                        .collect(Collectors.joining("; "))
                : undecided.size() + " pairs (see the table)";
        String verdict = equal.isEmpty()
                ? (undecided.size() == 1
                        ? "That is no evidence of equality either."
                        : "For none of them is that evidence of equality.")
                : "With a probability of 0.95 or more practically equal: "
                        + equal.stream()
                                .limit(LISTED)
                                .map(pair -> pair.x() + " and " + pair.y())
                                .collect(Collectors.joining(", "))
                        + (equal.size() > LISTED ? " and " + (equal.size() - LISTED) + " more" : "")
                        + (equal.size() < undecided.size()
                                ? "; for the others there is no evidence of equality either."
                                : ".");
        return List.of("No evidence of a difference was found between " + list + ". " + verdict);
    }
}
