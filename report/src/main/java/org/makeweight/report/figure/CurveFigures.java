package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.metric.ScoreCurve;
import org.makeweight.evaluation.results.Ceiling;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.evaluation.results.CurveSummary;
import org.makeweight.evaluation.results.MeanCurve;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.MeanCurves;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/** The curves of a classifier over all thresholds, one for each method, means over data sets. */
public final class CurveFigures {
    private final ReportModel model;
    private final Candidates<Learner> classifier;
    private final MeanCurves curves;

    private CurveFigures(ReportModel model, Candidates<Learner> classifier) {
        this.model = model;
        this.classifier = classifier;
        this.curves = MeanCurves.of(model, classifier);
    }

    /** The figures by what their files are called before the classifier's name; empty if there are no curves. */
    public static Map<String, Drawing> of(ReportModel model, Candidates<Learner> classifier) {
        CurveFigures figures = new CurveFigures(model, classifier);
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        if (figures.curves.datasets().isEmpty()) {
            return drawings;
        }
        drawings.put("pr", figures.precisionRecall());
        drawings.put("roc", figures.roc());
        figures.calibration().ifPresent(figure -> drawings.put("calibration", figure));
        return drawings;
    }

    private Drawing precisionRecall() {
        double prevalence = model.results().datasets().stream()
                .filter(dataset -> curves.datasets().contains(dataset.id()))
                .mapToDouble(dataset -> (double) dataset.summary().minorityRows()
                        / dataset.summary().rows())
                .average()
                .orElseThrow();
        return ScoreCurves.draw(new ScoreCurves.Values(
                ScoreCurves.Kind.PRECISION_RECALL,
                title("Precision against recall"),
                drawn(CurveSummary::precision, Metric.AVERAGE_PRECISION),
                prevalence,
                note(Metric.AVERAGE_PRECISION)));
    }

    private Drawing roc() {
        return ScoreCurves.draw(new ScoreCurves.Values(
                ScoreCurves.Kind.ROC,
                title("ROC curves"),
                drawn(CurveSummary::recall, Metric.ROC_AUC),
                Double.NaN,
                note(Metric.ROC_AUC)));
    }

    private Optional<Drawing> calibration() {
        List<Calibration.Curve> drawn = new ArrayList<>();
        for (String name : curves.curves().keySet()) {
            if (!name.equals(Ceiling.NAME)) {
                curves.calibration(name)
                        .ifPresent(bins -> drawn.add(new Calibration.Curve(
                                contender(name),
                                bins.stream()
                                        .map(bin -> new Calibration.Bin(bin.score(), bin.share(), bin.rows()))
                                        .toList())));
            }
        }
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(Calibration.draw(new Calibration.Values(
                        title("Calibration"),
                        drawn,
                        "Test rows of all folds"
                                + (single() ? "." : "; each data set has the same weight.")
                                + leftOut())));
    }

    private List<ScoreCurves.Curve> drawn(Function<CurveSummary, MeanCurve> kind, Metric metric) {
        double[] across = new double[ScoreCurve.POINTS];
        Arrays.setAll(across, ScoreCurve::across);
        List<ScoreCurves.Curve> drawn = new ArrayList<>();
        for (String name : curves.curves().keySet()) {
            MeanCurve curve = curves.mean(name, kind);
            double[] low = curve.mean().clone();
            double[] high = curve.mean().clone();
            Arrays.setAll(low, i -> Math.max(0, low[i] - curve.deviation()[i]));
            Arrays.setAll(high, i -> Math.min(1, high[i] + curve.deviation()[i]));
            drawn.add(new ScoreCurves.Curve(contender(name), across, curve.mean(), low, high, summary(name, metric)));
        }
        return drawn;
    }

    /** The figure of the tables over the same data sets; NaN if it was not measured. */
    private double summary(String name, Metric metric) {
        if (!model.metrics().contains(metric)) {
            return Double.NaN;
        }
        Comparison comparison = model.comparison(classifier, metric, model.firstThreshold());
        List<String> all = comparison.summary().datasets();
        int[] shared = curves.datasets().stream().mapToInt(all::indexOf).toArray();
        if (name.equals(Ceiling.NAME)) {
            return model.ceilings().mean(shared, metric, Cell::mean);
        }
        int a = comparison.summary().names().indexOf(name);
        return Arrays.stream(shared)
                .mapToDouble(d -> comparison.cell(d, a).mean())
                .average()
                .orElseThrow();
    }

    private Contender contender(String name) {
        return name.equals(Ceiling.NAME) ? Contender.CEILING : Contender.of(model, name);
    }

    private boolean single() {
        return curves.datasets().size() == 1;
    }

    private String title(String what) {
        return what + ": " + model.classifiers().of(classifier.name());
    }

    private String note(Metric metric) {
        String all = Protocol.count(model.results().datasets().size(), "data set");
        String over = single()
                ? "Mean over the folds of "
                        + model.datasetTitle(curves.datasets().get(0)) + "."
                : "Mean over "
                        + (curves.datasets().size()
                                        == model.results().datasets().size()
                                ? all
                                : curves.datasets().size() + " of " + all)
                        + ", of each the mean over folds.";
        String band = curves.curves().size() > ScoreCurves.MOST_BANDS
                ? ""
                : " Band: one standard deviation over " + (single() ? "folds." : "data sets.");
        String brackets = model.metrics().contains(metric) ? " In brackets: " + metric.title() + "." : "";
        return over + band + brackets + leftOut();
    }

    private String leftOut() {
        return curves.leftOut().isEmpty()
                ? ""
                : " Without "
                        + curves.leftOut().stream().map(model.augmenters()::of).collect(Collectors.joining(", "))
                        + ": no curve on half of the data sets or more.";
    }
}
