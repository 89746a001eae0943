package org.makeweight.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.markup.TerminalText;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Emphasis;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;
import org.makeweight.report.model.TrialCounts;

/** What a terminal shows after a run: the answer in words, then mean figure and mean rank in the primary metric. */
public final class TextSummary {
    private static final int WIDTH = TerminalText.WIDTH;

    /** Room for a difference and for a rank beside a mean; a classifier with a long name gets a little more. */
    private static final int DIFFERENCE = 9;

    private static final int RANK = 8;
    private static final int NARROW = 26;
    private static final int BROAD = 30;
    private static final int LONGEST_NAME = WIDTH - BROAD;

    private static final String CEILING = "(ceiling)";

    private final Evidence evidence;
    private final ReportModel model;
    private final StringBuilder text = new StringBuilder();

    private TextSummary(Evidence evidence) {
        this.evidence = evidence;
        this.model = evidence.model();
    }

    /** The table in lines of at most 80 characters, ending in a line feed. */
    public static String of(Evidence evidence) {
        TextSummary summary = new TextSummary(evidence);
        summary.write();
        return summary.text.toString();
    }

    /** Which label is the rare class, and how many trials there were, for who gets the answer to one file besides. */
    public static String inShort(Evidence evidence) {
        TextSummary summary = new TextSummary(evidence);
        summary.labels();
        summary.counts();
        return summary.text.toString();
    }

    private void write() {
        words();
        labels();
        table();
    }

    /** What may be claimed of each classifier. */
    private void words() {
        for (Candidates<Learner> classifier : model.compared()) {
            Headline headline = Headline.of(evidence, classifier);
            wrap("", model.classifiers().of(classifier.name()) + ": " + headline.lead());
            headline.details().forEach(sentence -> wrap("  ", sentence));
            text.append('\n');
        }
    }

    private void labels() {
        wrap("", RareClass.named(model));
        RareClass.againstSeveral(model).ifPresent(sentence -> wrap("", sentence));
        text.append('\n');
    }

    /** Words in lines that fit, all but the first indented. */
    private void wrap(String indent, String sentence) {
        text.append(TerminalText.wrapped(indent, indent + "  ", sentence)).append('\n');
    }

    private void table() {
        Experiment experiment = model.experiment();
        boolean decides = experiment.primary().countsDecisions();
        text.append(experiment.primary().title())
                .append(decides ? " at threshold " + model.firstThreshold().id() : "")
                .append(": mean over data sets, mean difference to none, and\nmean rank (1 is best); * marks the best"
                        + (gap() ? " of those with a figure everywhere" : "") + "\n");
        List<Candidates<Learner>> classifiers = model.compared();
        int width = columnWidth();
        int perBlock = Math.max(1, (WIDTH - nameWidth()) / width);
        for (int from = 0; from < classifiers.size(); from += perBlock) {
            text.append('\n');
            block(classifiers.subList(from, Math.min(from + perBlock, classifiers.size())), width);
        }
        text.append('\n');
        gaps();
        counts();
    }

    private int columnWidth() {
        int longest = model.compared().stream()
                .mapToInt(classifier -> classifier.name().length())
                .max()
                .orElse(0);
        return Math.max(NARROW, Math.min(BROAD, longest + 3));
    }

    private int nameWidth() {
        int longest = names().stream().mapToInt(String::length).max().orElse(0);
        return Math.min(LONGEST_NAME, Math.max(longest, model.ceilings().any() ? CEILING.length() : 0));
    }

