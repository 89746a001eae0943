package org.makeweight.report.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.evaluation.statistics.Friedman;

/**
 * The method that a headline is about: the one with the best mean rank, whether or not it is better than doing nothing.
 *
 * @param augmenter as tables have it
 * @param rank its mean rank
 * @param among how many methods, doing nothing among them
 * @param leads whether no other, doing nothing among them, has a better mean rank
 */
public record Named(String augmenter, double rank, int among, boolean leads) {
    /** The method of a scope: of equal ones the first; empty if no method is ranked beside doing nothing. */
    public static Optional<Named> of(Evidence evidence, Scope scope) {
        Optional<Friedman> friedman = evidence.ranks(scope).friedman();
        if (friedman.isEmpty()) {
            return Optional.empty();
        }
        List<String> compared = evidence.effects(scope).stream()
                .map(Effect::augmenter)
                .filter(augmenter -> augmenter.indexOf('@') < 0)
                .toList();
        double[] ranks = friedman.get().averageRanks();
        List<String> methods = friedman.get().methods();
        double best = IntStream.range(0, ranks.length)
                .mapToDouble(m -> ranks[m])
                .min()
                .orElse(Double.NaN);
        return IntStream.range(0, ranks.length)
                .boxed()
                .filter(m -> compared.contains(methods.get(m)))
                .min(Comparator.comparingDouble(m -> ranks[m]))
                .map(m -> new Named(methods.get(m), ranks[m], ranks.length, ranks[m] == best));
    }
}
