package org.makeweight.report.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Cell;

/**
 * What a comparison says in plain words. It describes figures and stops there: no test stands behind it, so it claims none
 * of what a test could.
 *
 * @param lead who has the best mean rank
 * @param details sentences that put it into proportion
 */
public record Headline(String lead, List<String> details) {
    private static final int DECIMALS = 3;

    public Headline {
        details = List.copyOf(details);
    }

    /** The headline of a comparison. */
    public static Headline of(ReportModel model, Comparison comparison) {
        String metric = comparison.metric().title();
        if (comparison.undefined()) {
            return new Headline(metric + " is not defined for this classifier.", List.of());
        }
        int ranked = comparison.ranked().length;
        if (ranked == 0) {
            return new Headline("No data set is finished yet.", List.of());
        }
        if (IntStream.range(0, comparison.augmenters()).noneMatch(comparison::anywhere)) {
            return new Headline("No method gave a figure on any data set.", List.of());
        }
        int[] best = best(comparison.meanRanks());
        return new Headline(lead(model, comparison, best), details(model, comparison, best));
    }

    private static int[] best(double[] meanRanks) {
        double least = Arrays.stream(meanRanks).min().orElseThrow();
        return IntStream.range(0, meanRanks.length)
                .filter(a -> meanRanks[a] == least)
                .toArray();
    }

    private static String lead(ReportModel model, Comparison comparison, int[] best) {
        String names =
                IntStream.of(best).mapToObj(a -> name(model, comparison, a)).collect(Collectors.joining(" and "));
        String verb = best.length == 1 ? " has the best mean rank over " : " share the best mean rank over ";
        return names + verb + Protocol.count(comparison.ranked().length, "data set") + ", "
                + rank(comparison.meanRanks()[best[0]]) + " among "
                + Protocol.count(comparison.augmenters(), "method") + ".";
    }

    private static List<String> details(ReportModel model, Comparison comparison, int[] best) {
        List<String> details = new ArrayList<>();
        int baseline = comparison.baseline();
        boolean baselineLeads = IntStream.of(best).anyMatch(a -> a == baseline);
        if (baselineLeads) {
            details.add(
                    best.length == 1
                            ? "No other method ranks better on average than leaving the data as they are."
                            : "One of them leaves the data as they are.");
            return details;
        }
        String whose = best.length == 1 ? "Its mean" : name(model, comparison, best[0]) + "'s mean";
        means(comparison, whose, best[0], baseline).ifPresent(details::add);
        if (baseline >= 0) {
            details.add(withinDeviation(model, comparison, best[0], baseline));
        }
        return details;
    }

    private static Optional<String> means(Comparison comparison, String whose, int best, int baseline) {
        double[] means = comparison.means(Cell::mean);
        int shared = comparison.shared().length;
        if (shared == 0 || Double.isNaN(means[best])) {
            return Optional.empty();
        }
        Metric metric = comparison.metric();
        String text = whose + " " + metric.title() + " over " + Protocol.count(shared, "data set") + " is "
                + Decimal.fixed(means[best], DECIMALS);
        if (baseline >= 0 && !Double.isNaN(means[baseline])) {
            text += ", against " + Decimal.fixed(means[baseline], DECIMALS) + " without augmentation (mean rank "
                    + rank(comparison.meanRanks()[baseline]) + ")";
        }
        return Optional.of(text + ".");
    }

    /** On how many data sets doing nothing comes about as near as folds differ among themselves. */
    private static String withinDeviation(ReportModel model, Comparison comparison, int best, int baseline) {
        int both = 0;
        int within = 0;
        for (int d = 0; d < comparison.datasets(); d++) {
            Cell one = comparison.cell(d, best);
            Cell other = comparison.cell(d, baseline);
            if (one.defined() && other.defined()) {
                both++;
                within += Math.abs(one.mean() - other.mean()) <= one.deviation() ? 1 : 0;
            }
        }
        return "On " + within + " of " + Protocol.count(both, "data set")
                + ", the figure without augmentation lies within one standard deviation (over folds) of that of "
                + name(model, comparison, best) + ".";
    }

    private static String name(ReportModel model, Comparison comparison, int augmenter) {
        return model.augmenters().of(comparison.summary().names().get(augmenter));
    }

    private static String rank(double rank) {
        return Decimal.fixed(rank, 2);
    }
}
