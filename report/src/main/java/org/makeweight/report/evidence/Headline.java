package org.makeweight.report.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/**
 * What a run says of the methods with one classifier, in plain words. It claims what tests allow and no more.
 *
 * @param lead whether the best method is better than doing nothing, and by how much
 * @param details what a sceptic asks next
 */
public record Headline(String lead, List<String> details) {
    public Headline {
        details = List.copyOf(details);
    }

    /** The headline for a classifier, in the primary metric at the first threshold. */
    public static Headline of(Evidence evidence, Candidates<Learner> classifier) {
        Scope scope = evidence.primary(classifier);
        Comparison comparison = evidence.comparison(scope);
        if (comparison.undefined()) {
            return new Headline(comparison.metric().title() + " is not defined for this classifier.", List.of());
        }
        if (comparison.ranked().length == 0) {
            return new Headline("No data set is finished yet.", List.of());
        }
        if (IntStream.range(0, comparison.augmenters()).noneMatch(comparison::anywhere)) {
            return new Headline("No method gave a figure on any data set.", List.of());
        }
        if (comparison.baseline() < 0) {
            return ranksAlone(evidence.model(), comparison);
        }
        return evidence.acrossSets(scope)
                ? new AcrossSets(evidence, scope).headline()
                : new EachSet(evidence, scope).headline();
    }

    /** Nothing to compare with. */
    private static Headline ranksAlone(ReportModel model, Comparison comparison) {
        double[] ranks = comparison.meanRanks();
        int best = IntStream.range(0, ranks.length)
                .filter(a -> !Double.isNaN(ranks[a]))
                .reduce((a, b) -> ranks[b] < ranks[a] ? b : a)
                .orElse(0);
        return new Headline(
                model.augmenters().of(comparison.summary().names().get(best)) + " has the best mean rank over "
                        + Protocol.count(comparison.ranked().length, "data set") + ", " + Decimal.fixed(ranks[best], 2)
                        + " among " + Protocol.count(ranks.length, "method") + ".",
                List.of("Doing nothing is not among the methods, so no gain can be told."));
    }
}
