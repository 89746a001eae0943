package org.makeweight.report.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makeweight.evaluation.metric.Confusion;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.evaluation.plan.FoldOfRepeat;
import org.makeweight.evaluation.plan.Round;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.results.Results;

/**
 * A method with a classifier at one threshold, all trials completed.
 *
 * @param figure of the metric, from the counts of a round, averaged over rounds
 * @param folds the metric in each fold of each repeat, generator seeds averaged
 * @param counts of all rounds together
 * @param rounds repeats times generator seeds: in each every row is tested once
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Contender(String augmenter, String classifier, double figure, double[] folds, Confusion counts, int rounds) {
    private record Name(String augmenter, String classifier) {}

    /** Those on the first data set, in the order of the tables. */
    static List<Contender> of(Results results, Metric metric, Threshold threshold) {
        Map<Name, List<Measurement>> trials = new LinkedHashMap<>();
        for (String classifier : results.classifiers()) {
            results.augmenters().forEach(augmenter -> trials.put(new Name(augmenter, classifier), new ArrayList<>()));
        }
        for (Measurement measurement : results.measurements()) {
            List<Measurement> own = trials.get(
                    new Name(measurement.at().augmenter(), measurement.at().classifier()));
            if (measurement.threshold().equals(threshold) && own != null) {
                own.add(measurement);
            }
        }
        String dataset = results.datasetIds().get(0);
        List<Contender> all = new ArrayList<>();
        trials.forEach((name, own) -> {
            boolean whole = own.size() == results.plannedPerCell(dataset, name.augmenter());
            if (whole && !own.isEmpty() && own.stream().allMatch(Measurement::completed)) {
                all.add(of(name, own, metric));
            }
        });
        return all;
    }

    private static Contender of(Name name, List<Measurement> trials, Metric metric) {
        Map<Round, Confusion> rounds = new LinkedHashMap<>();
        Map<FoldOfRepeat, List<Double>> folds = new LinkedHashMap<>();
        for (Measurement trial : trials) {
            rounds.merge(trial.at().round(), trial.confusion(), Confusion::plus);
            folds.computeIfAbsent(trial.at().foldOfRepeat(), fold -> new ArrayList<>())
                    .add(metric.of(trial.confusion()));
        }
        return new Contender(
                name.augmenter(),
                name.classifier(),
                mean(rounds.values().stream().map(metric::of).toList()),
                folds.values().stream().mapToDouble(Contender::mean).toArray(),
                rounds.values().stream().reduce(Confusion::plus).orElseThrow(),
                rounds.size());
    }

    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    /** This one's figures less another's, fold by fold. */
    double[] less(Contender other) {
        double[] differences = new double[folds.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = folds[i] - other.folds[i];
        }
        return differences;
    }

    double found() {
        return (double) counts.tp() / rounds;
    }

    double missed() {
        return (double) counts.fn() / rounds;
    }

    double falseAlarms() {
        return (double) counts.fp() / rounds;
    }

    double recognised() {
        return (double) counts.tn() / rounds;
    }
}
