package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.evaluation.statistics.ComparisonFamily;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;

/** The headline over data sets enough for tests across them. */
final class AcrossSets {
    private static final String MOVED = Treatment.MOVED_THRESHOLD.name(Threshold.HALF);

    private final Evidence evidence;
    private final Scope scope;
    private final Metric metric;

    AcrossSets(Evidence evidence, Scope scope) {
        this.evidence = evidence;
        this.scope = scope;
        this.metric = scope.metric();
    }

    Headline headline() {
        Optional<Named> named = Named.of(evidence, scope);
        if (named.isEmpty()) {
            return new Headline("No method can be compared with doing nothing.", List.of());
        }
        String name = named.get().augmenter();
        String title = evidence.model().augmenters().of(name);
        Effect effect = evidence.effects(scope).stream()
                .filter(some -> some.augmenter().equals(name))
                .findFirst()
                .orElseThrow();
        Verdict verdict = Verdict.of(effect);
        Optional<Wording.Warnings> warnings = Wording.warnings(evidence.model(), scope, name, Optional.empty());
        String lead = lead(title, effect, verdict)
                + warnings.filter(Wording.Warnings::most)
                        .map(some -> " " + some.sentence(title))
                        .orElse("");
        List<String> details = new ArrayList<>();
        if (!effect.control().equals(MOVED)) {
            details.addAll(moved(name, verdict));
        }
        details.addAll(scores(name, verdict));
        warnings.filter(some -> !some.most()).ifPresent(some -> details.add(some.sentence(title)));
        gaps(name, title).ifPresent(details::add);
        details.add(basis(named.get()));
        return new Headline(lead, details);
    }

    private String lead(String title, Effect effect, Verdict verdict) {
        String nothing = effect.control().equals(MOVED) ? "doing nothing at a tuned threshold" : "doing nothing";
        String figures = metric.title() + " " + figures(effect);
        return switch (verdict) {
            case BETTER -> title + " does better than " + nothing + ": " + figures + ".";
            case WORSE ->
                "No method gains: even " + title + ", the best by mean rank, does worse than " + nothing + ": "
                        + figures + ".";
            case NO_EVIDENCE ->
                "No evidence of a difference between " + nothing + " and " + title + ", the best of " + compared()
                        + " by mean rank: " + figures + "; " + rope(effect) + ".";
            case UNTESTED ->
                "Nothing can be claimed: " + title + ", the best by mean rank, and " + nothing + " share "
                        + effect.datasets() + " " + (effect.datasets() == 1 ? unit() : units()) + " only.";
        };
    }

    private String unit() {
        return evidence.once() ? "family" : "data set";
    }

    private String units() {
        return evidence.once() ? "families" : "data sets";
    }

    private String figures(Effect effect) {
        return Wording.signed(effect.meanDifference()) + " on average over " + effect.datasets() + " "
                + units() + " (" + Wording.interval(effect.interval())
                + "; better on "
                + effect.record().wins() + ", equal on " + effect.record().ties() + ", worse on "
                + effect.record().losses() + "; " + Wording.p(effect.holm()) + ")";
    }

    private static String rope(Effect effect) {
        return Wording.rope(effect.worse(), effect.equal(), effect.better());
    }

    /** Whether the difference is more than a moved threshold. */
    private List<String> moved(String name, Verdict verdict) {
        if (!metric.countsDecisions()) {
            return List.of();
        }
        Optional<Effect> effect = evidence.effect(scope, name, MOVED);
        if (effect.isEmpty()) {
            return List.of(Wording.movedNotRun());
        }
        String figures = metric.title() + " " + figures(effect.get());
        return List.of(
                switch (Verdict.of(effect.get())) {
                    case BETTER ->
                        (verdict == Verdict.BETTER
                                        ? "The gain survives against doing nothing at a tuned threshold: "
                                        : "It does better than doing nothing at a tuned threshold: ")
                                + figures + ".";
                    case WORSE -> "Doing nothing at a tuned threshold does better than it: " + figures + ".";
                    case NO_EVIDENCE ->
                        (verdict == Verdict.BETTER
                                        ? "The gain does not survive against doing nothing at a tuned threshold: no evidence"
                                                + " of a difference, "
                                        : "No evidence of a difference to doing nothing at a tuned threshold either: ")
                                + figures + "; " + rope(effect.get()) + ".";
                    case UNTESTED -> "Too few data sets have it and doing nothing at a tuned threshold for a test.";
                });
    }

