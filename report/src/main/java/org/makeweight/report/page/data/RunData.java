package org.makeweight.report.page.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.ScoreCurve;
import org.makeweight.evaluation.metric.Threshold;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.model.ReportModel;

/**
 * A run.
 *
 * @param experiment its name
 * @param methods that are compared: augmenters, and doing nothing at a tuned threshold
 * @param metrics the primary one first
 * @param thresholds their ids, that of the headline first
 * @param practical differences up to this are too small to matter
 * @param scores for each classifier, metric and threshold at which it differs
 * @param effects that were tested over all data sets
 * @param trials of each classifier at each threshold
 * @param projections of rows into a plane; empty unless the experiment asks for them
 * @param across the places at which curves have their points, from 0 to 1
 * @param curves of each method with each classifier on each data set
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record RunData(
        String experiment,
        List<MethodData> methods,
        List<ClassifierData> classifiers,
        List<MetricData> metrics,
        List<String> thresholds,
        double practical,
        List<DatasetData> datasets,
        List<ScoreData> scores,
        List<EffectData> effects,
        List<TrialData> trials,
        List<ProjectionData> projections,
        double[] across,
        List<CurveData> curves) {
    /** A classifier with which methods are compared. */
    public record ClassifierData(String name, String title) {}

    /** A metric. */
    public record MetricData(String id, String title, boolean decisions, boolean higher) {}

    /** The data of a run. */
    public static RunData of(Evidence evidence) {
        ReportModel model = evidence.model();
        Positions positions = positions(model);
        List<ScoreData> scores = new ArrayList<>();
        List<TrialData> trials = new ArrayList<>();
        for (Candidates<Learner> classifier : model.compared()) {
            for (Metric metric : model.metrics()) {
                for (Threshold threshold : model.thresholds(metric)) {
                    scores.add(ScoreData.of(evidence, positions, classifier, metric, threshold));
                }
            }
            for (Threshold threshold : positions.thresholds()) {
                trials.add(TrialData.of(model, positions, classifier, threshold));
            }
        }
        return new RunData(
                model.experiment().name(),
                MethodData.of(model, positions.methods()),
                model.compared().stream()
                        .map(classifier -> new ClassifierData(
                                classifier.name(), model.classifiers().of(classifier.name())))
                        .toList(),
                model.metrics().stream().map(RunData::metric).toList(),
                positions.thresholds().stream().map(Threshold::id).toList(),
                Evidence.ROPE,
                DatasetData.of(model),
                scores,
                EffectData.of(evidence, positions),
                trials,
                ProjectionData.of(model, positions),
                Arrays.stream(CurveData.kept(model))
                        .mapToDouble(ScoreCurve::across)
                        .toArray(),
                CurveData.of(model, positions));
    }

    private static MetricData metric(Metric metric) {
        return new MetricData(
                metric.id(),
                metric.title(),
                metric.countsDecisions(),
                metric.direction().higherIsBetter());
    }

    private static Positions positions(ReportModel model) {
        Set<String> methods = new LinkedHashSet<>();
        for (Metric metric : decisionsFirst(model)) {
            for (Candidates<Learner> classifier : model.compared()) {
                for (Threshold threshold : model.thresholds(metric)) {
                    methods.addAll(model.comparison(classifier, metric, threshold)
                            .summary()
                            .names());
                }
            }
        }
        return new Positions(
                List.copyOf(methods),
                model.compared().stream().map(Candidates::name).toList(),
                model.metrics(),
                model.experiment().protocol().thresholds().stream().distinct().toList());
    }

    /** Tables of decisions have doing nothing at a tuned threshold besides, which then stands in its place. */
    private static List<Metric> decisionsFirst(ReportModel model) {
        return model.metrics().stream()
                .sorted(Comparator.comparing(metric -> !metric.countsDecisions()))
                .toList();
    }
}
