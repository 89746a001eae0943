package org.makeweight.report.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;

/** The headline over too few data sets for a test across them: each speaks for itself, by the corrected resampled t test. */
final class EachSet {
    private static final String MOVED = Treatment.MOVED_THRESHOLD.name(Threshold.HALF);

    private final Evidence evidence;
    private final Scope scope;
    private final Metric metric;
    private final Comparison comparison;

    EachSet(Evidence evidence, Scope scope) {
        this.evidence = evidence;
        this.scope = scope;
        this.metric = scope.metric();
        this.comparison = evidence.comparison(scope);
    }

    Headline headline() {
        int[] datasets = comparison.ranked();
        if (datasets.length == 1) {
            List<String> sentences = sentences(datasets[0]);
            List<String> rest = new ArrayList<>(sentences.subList(1, sentences.size()));
            rest.addAll(notes());
            return new Headline(sentences.get(0), rest);
        }
        List<String> details = new ArrayList<>(IntStream.of(datasets)
                .mapToObj(d -> String.join(" ", sentences(d)))
                .toList());
        details.addAll(notes());
        return new Headline(
                Protocol.count(datasets.length, "data set")
                        + " are too few for a claim across them; each speaks for itself.",
                details);
    }

    /** What holds for all sentences, said once. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        int[] folds = evidence.setEffects(scope).stream()
                .mapToInt(effect -> effect.test().n())
                .distinct()
                .toArray();
        if (folds.length > 0) {
            notes.add("In brackets: 95 % intervals; p by the corrected resampled t test over "
                    + (folds.length == 1 ? Protocol.count(folds[0], "fold") : "folds") + ", adjusted by Holm."
                    + (Wording.ofScores(evidence.model()).isEmpty()
                            ? ""
                            : " Ranking is measured by average precision, calibration by the Brier score; both are"
                                    + " exploratory."));
        }
        if (movedNotRun()) {
            notes.add(Wording.movedNotRun());
        }
        return notes;
    }

    private boolean movedNotRun() {
        return metric.countsDecisions()
                && !(scope.threshold() instanceof Threshold.Tuned)
                && !comparison.summary().names().contains(MOVED);
    }

    private List<String> sentences(int d) {
        String dataset = comparison.summary().datasets().get(d);
        String called = evidence.model().datasetTitle(dataset);
        List<SetEffect> effects = evidence.setEffects(scope).stream()
                .filter(effect -> effect.dataset().equals(dataset))
                .filter(effect -> !effect.augmenter().equals(MOVED))
                .toList();
        if (effects.isEmpty()) {
            return untested(d, dataset);
        }
        String control = effects.get(0).control();
        List<SetEffect> compared = effects.stream()
                .filter(effect -> effect.control().equals(control))
                .toList();
        SetEffect best = compared.stream()
                .max(Comparator.comparingDouble(SetEffect::gain))
                .orElseThrow();
        String title = evidence.model().augmenters().of(best.augmenter());
        Optional<Wording.Warnings> warnings =
                Wording.warnings(evidence.model(), scope, best.augmenter(), Optional.of(dataset));
        Verdict verdict = Verdict.of(best);
        List<String> sentences = new ArrayList<>();
        sentences.add(first(called, title, best, compared.size(), verdict)
                + warnings.filter(Wording.Warnings::most)
                        .map(some -> " " + some.sentence(title))
                        .orElse(""));
        if (metric.countsDecisions() && !control.equals(MOVED)) {
            moved(dataset, best.augmenter(), verdict).ifPresent(sentences::add);
        }
        sentences.addAll(scores(dataset, best.augmenter()));
        warnings.filter(some -> !some.most()).ifPresent(some -> sentences.add(some.sentence(title)));
        failures(d).ifPresent(sentences::add);
        return sentences;
    }

    private String first(String dataset, String title, SetEffect best, int methods, Verdict verdict) {
        String nothing = best.control().equals(MOVED) ? "doing nothing at a tuned threshold" : "doing nothing";
        String picked = methods == 1 ? "" : ", the best of " + methods + ",";
        String figures = metric.title() + " " + figures(best);
        return "On " + dataset + " "
                + switch (verdict) {
                    case BETTER -> title + picked + " does better than " + nothing + ": " + figures + ".";
                    case WORSE ->
                        "no method gains: even " + title + " does worse than " + nothing + ": " + figures + ".";
                    case NO_EVIDENCE ->
                        "there is no evidence of a difference between " + nothing + " and " + title + picked + " "
                                + figures + "; " + rope(best) + ".";
                    case UNTESTED ->
                        title + picked + " differs from " + nothing + " by the same in every fold: "
                                + metric.title() + " "
                                + Wording.signed(best.test().meanDifference())
                                + ", which leaves nothing to test.";
                };
    }

    private static String figures(SetEffect effect) {
        return Wording.signed(effect.test().meanDifference()) + " ("
                + Wording.ends(effect.test().interval()) + "; " + Wording.p(effect.holm()) + ")";
    }

    private static String rope(SetEffect effect) {
        return Wording.equal(effect.equal());
    }

    private Optional<String> moved(String dataset, String augmenter, Verdict verdict) {
        Optional<SetEffect> effect = evidence.setEffect(scope, dataset, augmenter, MOVED);
        if (effect.isEmpty()) {
            return Optional.empty();
        }
        String figures = figures(effect.get());
        String sentence = switch (Verdict.of(effect.get())) {
            case BETTER ->
                (verdict == Verdict.BETTER ? "The gain survives" : "It does better")
                        + " against doing nothing at a tuned threshold: " + figures + ".";
            case WORSE -> "Doing nothing at a tuned threshold does better than it: " + figures + ".";
            case NO_EVIDENCE ->
                (verdict == Verdict.BETTER
                                ? "The gain does not survive against doing nothing at a tuned threshold: no evidence of a"
                                        + " difference, "
                                : "No evidence of a difference to doing nothing at a tuned threshold either: ")
                        + figures + "; " + rope(effect.get()) + ".";
            case UNTESTED ->
                "From doing nothing at a tuned threshold it differs by the same in every fold: "
                        + Wording.signed(effect.get().test().meanDifference()) + ".";
        };
        return Optional.of(sentence);
    }

    private List<String> scores(String dataset, String augmenter) {
        List<String> parts = new ArrayList<>();
        for (Metric other : Wording.ofScores(evidence.model())) {
            Scope own = new Scope(scope.classifier(), other, evidence.model().firstThreshold());
            evidence.setEffect(own, dataset, augmenter, Contenders.NOTHING)
                    .ifPresent(effect -> parts.add(describe(other, effect, parts.isEmpty())));
        }
        return parts.isEmpty() ? List.of() : List.of(String.join("; ", parts) + ".");
    }

    private static String describe(Metric other, SetEffect effect, boolean first) {
        String name = other == Metric.AVERAGE_PRECISION ? "ranking" : "calibration";
        String subject = first ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
        String what = switch (Verdict.of(effect)) {
            case BETTER -> " improved";
            case WORSE -> " got worse";
            default -> ": no evidence of a change";
        };
        String p = Double.isNaN(effect.holm()) ? "" : ", " + Wording.p(effect.holm());
        return subject + what + " (" + Wording.signed(effect.test().meanDifference()) + p + ")";
    }

    /** Figures without folds to test them by. */
    private List<String> untested(int d, String dataset) {
        int none = comparison.baseline();
        Optional<Integer> best = IntStream.range(0, comparison.augmenters())
                .filter(a -> a != none && comparison.cell(d, a).defined())
                .filter(a -> !comparison.summary().names().get(a).equals(MOVED))
                .boxed()
                .max(Comparator.comparingDouble(
                        a -> metric.direction().goodness(comparison.cell(d, a).mean())));
        if (best.isEmpty() || !comparison.cell(d, none).defined()) {
            return List.of(
                    "On " + evidence.model().datasetTitle(dataset) + " no method can be compared with doing nothing.");
        }
        String title =
                evidence.model().augmenters().of(comparison.summary().names().get(best.get()));
        String first = "On " + evidence.model().datasetTitle(dataset) + " " + title + " has " + metric.title() + " "
                + Decimal.fixed(comparison.cell(d, best.get()).mean(), 3) + ", doing nothing "
                + Decimal.fixed(comparison.cell(d, none).mean(), 3)
                + "; there are no folds of equal standing, so nothing is tested.";
        return Wording.warnings(
                        evidence.model(), scope, comparison.summary().names().get(best.get()), Optional.of(dataset))
                .map(some -> List.of(first, some.sentence(title)))
                .orElse(List.of(first));
    }

    private Optional<String> failures(int d) {
        String failed = IntStream.range(0, comparison.augmenters())
                .filter(a -> comparison.state(d, a) == Comparison.State.FAILED)
                .mapToObj(a -> evidence.model()
                        .augmenters()
                        .of(comparison.summary().names().get(a)))
                .collect(Collectors.joining(", "));
        return failed.isEmpty() ? Optional.empty() : Optional.of("Failed there: " + failed + ".");
    }
}