    /** Whether the order of the rows and the probabilities got better, or only the threshold moved. */
    private List<String> scores(String name, Verdict verdict) {
        List<String> sentences = new ArrayList<>();
        Verdict ranking = Verdict.UNTESTED;
        for (Metric other : Wording.ofScores(evidence.model())) {
            Scope own = new Scope(scope.classifier(), other, evidence.model().firstThreshold());
            Optional<Effect> effect =
                    evidence.effect(own, name, Contenders.NOTHING).filter(Effect::tested);
            if (effect.isPresent()) {
                Verdict of = Verdict.of(effect.get());
                ranking = other == Metric.AVERAGE_PRECISION ? of : ranking;
                sentences.add(describe(other, effect.get(), of));
            }
        }
        if (verdict == Verdict.BETTER && metric.countsDecisions() && ranking != Verdict.BETTER) {
            sentences.add(
                    ranking == Verdict.UNTESTED
                            ? "Whether the order of the rows improved was not measured."
                            : "So the order of the rows did not demonstrably improve; what moved is the threshold.");
        }
        return sentences;
    }

    private static String describe(Metric other, Effect effect, Verdict verdict) {
        String subject = other == Metric.AVERAGE_PRECISION ? "Ranking" : "Calibration";
        String what = switch (verdict) {
            case BETTER -> " improved";
            case WORSE -> " got worse";
            default -> ": no evidence of a change";
        };
        String detail = other.title() + " " + Wording.signed(effect.meanDifference()) + ", "
                + Wording.interval(effect.interval()) + ", " + Wording.p(effect.holm()) + ", exploratory";
        return subject + what + " (" + detail + ").";
    }

    private Optional<String> gaps(String name, String title) {
        Comparison comparison = evidence.comparison(scope);
        int position = comparison.summary().names().indexOf(name);
        long failed = count(comparison, position, Comparison.State.FAILED);
        long without = count(comparison, position, Comparison.State.NOT_APPLICABLE);
        List<String> parts = new ArrayList<>();
        if (failed > 0) {
            parts.add("failed on " + failed);
        }
        if (without > 0) {
            parts.add("is not applicable to " + without);
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(title + " " + String.join(" and ", parts) + " of "
                        + Protocol.count(comparison.datasets(), "data set") + ".");
    }

    private static long count(Comparison comparison, int augmenter, Comparison.State state) {
        return IntStream.range(0, comparison.datasets())
                .filter(d -> comparison.state(d, augmenter) == state)
                .count();
    }

    /** How many methods are set against doing nothing; doing nothing at another threshold is none of them. */
    private long compared() {
        return evidence.effects(scope).stream()
                .map(Effect::augmenter)
                .filter(augmenter -> augmenter.indexOf('@') < 0)
                .distinct()
                .count();
    }

    private String basis(Named named) {
        int ranked = evidence.ranks(scope).datasets();
        String ranks = "Mean rank " + Decimal.fixed(named.rank(), 2) + " among " + named.among() + " over "
                + (ranked < evidence.units(scope)
                        ? "the " + ranked + " " + units() + " that suit all"
                        : ranked + " " + units())
                + (named.leads() ? "" : "; doing nothing, at one threshold or another, ranks better")
                + ". p: Wilcoxon's signed-rank test, adjusted by Holm for all methods; intervals are each for itself, not"
                + " adjusted for having picked the best.";
        return evidence.units(scope) < ComparisonFamily.FEW_DATASETS
                ? ranks + " Fewer than " + ComparisonFamily.FEW_DATASETS + " " + units()
                        + ": tests find little, and what they find is fragile."
                : ranks;
    }
}
