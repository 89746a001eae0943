package org.makeweight.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.makeweight.core.method.Configured;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Results;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;

/** The table that a terminal shows after a run: mean figure and mean rank in the primary metric. */
public final class TextSummary {
    private static final int WIDTH = 100;

    /** Room for a figure, and for a figure and a rank; a classifier with a long name gets a little more. */
    private static final int FIGURE = 9;

    private static final int NARROW = 16;
    private static final int BROAD = 26;
    private static final int LONGEST_NAME = WIDTH - BROAD;

    private static final String CEILING = "(ceiling)";

    private final ReportModel model;
    private final StringBuilder text = new StringBuilder();

    private TextSummary(ReportModel model) {
        this.model = model;
    }

    /** The table in lines of at most 100 characters, ending in a line feed. */
    public static String of(Results results) {
        TextSummary summary = new TextSummary(new ReportModel(results));
        summary.write();
        return summary.text.toString();
    }

    private void write() {
        Experiment experiment = model.experiment();
        boolean decides = experiment.primary().countsDecisions();
        text.append(experiment.primary().title())
                .append(decides ? " at threshold " + Decimal.toString(model.firstThreshold()) : "")
                .append(": mean over data sets and mean rank (1 is best); * marks the best\n");
        List<Configured<Learner>> classifiers = experiment.classifiers();
        int width = columnWidth();
        int perBlock = (WIDTH - nameWidth()) / width;
        for (int from = 0; from < classifiers.size(); from += perBlock) {
            text.append('\n');
            block(classifiers.subList(from, Math.min(from + perBlock, classifiers.size())), width);
        }
        text.append('\n');
        gaps();
        counts();
    }

    private int columnWidth() {
        int longest = model.results().classifiers().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(NARROW, Math.min(BROAD, longest + 3));
    }

    private int nameWidth() {
        int longest = model.results().augmenters().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(LONGEST_NAME, Math.max(longest, model.ceilings().any() ? CEILING.length() : 0));
    }

    private void block(List<Configured<Learner>> classifiers, int columnWidth) {
        int width = nameWidth();
        StringBuilder first = new StringBuilder(" ".repeat(width));
        StringBuilder second = new StringBuilder(" ".repeat(width));
        List<Comparison> comparisons = new ArrayList<>();
        for (Configured<Learner> classifier : classifiers) {
            first.append(right(shorten(classifier.name(), columnWidth - 3), columnWidth - 1))
                    .append(' ');
            second.append(right("mean", columnWidth - FIGURE))
                    .append(right("rank", FIGURE - 1))
                    .append(' ');
            comparisons.add(model.primary(classifier));
        }
        line(first);
        line(second);
        List<String> names = model.results().augmenters();
        for (int a = 0; a < names.size(); a++) {
            StringBuilder row = new StringBuilder(left(shorten(names.get(a), width), width));
            for (Comparison comparison : comparisons) {
                double[] means = comparison.means(Cell::mean);
                double[] ranks = comparison.undefined() ? means : comparison.meanRanks();
                row.append(figure(means, a, 3, comparison.metric().higherIsBetter(), columnWidth - FIGURE + 1));
                row.append(figure(ranks, a, 2, false, FIGURE - 1));
            }
            line(row);
        }
        ceiling(comparisons, columnWidth);
    }

    /** What could be reached; no method, and no rank. */
    private void ceiling(List<Comparison> comparisons, int columnWidth) {
        StringBuilder row = new StringBuilder(left(CEILING, nameWidth()));
        boolean any = false;
        for (Comparison comparison : comparisons) {
            double mean = model.ceilings().mean(comparison.shared(), comparison.metric(), Cell::mean);
            any |= !Double.isNaN(mean);
            row.append(right(Double.isNaN(mean) ? "-" : Decimal.fixed(mean, 3), columnWidth - FIGURE))
                    .append(" ".repeat(FIGURE));
        }
        if (any) {
            line(row);
        }
    }

    /** Over which data sets means are taken, if not over all; classifiers that agree share a line. */
    private void gaps() {
        Map<Integer, List<String>> classifiers = new TreeMap<>();
        for (Configured<Learner> classifier : model.experiment().classifiers()) {
            Comparison comparison = model.primary(classifier);
            if (!comparison.undefined()) {
                classifiers
                        .computeIfAbsent(comparison.shared().length, n -> new ArrayList<>())
                        .add(shorten(classifier.name(), BROAD));
            }
        }
        int all = model.results().datasets().size();
        classifiers.remove(all);
        classifiers.forEach((shared, names) -> {
            String whose = names.size() == model.experiment().classifiers().size()
                    ? ""
                    : " with " + (names.size() > 2 ? names.size() + " classifiers" : String.join(" and ", names));
            text.append("Means")
                    .append(whose)
                    .append(" are over ")
                    .append(shared)
                    .append(" of ");
            text.append(Protocol.count(all, "data set")).append(", those without a gap.\n");
        });
    }

    /** A figure with an asterisk if it is the best, else a blank in its place. */
    private static String figure(double[] figures, int at, int decimals, boolean higherIsBetter, int width) {
        if (Double.isNaN(figures[at])) {
            return right("-", width - 1) + " ";
        }
        boolean best = Emphasis.of(figures, decimals, higherIsBetter)[at] == Emphasis.BEST;
        return right(Decimal.fixed(figures[at], decimals), width - 1) + (best ? "*" : " ");
    }

    private void counts() {
        TrialCounts counts = model.counts();
        text.append(Protocol.count(counts.planned(), "trial"))
                .append(": ")
                .append(counts.completed())
                .append(" completed, ")
                .append(counts.notApplicable())
                .append(" not applicable, ")
                .append(counts.failed())
                .append(" failed");
        text.append(counts.open() > 0 ? ", " + counts.open() + " still to be done\n" : "\n");
        if (counts.without() > 0) {
            text.append("Reasons are in tables/trials.csv; a method without a result ranks last.\n");
        }
    }

    private void line(StringBuilder line) {
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String shorten(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length - 3) + "...";
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
