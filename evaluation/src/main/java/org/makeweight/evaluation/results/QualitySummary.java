package org.makeweight.evaluation.results;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.TaskResult.Measured;
import org.makeweight.evaluation.plan.FoldOfRepeat;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.store.StoredQuality;

/**
 * The quality of the minority rows that an augmenter made on a data set, or of the real rows held out in their place.
 *
 * @param augmenter its name; empty if this is the reference, real rows held out
 * @param reason why there are no figures, the first one; empty if there are, or if they are still to be computed
 * @param folds over which the means are taken
 * @param rows mean number of rows in a fold
 * @param means first over the runs of a fold, then over folds, each where it is defined; NaN where it never is
 */
public record QualitySummary(
        String dataset,
        Optional<String> augmenter,
        State state,
        String reason,
        int folds,
        double rows,
        Map<QualityMeasure, Double> means) {
    /** How far the figures have come. */
    public enum State {
        /** There are figures. */
        MEASURED,
        /** The augmenter, or the measurement, failed on a fold or could not be applied. */
        WITHOUT,
        /** Some folds are still to be computed. */
        OPEN
    }

    public QualitySummary {
        means = new EnumMap<>(means);
    }

    /**
     * All data sets, for each the rows held out, if any were measured, and then the augmenters in the order of the tables;
     * augmenters that only leave rows out, or
     * make none, are left out.
     */
    public static List<QualitySummary> of(Results results) {
        Set<String> idle = makingNothing(results.qualities());
        Map<String, Map<String, List<StoredQuality>>> grouped = new LinkedHashMap<>();
        for (StoredQuality quality : results.qualities()) {
            if (idle.contains(quality.augmenter())) {
                continue;
            }
            grouped.computeIfAbsent(quality.dataset(), d -> new LinkedHashMap<>())
                    .computeIfAbsent(quality.augmenter(), a -> new ArrayList<>())
                    .add(quality);
        }
        List<QualitySummary> summaries = new ArrayList<>();
        grouped.forEach((dataset, augmenters) -> {
            List<QualitySummary> made = new ArrayList<>();
            augmenters.forEach(
                    (augmenter, units) -> summary(dataset, augmenter, units).ifPresent(made::add));
            heldOut(dataset, augmenters).ifPresent(summaries::add);
            summaries.addAll(made);
        });
        return summaries;
    }

    /** Augmenters that have made no row anywhere, though they could be applied: they do not make any, or clean. */
    private static Set<String> makingNothing(List<StoredQuality> qualities) {
        Set<String> idle = new HashSet<>();
        Set<String> busy = new HashSet<>();
        for (StoredQuality quality : qualities) {
            Optional<Measured> measured = quality.outcome().flatMap(Outcome::value);
            measured.ifPresent(figures -> (figures.made().isPresent() ? busy : idle).add(quality.augmenter()));
        }
        idle.removeAll(busy);
        return idle;
    }

    private static Optional<QualitySummary> summary(String dataset, String augmenter, List<StoredQuality> units) {
        Map<FoldOfRepeat, List<QualityFigures>> measured = measured(units);
        Optional<String> reason = units.stream()
                .flatMap(unit -> unit.outcome().stream())
                .filter(outcome -> outcome.value().isEmpty())
                .map(Outcome::reason)
                .findFirst();
        boolean open = units.stream().anyMatch(unit -> unit.outcome().isEmpty());
        if (reason.isEmpty() && !open && measured.isEmpty()) {
            // it makes rows of other data sets
            return Optional.empty();
        }
        State state = reason.isPresent() ? State.WITHOUT : open ? State.OPEN : State.MEASURED;
        List<Map<QualityMeasure, Double>> folds = new ArrayList<>();
        double rows = 0;
        for (List<QualityFigures> runs : measured.values()) {
            folds.add(means(runs.stream().map(QualityFigures::synthetic).toList()));
            rows += runs.stream()
                    .mapToInt(QualityFigures::syntheticRows)
                    .average()
                    .orElseThrow();
        }
        return Optional.of(new QualitySummary(
                dataset,
                Optional.of(augmenter),
                state,
                reason.orElse(""),
                folds.size(),
                rows / folds.size(),
                means(state == State.MEASURED ? folds : List.of())));
    }

    private static Map<FoldOfRepeat, List<QualityFigures>> measured(List<StoredQuality> units) {
        Map<FoldOfRepeat, List<QualityFigures>> measured = new LinkedHashMap<>();
        for (StoredQuality unit : units) {
            Optional<QualityFigures> figures =
                    unit.outcome().flatMap(Outcome::value).flatMap(Measured::made);
            if (figures.isPresent()) {
                measured.computeIfAbsent(new FoldOfRepeat(unit.repeat(), unit.fold()), f -> new ArrayList<>())
                        .add(figures.get());
            }
        }
        return measured;
    }

    /** They are the same whatever was made of the training part, so each fold's first figures will do. */
    private static Optional<QualitySummary> heldOut(String dataset, Map<String, List<StoredQuality>> augmenters) {
        Map<FoldOfRepeat, List<QualityFigures>> measured =
                measured(augmenters.values().stream().flatMap(List::stream).toList());
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        List<Map<QualityMeasure, Double>> folds = new ArrayList<>();
        double rows = 0;
        for (List<QualityFigures> units : measured.values()) {
            folds.add(units.get(0).heldOut());
            rows += units.get(0).heldOutRows();
        }
        return Optional.of(new QualitySummary(
                dataset, Optional.empty(), State.MEASURED, "", folds.size(), rows / folds.size(), means(folds)));
    }

    private static Map<QualityMeasure, Double> means(List<Map<QualityMeasure, Double>> figures) {
        Map<QualityMeasure, Double> means = new EnumMap<>(QualityMeasure.class);
        for (QualityMeasure measure : QualityMeasure.values()) {
            double sum = 0;
            int count = 0;
            for (Map<QualityMeasure, Double> some : figures) {
                double value = some.get(measure);
                sum += Double.isNaN(value) ? 0 : value;
                count += Double.isNaN(value) ? 0 : 1;
            }
            means.put(measure, sum / count);
        }
        return means;
    }
}
