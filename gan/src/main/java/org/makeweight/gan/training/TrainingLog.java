package org.makeweight.gan.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.TrainingCurves;

/**
 * The course of a training in about a hundred entries; immutable.
 *
 * @param entries by ascending step
 * @param criterion what the training was judged by on rows held out; empty if none were
 * @param bestStep where it was best by that, and gone back to; 0 if no rows were held out
 */
public record TrainingLog(List<Entry> entries, String criterion, int bestStep) {
    public TrainingLog {
        entries = List.copyOf(entries);
    }

    /** A training of which no rows were held out. */
    public TrainingLog(List<Entry> entries) {
        this(entries, "", 0);
    }

    /**
     * What was seen since the entry before. Means are over all steps in between; NaN stands where a quantity does not
     * apply.
     *
     * @param step generator steps done
     * @param criticLoss mean, without the penalty
     * @param generatorLoss mean
     * @param conditionLoss mean cross-entropy of the conditioned column, which the generator's loss leaves out
     * @param penalty mean, its weight included
     * @param criticGap mean score of real rows minus that of generated ones
     * @param criticAccuracy share of real rows scored above 0 and generated rows below
     * @param slope mean norm of the critic's gradient by its input on interpolates
     * @param largestSlope largest such norm
     * @param generatorGradient norm of the generator's gradient at the last step
     * @param heldOut what the training is judged by on rows held out, after the last step
     */
    public record Entry(
            int step,
            double criticLoss,
            double generatorLoss,
            double conditionLoss,
            double penalty,
            double criticGap,
            double criticAccuracy,
            double slope,
            double largestSlope,
            double generatorGradient,
            double heldOut) {}

    /** The course as curves, without those that do not apply: losses, then what tells most of the two networks' balance. */
    public TrainingCurves curves() {
        Map<String, ToDoubleFunction<Entry>> figures = new LinkedHashMap<>();
        figures.put("critic loss", Entry::criticLoss);
        figures.put("generator loss", Entry::generatorLoss);
        figures.put("condition loss", Entry::conditionLoss);
        figures.put(criterion, Entry::heldOut);
        figures.put("critic accuracy", Entry::criticAccuracy);
        figures.put("slope of the critic", Entry::slope);
        figures.put("gap between scores", Entry::criticGap);
        figures.put("generator gradient", Entry::generatorGradient);
        figures.put("gradient penalty", Entry::penalty);
        figures.values()
                .removeIf(figure ->
                        entries.isEmpty() || entries.stream().anyMatch(e -> Double.isNaN(figure.applyAsDouble(e))));
        return new TrainingCurves(
                List.copyOf(figures.keySet()),
                entries.stream().mapToLong(Entry::step).toArray(),
                figures.values().stream()
                        .map(figure -> entries.stream().mapToDouble(figure).toArray())
                        .toArray(double[][]::new));
    }

    /**
     * Where the training ended, and where it was best if rows were held out to tell.
     *
     * @param of the class whose rows were learnt; empty for all
     */
    public List<Signal> ends(String of) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Signal last =
                new Signal(of, "last step", entries.get(entries.size() - 1).step());
        return criterion.isEmpty() ? List.of(last) : List.of(last, new Signal(of, "best step", bestStep));
    }

    /** The entries of the last fifth of the training; at least one, if there is any. */
    public List<Entry> lastFifth() {
        return entries.subList(entries.size() - (entries.size() + 4) / 5, entries.size());
    }
}
