package org.makeweight.report.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.results.CalibrationBin;
import org.makeweight.evaluation.results.Ceiling;
import org.makeweight.evaluation.results.CurveSummary;
import org.makeweight.evaluation.results.MeanCurve;
import org.makeweight.evaluation.results.Treatment;

/**
 * The curves of all treatments in a classifier's tables, over data sets. All are means over the same data sets: those on which
 * every one of them has a curve. One without a curve on half of the data sets or more would leave few, and is left out.
 *
 * @param datasets over which means are taken
 * @param leftOut names of those that have a curve on some data set and no mean
 * @param curves by name and then by data set, both in the order of the tables; the ceiling last, if it is known on all
 */
public record MeanCurves(List<String> datasets, List<String> leftOut, Map<String, List<CurveSummary>> curves) {
    /** Reads them; without any data set if there is none that all share. */
    public static MeanCurves of(ReportModel model, Candidates<Learner> classifier) {
        Map<String, Map<String, CurveSummary>> byName = new LinkedHashMap<>();
        Map<Treatment, String> names = new LinkedHashMap<>();
        for (Treatment treatment : model.primary(classifier).summary().treatments()) {
            // at another threshold scores are the same
            if (treatment.threshold().equals(model.firstThreshold())) {
                names.put(treatment, treatment.name(model.firstThreshold()));
                byName.put(treatment.name(model.firstThreshold()), new LinkedHashMap<>());
            }
        }
        Map<String, CurveSummary> ceiling = new LinkedHashMap<>();
        for (CurveSummary curve : model.results().curves()) {
            Treatment treatment = Treatment.of(curve, model.firstThreshold(), classifier.name());
            if (names.containsKey(treatment)) {
                byName.get(names.get(treatment)).put(curve.dataset(), curve);
            } else if (curve.classifier().equals(Ceiling.NAME)) {
                ceiling.put(curve.dataset(), curve);
            }
        }
        List<String> some = model.results().datasetIds().stream()
                .filter(id -> byName.values().stream().anyMatch(own -> own.containsKey(id)))
                .toList();
        List<String> leftOut = byName.entrySet().stream()
                .filter(own -> !own.getValue().isEmpty() && few(own.getValue(), some))
                .map(Map.Entry::getKey)
                .toList();
        byName.values().removeIf(own -> few(own, some));
        List<String> shared = some.stream()
                .filter(id -> byName.values().stream().allMatch(own -> own.containsKey(id)))
                .toList();
        if (ceiling.keySet().containsAll(shared)) {
            byName.put(Ceiling.NAME, ceiling);
        }
        Map<String, List<CurveSummary>> curves = new LinkedHashMap<>();
        byName.forEach(
                (name, own) -> curves.put(name, shared.stream().map(own::get).toList()));
        return new MeanCurves(shared, leftOut, curves);
    }

    private static boolean few(Map<String, CurveSummary> own, List<String> of) {
        return 2 * own.size() <= of.size();
    }

    /**
     * The mean over data sets; its deviation is the one between data sets, or between the folds of the only one.
     *
     * @param kind precision or recall
     */
    public MeanCurve mean(String name, Function<CurveSummary, MeanCurve> kind) {
        List<MeanCurve> own = curves.get(name).stream().map(kind).toList();
        if (own.size() == 1) {
            return own.get(0);
        }
        double[] mean = new double[own.get(0).mean().length];
        double[] deviation = new double[mean.length];
        for (MeanCurve curve : own) {
            Arrays.setAll(mean, i -> mean[i] + curve.mean()[i] / own.size());
        }
        for (MeanCurve curve : own) {
            Arrays.setAll(deviation, i -> deviation[i] + (curve.mean()[i] - mean[i]) * (curve.mean()[i] - mean[i]));
        }
        Arrays.setAll(deviation, i -> Math.sqrt(deviation[i] / (own.size() - 1)));
        return new MeanCurve(mean, deviation);
    }

    /**
     * The calibration over data sets, each of the same weight however many rows it has; empty if scores are no probabilities on
     * one of them.
     */
    public Optional<List<CalibrationBin>> calibration(String name) {
        List<CurveSummary> own = curves.get(name);
        if (own.isEmpty() || own.stream().anyMatch(curve -> curve.calibration().isEmpty())) {
            return Optional.empty();
        }
        List<CalibrationBin> bins = new ArrayList<>();
        for (int b = 0; b < CurveSummary.BINS; b++) {
            double score = 0;
            double share = 0;
            double weight = 0;
            long rows = 0;
            for (CurveSummary curve : own) {
                CalibrationBin bin = curve.calibration().get(b);
                if (bin.rows() > 0) {
                    double part = (double) bin.rows()
                            / curve.calibration().stream()
                                    .mapToLong(CalibrationBin::rows)
                                    .sum();
                    score += part * bin.score();
                    share += part * bin.share();
                    weight += part;
                    rows += bin.rows();
                }
            }
            bins.add(new CalibrationBin(score / weight, share / weight, rows));
        }
        return Optional.of(bins);
    }
}
