package org.makeweight.report.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Headline;
import org.makeweight.report.markup.Minus;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.ReportModel;

/**
 * One classifier in short: the headline, and the methods in the order of their mean ranks.
 *
 * @param metric the primary one
 * @param ranking empty if nothing can be ranked
 * @param last the last rank
 * @param ceiling the mean of what could be reached; empty if nobody knows
 */
public record CardView(
        String classifier,
        String lead,
        List<String> details,
        String metric,
        List<RankView> ranking,
        int last,
        String ceiling) {
    /** The width of the axis of ranks, and what is left free at its ends. */
    private static final double AXIS = 70;

    private static final double EDGE = 6;

    /**
     * A method.
     *
     * @param place on the axis of ranks; empty if it has no rank
     */
    public record RankView(String method, boolean baseline, String mean, String rank, String place) {}

    static CardView of(Evidence evidence, Candidates<Learner> classifier) {
        ReportModel model = evidence.model();
        Comparison comparison = model.primary(classifier);
        Headline headline = Headline.of(evidence, classifier);
        boolean ranked = comparison.ranked().length > 0 && !comparison.undefined();
        double ceiling = model.ceilings().mean(comparison.all(), comparison.metric(), Cell::mean);
        return new CardView(
                model.classifiers().of(classifier.name()),
                Minus.in(headline.lead()),
                headline.details().stream().map(Minus::in).toList(),
                comparison.metric().title(),
                ranked ? ranking(model, comparison) : List.of(),
                comparison.augmenters(),
                Double.isNaN(ceiling) ? "" : Decimal.fixed(ceiling, 3));
    }

    private static List<RankView> ranking(ReportModel model, Comparison comparison) {
        double[] ranks = comparison.meanRanks();
        double[] means = comparison.means(Cell::mean);
        List<Integer> order = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble(a -> ranks[a]))
                .toList();
        List<RankView> ranking = new ArrayList<>();
        for (int a : order) {
            boolean without = Double.isNaN(ranks[a]);
            double share = (ranks[a] - 1) / Math.max(1, ranks.length - 1);
            ranking.add(new RankView(
                    model.augmenters().of(comparison.summary().names().get(a)),
                    a == comparison.baseline(),
                    Double.isNaN(means[a]) ? "—" : Decimal.fixed(means[a], 3),
                    without ? "—" : Decimal.fixed(ranks[a], 2),
                    without ? "" : Decimal.fixed(EDGE + (AXIS - 2 * EDGE) * share, 1)));
        }
        return ranking;
    }

    /** What the ceiling is called. */
    public String ceilingTitle() {
        return Ceilings.TITLE;
    }
}
