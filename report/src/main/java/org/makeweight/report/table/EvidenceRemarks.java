package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.RankTests;
import org.makeweight.report.evidence.Scope;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;

/** What a reader must know of tests across data sets; sentences. */
public final class EvidenceRemarks {
    private EvidenceRemarks() {}

    /** What one is in a test: a data set or a family. */
    public static String units(Evidence evidence) {
        int sets = evidence.model().results().datasets().size();
        String families = evidence.families() == 1 ? "1 family" : evidence.families() + " families";
        return evidence.once()
                ? "The unit is a family: " + Protocol.count(sets, "data set") + " of " + families
                        + ", figures averaged within a family first."
                : "The unit is a data set, never a fold, a run or a classifier: " + Protocol.count(sets, "data set")
                        + " of " + families + ", each counted singly.";
    }

    /** That there are too few units for a test, or few; empty if there are enough. */
    public static List<String> few(Evidence evidence) {
        int units = evidence.model().compared().stream()
                .mapToInt(classifier -> evidence.units(evidence.primary(classifier)))
                .min()
                .orElse(0);
        if (units < ComparisonFamily.LEAST_DATASETS) {
            return List.of("No test across fewer than " + ComparisonFamily.LEAST_DATASETS
                    + " data sets: Wilcoxon's could not reject at 0.05 whatever the differences.");
        }
        return units < ComparisonFamily.FEW_DATASETS
                ? List.of("WARNING: fewer than " + ComparisonFamily.FEW_DATASETS
                        + " data sets; tests find little, and what they find is fragile.")
                : List.of();
    }

    /** On how many data sets the metric is compared, where it is not all of them, and what is left out. */
    public static List<String> gaps(Evidence evidence) {
        List<String> remarks = new ArrayList<>();
        for (Candidates<Learner> classifier : evidence.model().compared()) {
            Scope scope = evidence.primary(classifier);
            Comparison comparison = evidence.comparison(scope);
            RankTests ranks = evidence.ranks(scope);
            List<String> parts = new ArrayList<>();
            int open = comparison.datasets() - comparison.ranked().length;
            if (open > 0) {
                parts.add(Protocol.count(open, "data set") + " not finished");
            }
            if (!ranks.scores().leftOut().isEmpty()) {
                parts.add("not applicable on over half of the sets, hence left out: "
                        + String.join(", ", ranks.scores().leftOut()));
            }
            if (ranks.datasets() < evidence.units(scope)) {
                parts.add("ranks over the " + ranks.datasets() + " sets on which all others are applicable");
            }
            long failed = IntStream.of(comparison.ranked())
                    .mapToLong(d -> comparison.states().get(d).stream()
                            .filter(state -> state == Comparison.State.FAILED)
                            .count())
                    .sum();
            if (failed > 0) {
                parts.add(Protocol.count(failed, "figure") + " missing because a method failed");
            }
            if (!parts.isEmpty()) {
                remarks.add(
                        evidence.model().classifiers().of(classifier.name()) + ": " + String.join("; ", parts) + ".");
            }
        }
        return remarks;
    }

    /** What the three probabilities are. */
    public static String probabilities() {
        return "P: probability that the method is worse, practically equal (within " + Decimal.toString(Evidence.ROPE)
                + ") and better.";
    }
}
