package org.makeweight.evaluation.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.makeweight.core.method.Signal;
import org.makeweight.core.method.Training;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.outcome.Choice;
import org.makeweight.evaluation.outcome.Outcome;
import org.makeweight.evaluation.outcome.RowOrigins;
import org.makeweight.evaluation.outcome.RowProjection;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.outcome.TaskResult;
import org.makeweight.evaluation.quality.QualityFigures;
import org.makeweight.evaluation.quality.QualityMeasure;

/** How what came of a task differs from what was stored of it; times never count. */
final class ResultDifference {
    private ResultDifference() {}

    /** In words; empty if there is none. */
    static Optional<String> of(TaskResult stored, TaskResult now) {
        Outcome<?> before = stored.outcome();
        Outcome<?> after = now.outcome();
        if (!before.status().equals(after.status()) || !before.reason().equals(after.reason())) {
            return Optional.of("stored is " + told(before) + ", but it is now " + told(after));
        }
        if (stored instanceof TaskResult.Trained a && now instanceof TaskResult.Trained b) {
            return trained(a, b);
        } else if (stored instanceof TaskResult.Chosen a && now instanceof TaskResult.Chosen b) {
            return choice(a.outcome().value(), b.outcome().value());
        } else if (stored instanceof TaskResult.Quality a && now instanceof TaskResult.Quality b) {
            return quality(
                    a.outcome().value().flatMap(TaskResult.Measured::made),
                    b.outcome().value().flatMap(TaskResult.Measured::made));
        } else if (stored instanceof TaskResult.Origins a && now instanceof TaskResult.Origins b) {
            return given(
                    !a.outcome().value().equals(b.outcome().value()),
                    "the origins of its "
                            + a.outcome().value().map(RowOrigins::size).orElse(0) + " rows differ");
        } else if (stored instanceof TaskResult.Projection a && now instanceof TaskResult.Projection b) {
            return given(
                    !a.outcome().value().equals(b.outcome().value()),
                    "the places of its "
                            + a.outcome().value().map(RowProjection::size).orElse(0) + " rows differ");
        }
        return Optional.of("stored is the result of another kind of task");
    }

    private static String told(Outcome<?> outcome) {
        return outcome.status() + (outcome.reason().isEmpty() ? "" : " (" + outcome.reason() + ")");
    }

    private static String told(Confusion counts) {
        return "tp " + counts.tp() + ", fp " + counts.fp() + ", fn " + counts.fn() + ", tn " + counts.tn();
    }

    private static Optional<String> given(boolean differs, String what) {
        return differs ? Optional.of(what) : Optional.empty();
    }

    private static Optional<String> trained(TaskResult.Trained stored, TaskResult.Trained now) {
        Optional<String> choice = choice(stored.chosen(), now.chosen());
        if (choice.isPresent() || stored.outcome().value().isEmpty()) {
            return choice;
        }
        Optional<String> scored =
                scored(stored.outcome().value().get(), now.outcome().value().orElseThrow());
        return scored.isPresent()
                ? scored
                : given(!same(stored.fitted(), now.fitted()), "the training of its augmenter went otherwise");
    }

    private static Optional<String> scored(Scored stored, Scored now) {
        double[] before = stored.scores();
        double[] after = now.scores();
        if (before.length != after.length) {
            return Optional.of("stored are scores of " + before.length + " test rows, but there are " + after.length);
        }
        int differing = 0;
        int first = -1;
        for (int row = before.length - 1; row >= 0; row--) {
            if (Double.doubleToLongBits(before[row]) != Double.doubleToLongBits(after[row])) {
                differing++;
                first = row;
            }
        }
        if (differing > 0) {
            return Optional.of("the scores of " + differing + " of " + before.length
                    + " test rows differ; the first is stored as " + Decimal.toString(before[first]) + " and is now "
                    + Decimal.toString(after[first]));
        }
        if (!Arrays.equals(stored.ofClasses(), now.ofClasses())) {
            return Optional.of("the scores of its other classes differ");
        }
        if (stored.probabilities() != now.probabilities()) {
            return Optional.of("whether its scores are probabilities differs");
        }
        if (!stored.confusion().equals(now.confusion())) {
            return Optional.of(
                    "its counts are stored as " + told(stored.confusion()) + " and are now " + told(now.confusion()));
        }
        return given(
                !stored.flags().equals(now.flags()),
                "its flags are stored as " + stored.flags() + " and are now " + now.flags());
    }

    private static Optional<String> choice(Optional<Choice> stored, Optional<Choice> now) {
        if (stored.isEmpty() || now.isEmpty()) {
            return given(stored.isPresent() != now.isPresent(), "a choice is stored or made, but not both");
        }
        Choice a = stored.get();
        Choice b = now.get();
        boolean equal = a.augmenter().equals(b.augmenter())
                && a.classifier().equals(b.classifier())
                && same(a.threshold(), b.threshold())
                && same(a.value(), b.value());
        return given(!equal, "its choice is stored as " + told(a) + " and is now " + told(b));
    }

    private static String told(Choice choice) {
        return choice.augmenter() + ", " + choice.classifier() + " at " + Decimal.toString(choice.threshold());
    }

    private static Optional<String> quality(Optional<QualityFigures> stored, Optional<QualityFigures> now) {
        if (stored.isEmpty() || now.isEmpty()) {
            return given(stored.isPresent() != now.isPresent(), "figures are stored or made, but not both");
        }
        QualityFigures a = stored.get();
        QualityFigures b = now.get();
        for (QualityMeasure measure : QualityMeasure.values()) {
            if (!same(a.synthetic(), b.synthetic(), measure) || !same(a.heldOut(), b.heldOut(), measure)) {
                return Optional.of("its " + measure.id() + " differs");
            }
        }
        return given(
                a.realRows() != b.realRows()
                        || a.heldOutRows() != b.heldOutRows()
                        || a.syntheticRows() != b.syntheticRows(),
                "its numbers of rows differ");
    }

    private static boolean same(
            Map<QualityMeasure, Double> stored, Map<QualityMeasure, Double> now, QualityMeasure measure) {
        return same(stored.get(measure), now.get(measure));
    }

    /** A single number goes through a column of the database, which knows no negative zero. */
    private static boolean same(double stored, double now) {
        return stored == now || (Double.isNaN(stored) && Double.isNaN(now));
    }

    private static boolean same(Optional<Training> stored, Optional<Training> now) {
        if (stored.isEmpty() || now.isEmpty()) {
            return stored.isPresent() == now.isPresent();
        }
        List<Signal> before = stored.get().signals();
        List<Signal> after = now.get().signals();
        boolean equal = stored.get().curves().equals(now.get().curves()) && before.size() == after.size();
        for (int i = 0; equal && i < before.size(); i++) {
            equal = Objects.equals(before.get(i).of(), after.get(i).of())
                    && before.get(i).name().equals(after.get(i).name())
                    && same(before.get(i).value(), after.get(i).value());
        }
        return equal;
    }
}