    /** The rows of all classifiers: the augmenters are the same, the ensembles beside them are not. */
    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        model.compared()
                .forEach(classifier ->
                        names.addAll(model.primary(classifier).summary().names()));
        return List.copyOf(names);
    }

    private void block(List<Candidates<Learner>> classifiers, int columnWidth) {
        int width = nameWidth();
        StringBuilder first = new StringBuilder(" ".repeat(width));
        StringBuilder second = new StringBuilder(" ".repeat(width));
        List<Comparison> comparisons = new ArrayList<>();
        for (Candidates<Learner> classifier : classifiers) {
            first.append(right(shorten(classifier.name(), columnWidth - 3), columnWidth - 1))
                    .append(' ');
            second.append(right("mean", columnWidth - DIFFERENCE - RANK - 1))
                    .append(' ')
                    .append(right("vs none", DIFFERENCE - 1))
                    .append(right("rank", RANK))
                    .append(' ');
            comparisons.add(model.primary(classifier));
        }
        line(first);
        line(second);
        for (String name : names()) {
            if (comparisons.stream()
                    .noneMatch(comparison -> comparison.summary().names().contains(name))) {
                continue;
            }
            StringBuilder row = new StringBuilder(left(shorten(name, width), width));
            for (Comparison comparison : comparisons) {
                int a = comparison.summary().names().indexOf(name);
                if (a < 0) {
                    row.append(" ".repeat(columnWidth));
                    continue;
                }
                double[] means = comparison.means(Cell::mean);
                Emphasis[] marks = comparison.emphasis(means, 3);
                double[] ranks = comparison.undefined() ? means : comparison.meanRanks();
                row.append(figure(means[a], 3, marks[a] == Emphasis.BEST, columnWidth - DIFFERENCE - RANK));
                row.append(difference(comparison, a));
                boolean leads = Emphasis.of(ranks, 2, Direction.LOWER)[a] == Emphasis.BEST;
                row.append(figure(ranks[a], 2, leads, RANK + 1));
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
            double mean = model.ceilings().mean(comparison.all(), comparison.metric(), Cell::mean);
            any |= !Double.isNaN(mean);
            row.append(right(Double.isNaN(mean) ? "-" : Decimal.fixed(mean, 3), columnWidth - DIFFERENCE - RANK - 1))
                    .append(" ".repeat(DIFFERENCE + RANK + 1));
        }
        if (any) {
            line(row);
        }
    }

    private boolean gap() {
        return model.compared().stream()
                .map(model::primary)
                .anyMatch(comparison -> !comparison.undefined()
                        && IntStream.range(0, comparison.augmenters())
                                .anyMatch(a -> comparison.figures(a) < comparison.datasets()));
    }

    /** Which methods have no figure on some data sets, so that their means and ranks are over fewer. */
    private void gaps() {
        Map<String, Integer> fewer = new LinkedHashMap<>();
        int all = model.results().datasets().size();
        for (Candidates<Learner> classifier : model.compared()) {
            Comparison comparison = model.primary(classifier);
            for (int a = 0; a < comparison.augmenters() && !comparison.undefined(); a++) {
                if (comparison.figures(a) < all) {
                    fewer.merge(comparison.summary().names().get(a), comparison.figures(a), Math::min);
                }
            }
        }
        fewer.forEach((name, figures) -> text.append(shorten(name, BROAD))
                .append(": figures on ")
                .append(figures)
                .append(" of ")
                .append(Protocol.count(all, "data set"))
                .append(figures == 0 ? ".\n" : "; means are over these.\n"));
    }

    /** To doing nothing, over the data sets that both have. */
    private static String difference(Comparison comparison, int augmenter) {
        double[] differences =
                comparison.baseline() < 0 ? new double[] {} : comparison.differences(comparison.baseline(), Cell::mean);
        if (differences.length == 0 || Double.isNaN(differences[augmenter])) {
            return " ".repeat(DIFFERENCE);
        }
        return right(Decimal.signed(differences[augmenter], 3), DIFFERENCE);
    }

    /** A figure with an asterisk if it is the best, else a blank in its place. */
    private static String figure(double figure, int decimals, boolean best, int width) {
        if (Double.isNaN(figure)) {
            return right("-", width - 1) + " ";
        }
        return right(Decimal.fixed(figure, decimals), width - 1) + (best ? "*" : " ");
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
            text.append(
                    "Reasons are in tables/trials.csv; a method that failed ranks last, one that\nis not applicable has no rank there.\n");
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
