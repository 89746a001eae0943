package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.plan.Coordinates;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.store.StoredTraining;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** The figures of a run: reads what they show from the model. */
public final class RunFigures {
    /** Where the true probabilities are cut, since recall and precision are traded for one another. */
    private static final Contender CEILING =
            new Contender(Contender.CEILING.name(), Contender.CEILING.title() + " (best F1)");

    private static final String LINES =
            "Across: steps of the training. One line for each of the first folds, first run";

    private final ReportModel model;

    private RunFigures(ReportModel model) {
        this.model = model;
    }

    /** Recall against precision; empty unless the experiment measured both, and some method has figures. */
    public static Optional<Drawing> recallPrecision(
            ReportModel model, Candidates<Learner> classifier, Threshold threshold) {
        boolean measured = model.metrics().containsAll(List.of(Metric.RECALL, Metric.PRECISION));
        if (!measured) {
            return Optional.empty();
        }
        double[] recalls =
                model.comparison(classifier, Metric.RECALL, threshold).means(Cell::mean);
        if (Arrays.stream(recalls).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        return Optional.of(new RunFigures(model).draw(classifier, threshold));
    }

    private Drawing draw(Candidates<Learner> classifier, Threshold threshold) {
        Comparison recall = model.comparison(classifier, Metric.RECALL, threshold);
        Comparison precision = model.comparison(classifier, Metric.PRECISION, threshold);
        double[] recalls = recall.means(Cell::mean);
        double[] precisions = precision.means(Cell::mean);
        List<RecallPrecision.Point> points = new ArrayList<>();
        List<RecallPrecision.Behind> behind = new ArrayList<>();
        for (int a = 0; a < recall.augmenters(); a++) {
            if (Double.isNaN(recalls[a]) || Double.isNaN(precisions[a])) {
                continue;
            }
            String name = recall.summary().names().get(a);
            Contender contender = Contender.of(model, name);
            points.add(new RecallPrecision.Point(contender, recalls[a], precisions[a], Double.NaN));
            for (int d = 0; d < recall.datasets(); d++) {
                String dataset = model.datasetTitle(recall.summary().datasets().get(d));
                addBehind(
                        behind,
                        contender,
                        dataset,
                        recall.cell(d, a).mean(),
                        precision.cell(d, a).mean());
            }
        }
        addCeiling(recall, points, behind);
        String note =
                recall.datasets() == 1 ? "On the only data set." : "Large: " + over(recall) + "; small: each data set.";
        String title = "Recall against precision: " + model.classifiers().of(classifier.name()) + ", threshold "
                + threshold.id();
        return RecallPrecision.draw(
                new RecallPrecision.Values(title, points, recall.datasets() == 1 ? List.of() : behind, note));
    }

    /** Over which data sets a method's mean is: those of the tables, fewer where it has no figure on some. */
    private String over(Comparison comparison) {
        String all = Protocol.count(comparison.datasets(), "data set");
        String fewer = IntStream.range(0, comparison.augmenters())
                .filter(a -> comparison.anywhere(a) && comparison.figures(a) < comparison.datasets())
                .mapToObj(
                        a -> model.augmenters().of(comparison.summary().names().get(a)) + " " + comparison.figures(a))
                .collect(Collectors.joining(", "));
        return "mean over " + all + (fewer.isEmpty() ? "" : ", over fewer where there is no figure (" + fewer + ")");
    }

    private static void addBehind(
            List<RecallPrecision.Behind> behind, Contender contender, String dataset, double recall, double precision) {
        if (!Double.isNaN(recall) && !Double.isNaN(precision)) {
            behind.add(new RecallPrecision.Behind(contender, dataset, recall, precision));
        }
    }

    private void addCeiling(
            Comparison recall, List<RecallPrecision.Point> points, List<RecallPrecision.Behind> behind) {
        Ceilings ceilings = model.ceilings();
        double r = ceilings.mean(recall.all(), Metric.RECALL, Cell::mean);
        double p = ceilings.mean(recall.all(), Metric.PRECISION, Cell::mean);
        if (!Double.isNaN(r) && !Double.isNaN(p)) {
            points.add(new RecallPrecision.Point(CEILING, r, p, Double.NaN));
        }
        for (int d = 0; d < recall.datasets(); d++) {
            double own = ceilings.figure(d, Metric.RECALL, Cell::mean);
            String dataset = model.datasetTitle(recall.summary().datasets().get(d));
            addBehind(behind, CEILING, dataset, own, ceilings.figure(d, Metric.PRECISION, Cell::mean));
        }
    }

    /** A figure for each augmenter that was trained, by its name, in the order of the tables. */
    public static Map<String, Drawing> trainings(ReportModel model) {
        Map<String, List<StoredTraining>> byAugmenter = model.results().trainings().stream()
                .collect(Collectors.groupingBy(t -> t.at().augmenter(), LinkedHashMap::new, Collectors.toList()));
        Map<String, Drawing> figures = new LinkedHashMap<>();
        for (String augmenter : model.results().augmenters()) {
            if (byAugmenter.containsKey(augmenter)) {
                figures.put(augmenter, new RunFigures(model).training(augmenter, byAugmenter.get(augmenter)));
            }
        }
        return figures;
    }

    /** The same on one data set. */
    public static Map<String, Drawing> trainings(ReportModel model, String dataset) {
        RunFigures figures = new RunFigures(model);
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        for (String augmenter : model.results().augmenters()) {
            List<StoredTraining> own = model.results().trainings().stream()
                    .filter(training -> training.at().augmenter().equals(augmenter)
                            && training.at().dataset().equals(dataset))
                    .toList();
            if (!own.isEmpty()) {
                String title = "Training of " + model.augmenters().of(augmenter) + figures.warnings(own);
                TrainingFigure.Row row = new TrainingFigure.Row("", curves(own));
                drawings.put(
                        augmenter, TrainingFigure.draw(new TrainingFigure.Values(title, List.of(row), LINES + ".")));
            }
        }
        return drawings;
    }

    private static List<TrainingCurves> curves(List<StoredTraining> trainings) {
        return trainings.stream().map(StoredTraining::curves).toList();
    }

    private Drawing training(String augmenter, List<StoredTraining> trainings) {
        Map<String, List<StoredTraining>> byDataset = trainings.stream()
                .collect(Collectors.groupingBy(t -> t.at().dataset(), LinkedHashMap::new, Collectors.toList()));
        List<TrainingFigure.Row> rows = new ArrayList<>();
        byDataset.forEach((dataset, own) -> {
            rows.add(new TrainingFigure.Row(model.datasetTitle(dataset) + warnings(own), curves(own)));
        });
        int others = model.results().datasets().size() - byDataset.size();
        String note = LINES + (others == 0 ? "." : "; " + Protocol.count(others, "more data set") + " not drawn.");
        String title = "Training of " + model.augmenters().of(augmenter);
        return TrainingFigure.draw(new TrainingFigure.Values(title, rows, note));
    }

    /** Which warnings these trainings gave, and how many of them, for the end of a heading; empty for none. */
    private String warnings(List<StoredTraining> trainings) {
        Set<Coordinates> drawn =
                trainings.stream().map(StoredTraining::at).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Integer> flags = new TreeMap<>();
        model.trials().stream()
                .filter(trial -> drawn.contains(trial.at()))
                .map(Measurement::flags)
                .forEach(some -> some.forEach(flag -> flags.merge(flag, 1, Integer::sum)));
        return flags.entrySet().stream()
                .map(flag -> flag.getKey() + " on " + flag.getValue() + " of " + Protocol.count(drawn.size(), "fold"))
                .collect(Collectors.joining(", ", flags.isEmpty() ? "" : ": ", ""));
    }
}
