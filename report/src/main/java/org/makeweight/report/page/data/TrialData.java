package org.makeweight.report.page.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.outcome.Costs;
import org.makeweight.evaluation.outcome.Scored;
import org.makeweight.evaluation.plan.FoldOfRepeat;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Treatment;
import org.makeweight.report.model.ReportModel;

/**
 * The trials with a classifier at a threshold.
 *
 * @param cells one for each data set and method with a trial that was completed
 */
public record TrialData(int classifier, int threshold, List<CellData> cells) {
    /**
     * The trials of a method on a data set.
     *
     * @param folds the primary metric in each fold, runs averaged; NaN where it is not defined
     * @param counts minority rows found and missed, other rows taken for the minority and not: true and false positives, false and
     *     true negatives, summed over all trials
     * @param seconds mean of a trial to fit, generate and train
     * @param flags warnings, each with the number of trials that have it
     */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    public record CellData(
            int dataset, int method, int trials, double[] folds, int[] counts, double seconds, List<String> flags) {}

    static TrialData of(ReportModel model, Positions positions, Candidates<Learner> classifier, Threshold threshold) {
        Map<Integer, Map<Treatment, List<Measurement>>> grouped = new TreeMap<>();
        List<Treatment> treatments = treatments(model, classifier, threshold);
        for (Measurement trial : model.results().measurements()) {
            Treatment treatment = Treatment.of(trial.at(), trial.threshold(), classifier.name());
            if (trial.completed() && treatments.contains(treatment)) {
                int dataset = model.results().datasetIds().indexOf(trial.at().dataset());
                grouped.computeIfAbsent(dataset, d -> new LinkedHashMap<>())
                        .computeIfAbsent(treatment, t -> new ArrayList<>())
                        .add(trial);
            }
        }
        List<CellData> cells = new ArrayList<>();
        grouped.forEach((dataset, own) -> own.forEach((treatment, trials) -> {
            int method = positions.methods().indexOf(treatment.name(threshold));
            cells.add(cell(model, dataset, method, trials, flags(model, dataset, treatment, classifier)));
        }));
        return new TrialData(
                positions.classifiers().indexOf(classifier.name()),
                positions.thresholds().indexOf(threshold),
                cells);
    }

    /** Those of a metric of decisions, which are more, if there is one. */
    private static List<Treatment> treatments(ReportModel model, Candidates<Learner> classifier, Threshold threshold) {
        Metric metric = model.metrics().stream()
                .filter(Metric::countsDecisions)
                .findFirst()
                .orElse(model.experiment().primary());
        return model.comparison(classifier, metric, threshold).summary().treatments();
    }

    private static List<String> flags(
            ReportModel model, int dataset, Treatment treatment, Candidates<Learner> classifier) {
        String id = model.results().datasetIds().get(dataset);
        return model.flags(id, treatment, classifier.name()).entrySet().stream()
                .map(flag -> flag.getKey() + ": " + flag.getValue())
                .toList();
    }

    private static CellData cell(
            ReportModel model, int dataset, int method, List<Measurement> trials, List<String> flags) {
        Metric primary = model.experiment().primary();
        int index = model.experiment().metrics().indexOf(primary);
        Confusion counts = trials.stream()
                .map(Measurement::confusion)
                .reduce(Confusion::plus)
                .orElseThrow();
        return new CellData(
                dataset,
                method,
                trials.size(),
                folds(trials, trial -> trial.values().get(index)),
                new int[] {(int) counts.tp(), (int) counts.fp(), (int) counts.fn(), (int) counts.tn()},
                mean(trials, TrialData::seconds),
                flags);
    }

    private static double seconds(Measurement trial) {
        return trial.outcome().value().map(Scored::costs).orElse(Costs.NONE).trainedSeconds();
    }

    private static double[] folds(List<Measurement> trials, ToDoubleFunction<Measurement> value) {
        Map<FoldOfRepeat, List<Measurement>> byFold = trials.stream()
                .collect(Collectors.groupingBy(trial -> trial.at().foldOfRepeat(), TreeMap::new, Collectors.toList()));
        return byFold.values().stream()
                .mapToDouble(fold -> Plotted.of(mean(fold, value)))
                .toArray();
    }

    private static double mean(List<Measurement> trials, ToDoubleFunction<Measurement> value) {
        double sum = 0;
        for (Measurement trial : trials) {
            sum += value.applyAsDouble(trial);
        }
        return sum / trials.size();
    }
}
