package org.makeweight.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.random.RandomState;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.experiment.Contenders;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.statistics.CorrectedResampledT;
import org.makeweight.evaluation.statistics.Interval;
import org.makeweight.evaluation.statistics.PAdjustment;
import org.makeweight.evaluation.statistics.RowBootstrap;

/**
 * A method beside adding nothing, with the same classifier; or an ensemble that balances inside, beside its control.
 *
 * @param difference of the figures
 * @param interval of the difference at 95 %
 * @param p two-sided, by Holm over all gains; NaN where rows were drawn again instead
 */
record Gain(Contender method, Contender nothing, double difference, Interval interval, double p) {
    /**
     * The gains of all methods. Over folds by the corrected resampled t test; from one test part by drawing its rows again.
     *
     * @param decisions of the test rows; empty where there are folds
     */
    static List<Gain> of(Results results, List<Contender> contenders, Metric metric, Optional<Decisions> decisions) {
        List<Gain> gains = new ArrayList<>();
        for (Contender method : contenders) {
            List<String> classifiers = compared(results, method);
            contenders.stream()
                    .filter(other -> classifiers.contains(other.classifier()))
                    .filter(other -> other.augmenter().equals(Contenders.NOTHING))
                    .filter(other -> !other.equals(method))
                    .findFirst()
                    .ifPresent(nothing -> gains.add(
                            decisions.isPresent()
                                    ? drawn(
                                            method,
                                            nothing,
                                            metric,
                                            decisions.get(),
                                            results.experiment().seed())
                                    : tested(method, nothing, results)));
        }
        double[] adjusted = PAdjustment.holm(gains.stream().mapToDouble(Gain::p).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            Gain gain = gains.get(i);
            gains.set(i, new Gain(gain.method, gain.nothing, gain.difference, gain.interval, adjusted[i]));
        }
        return gains;
    }

    /** With which classifiers nothing is added: with the method's own; where that is an ensemble on rows as they are, its controls. */
    private static List<String> compared(Results results, Contender method) {
        if (!method.augmenter().equals(Contenders.NOTHING)) {
            return List.of(method.classifier());
        }
        Contenders contenders = results.experiment().contenders();
        return contenders.classifiers().stream()
                .filter(classifier -> classifier.name().equals(method.classifier()))
                .flatMap(classifier -> contenders.controls(classifier).stream())
                .map(Candidates::name)
                .toList();
    }

    private static Gain tested(Contender method, Contender nothing, Results results) {
        int folds = results.experiment().protocol().validation().folds();
        CorrectedResampledT test = CorrectedResampledT.of(method.less(nothing), folds, 0);
        return new Gain(method, nothing, method.figure() - nothing.figure(), test.interval(), test.p());
    }

    private static Gain drawn(Contender method, Contender nothing, Metric metric, Decisions decisions, long seed) {
        Interval interval = RowBootstrap.ofDifference(
                decisions.positive(),
                decisions.of(method),
                decisions.of(nothing),
                counts -> metric.of(new Confusion(counts[0], counts[1], counts[2], counts[3])),
                new RandomState(seed));
        return new Gain(method, nothing, method.figure() - nothing.figure(), interval, Double.NaN);
    }

    /** Whether chance alone would hardly give as much. */
    boolean sure() {
        return Double.isNaN(p) ? interval.low() > 0 || interval.high() < 0 : p < 1 - Interval.LEVEL;
    }
}
