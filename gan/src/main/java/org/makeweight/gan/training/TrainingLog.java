package org.makeweight.gan.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.makeweight.core.method.TrainingCurves;

/**
 * The course of a training in about a hundred entries; immutable.
 *
 * @param entries by ascending step
 */
public record TrainingLog(List<Entry> entries) {
    public TrainingLog {
        entries = List.copyOf(entries);
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
            double generatorGradient) {}

    /** The entries of the last fifth of the training; at least one, if there is any. */
    public List<Entry> lastFifth() {
        return entries.subList(entries.size() - (entries.size() + 4) / 5, entries.size());
    }

    /**
     * The course as curves: losses first, then what tells most about the balance of the two networks. Quantities that do not
     * apply are left out.
     *
     * @return empty if there are no entries
     */
    public Optional<TrainingCurves> curves() {
        Map<String, ToDoubleFunction<Entry>> quantities = new LinkedHashMap<>();
        quantities.put("critic loss", Entry::criticLoss);
        quantities.put("generator loss", Entry::generatorLoss);
        quantities.put("condition loss", Entry::conditionLoss);
        quantities.put("critic accuracy", Entry::criticAccuracy);
        quantities.put("slope of the critic", Entry::slope);
        quantities.put("gap between scores", Entry::criticGap);
        quantities.put("generator gradient", Entry::generatorGradient);
        quantities.put("penalty", Entry::penalty);
        quantities
                .values()
                .removeIf(quantity -> entries.stream().mapToDouble(quantity).allMatch(Double::isNaN));
        long[] steps = entries.stream().mapToLong(Entry::step).toArray();
        double[][] values = quantities.values().stream()
                .map(quantity -> entries.stream().mapToDouble(quantity).toArray())
                .toArray(double[][]::new);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new TrainingCurves(List.copyOf(quantities.keySet()), steps, values));
    }
}
