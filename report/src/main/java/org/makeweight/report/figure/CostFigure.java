package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.ReportModel;

/**
 * What each method costs and what it brings: seconds until the classifier is trained against the gain in the primary metric over
 * doing nothing, both as means over the data sets on which the two have a figure, with the front of the methods that no other
 * beats in both. Seconds are of one machine and one run.
 */
public final class CostFigure {
    private final ReportModel model;
    private final Candidates<Learner> classifier;
    private final Comparison comparison;

    private CostFigure(ReportModel model, Candidates<Learner> classifier) {
        this.model = model;
        this.classifier = classifier;
        this.comparison = model.comparison(classifier, model.experiment().primary(), model.firstThreshold());
    }

    /** The figure with a classifier; empty if doing nothing or every other method has no figures. */
    public static Optional<Drawing> of(ReportModel model, Candidates<Learner> classifier) {
        return new CostFigure(model, classifier).draw();
    }

    private Optional<Drawing> draw() {
        int none = comparison.baseline();
        if (none < 0) {
            return Optional.empty();
        }
        Direction direction = comparison.metric().direction();
        double[] gains = comparison.differences(none, cell -> direction.goodness(cell.mean()));
        if (Arrays.stream(gains).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        List<Scatter.Point> points = new ArrayList<>();
        for (int a = 0; a < gains.length; a++) {
            if (a != none) {
                String name = comparison.summary().names().get(a);
                Contender contender = Contender.of(model, name);
                points.add(new Scatter.Point(
                        contender,
                        contender.title(),
                        seconds(name, comparison.both(a, none)),
                        gains[a],
                        Double.NaN,
                        Double.NaN));
            }
        }
        return Optional.of(Scatter.draw(new Scatter.Values(
                "Cost against gain: " + model.classifiers().of(classifier.name()),
                new Scatter.Quantity("Seconds to fit, generate and train", true, Double.NaN),
                new Scatter.Quantity("Gain in " + comparison.metric().title() + " over none", false, 0),
                points,
                true,
                "Means over data sets; wall-clock time of one thread, on one machine.")));
    }

    /** The mean over the completed trials of a method on these data sets; NaN if there are none. */
    private double seconds(String augmenter, int[] datasets) {
        Set<String> counted = Arrays.stream(datasets)
                .mapToObj(comparison.summary().datasets()::get)
                .collect(Collectors.toSet());
        return model.trials().stream()
                .filter(trial -> trial.at().augmenter().equals(augmenter)
                        && trial.at().classifier().equals(classifier.name())
                        && counted.contains(trial.at().dataset()))
                .flatMap(trial -> trial.outcome().value().map(Scored::costs).stream())
                .mapToDouble(Costs::trainedSeconds)
                .average()
                .orElse(Double.NaN);
    }
}
