package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.experiment.Candidates;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Direction;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.quality.QualityMeasure;
import org.makeweight.evaluation.results.QualitySummary;
import org.makeweight.evaluation.statistics.Friedman;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.evidence.Effect;
import org.makeweight.report.evidence.Evidence;
import org.makeweight.report.evidence.Named;
import org.makeweight.report.evidence.RankTests;
import org.makeweight.report.evidence.Scope;
import org.makeweight.report.evidence.SetEffect;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.ReportModel;

/** The figures that show what methods change, for one classifier in the primary metric at the first threshold. */
public final class EvidenceFigures {
    /** The forest plot's name. */
    private static final String FOREST = "forest";

    /** The critical difference diagram's name. */
    private static final String RANKS = "critical-difference";

    /** What names of figures of quality against gain begin with. */
    private static final String GAIN = "gain-";

    /** Figures that are written as TikZ too. */
    public static final Set<String> TIKZ = Set.of(FOREST, RANKS);

    /** What of the quality of rows is set against the gain. */
    private static final List<QualityMeasure> QUALITIES =
            List.of(QualityMeasure.DETECTION_AUC, QualityMeasure.BETA_RECALL);

    private final Evidence evidence;
    private final ReportModel model;
    private final Scope scope;
    private final Comparison comparison;
    private final String title;

    private EvidenceFigures(Evidence evidence, Candidates<Learner> classifier) {
        this.evidence = evidence;
        this.model = evidence.model();
        this.scope = evidence.primary(classifier);
        this.comparison = evidence.comparison(scope);
        Metric metric = scope.metric();
        this.title = metric.title() + ", " + model.classifiers().of(classifier.name())
                + (metric.countsDecisions() ? ", threshold " + scope.threshold().id() : "");
    }

    /** The difference of the method that the summary names on each data set, by the corrected t test, and over all of them. */
    public static Optional<Drawing> forest(Evidence evidence, Candidates<Learner> classifier) {
        return new EvidenceFigures(evidence, classifier).forest();
    }

    private Optional<Drawing> forest() {
        Optional<Named> named = Named.of(evidence, scope);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String name = named.get().augmenter();
        List<SetEffect> effects = evidence.setEffects(scope).stream()
                .filter(effect -> effect.augmenter().equals(name))
                .toList();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        String control = effects.get(0).control();
        List<ForestPlot.Row> rows = effects.stream()
                .filter(effect -> effect.control().equals(control))
                .map(effect -> new ForestPlot.Row(
                        model.datasetTitle(effect.dataset()),
                        effect.test().meanDifference(),
                        effect.test().interval().low(),
                        effect.test().interval().high()))
                .toList();
        Optional<ForestPlot.Row> overall = evidence.effect(scope, name, control)
                .filter(Effect::tested)
                .map(effect -> new ForestPlot.Row(
                        "Mean of " + effect.datasets() + (evidence.once() ? " families" : " data sets"),
                        effect.meanDifference(),
                        effect.interval().low(),
                        effect.interval().high()));
        Contender contender = Contender.of(model, name);
        String quantity = scope.metric().title() + ": " + contender.title() + " less " + control;
        String note =
                "Each data set: mean difference of folds with the 95 % interval of the corrected resampled t test."
                        + (overall.isPresent() ? " Diamond: over data sets, 95 % bootstrap interval (BCa)." : "")
                        + scope.metric().direction().ofDifferences();
        return Optional.of(ForestPlot.draw(new ForestPlot.Values(
                "Difference on each data set: " + title, quantity, contender, rows, overall, Evidence.ROPE, note)));
    }

    /** Mean ranks; empty if there are too few data sets for a test. */
    public static Optional<Drawing> criticalDifference(Evidence evidence, Candidates<Learner> classifier) {
        return new EvidenceFigures(evidence, classifier).criticalDifference();
    }

    private Optional<Drawing> criticalDifference() {
        RankTests ranks = evidence.ranks(scope);
        if (!ranks.tested() || comparison.undefined()) {
            return Optional.empty();
        }
        Friedman friedman = ranks.friedman().orElseThrow();
        double[] means = friedman.averageRanks();
        List<CriticalDifference.Ranked> methods = IntStream.range(0, means.length)
                .mapToObj(m -> new CriticalDifference.Ranked(
                        Contender.of(model, friedman.methods().get(m)), means[m]))
                .toList();
        int[] df = friedman.imanDavenportDf();
        double f = friedman.imanDavenportF();
        double p = friedman.imanDavenportP();
        String note = "Friedman's test, Iman and Davenport: F(" + df[0] + ", " + df[1] + ") = "
                + (Double.isInfinite(f) ? "infinite" : Decimal.fixed(f, 2)) + ", "
                + (p < 0.001 ? "p < 0.001" : "p = " + Decimal.fixed(p, 3)) + ".";
        return Optional.of(CriticalDifference.draw(new CriticalDifference.Values(
                "Mean ranks: " + title,
                methods,
                ranks.differ(Evidence.ALPHA),
                ranks.datasets(),
                Evidence.ALPHA,
                "Wilcoxon's signed-rank test, Holm's adjustment",
                friedman.nemenyiCd(Evidence.ALPHA),
                note)));
    }

    /** The difference of every method to doing nothing on every data set; empty without doing nothing. */
    public static Optional<Drawing> heatMap(Evidence evidence, Candidates<Learner> classifier) {
        return new EvidenceFigures(evidence, classifier).heatMap();
    }

    private Optional<Drawing> heatMap() {
        int none = comparison.baseline();
        int[] others = IntStream.range(0, comparison.augmenters())
                .filter(a -> a != none && comparison.anywhere(a))
                .toArray();
        if (none < 0 || others.length == 0 || comparison.figures(none) == 0) {
            return Optional.empty();
        }
        Direction direction = scope.metric().direction();
        double[][] difference = new double[others.length][comparison.datasets()];
        List<Contender> methods = new ArrayList<>();
        for (int m = 0; m < others.length; m++) {
            methods.add(Contender.of(model, comparison.summary().names().get(others[m])));
            for (int d = 0; d < comparison.datasets(); d++) {
                double one = comparison.cell(d, others[m]).mean();
                difference[m][d] = direction.goodness(one)
                        - direction.goodness(comparison.cell(d, none).mean());
            }
        }
        String quantity = scope.metric().title()
                + (direction.higherIsBetter() ? " less that of none" : " of none less that of the method");
        return Optional.of(HeatMap.draw(new HeatMap.Values(
                "Difference to doing nothing: " + title,
                quantity,
                methods,
                comparison.summary().datasets().stream()
                        .map(model::datasetTitle)
                        .toList(),
                difference,
                Evidence.ROPE,
                "")));
    }

    /**
     * The quality of synthetic rows against the change in average precision, or in the primary metric where that is not measured;
     * by the measure's id. Empty if quality is not measured.
     */
    public static Map<String, Drawing> qualityAgainstGain(Evidence evidence, Candidates<Learner> classifier) {
        return new EvidenceFigures(evidence, classifier).qualityAgainstGain();
    }

    private Map<String, Drawing> qualityAgainstGain() {
        Map<String, Drawing> figures = new LinkedHashMap<>();
        if (!model.experiment().reporting().quality()) {
            return figures;
        }
        boolean ranking = model.metrics().contains(Metric.AVERAGE_PRECISION);
        Metric metric = ranking ? Metric.AVERAGE_PRECISION : scope.metric();
        Comparison gains = model.comparison(scope.classifier(), metric, model.firstThreshold());
        Map<QualityMeasure, List<Scatter.Point>> points = points(gains);
        points.forEach((measure, own) -> {
            String caution = "One point for each method and data set. "
                    + (measure == QualityMeasure.DETECTION_AUC
                            ? "0.5: a classifier cannot tell the rows from real ones; copies lie below it. "
                            : "")
                    + "Few data sets show no rule.";
            figures.put(
                    measure.id(),
                    Scatter.draw(new Scatter.Values(
                            "Quality of rows against gain: "
                                    + model.classifiers().of(scope.classifier().name()),
                            new Scatter.Quantity(measure.title(), false, Double.NaN),
                            new Scatter.Quantity("Gain in " + metric.title() + " over none", false, 0),
                            own,
                            false,
                            caution)));
        });
        return figures;
    }

    private Map<QualityMeasure, List<Scatter.Point>> points(Comparison gains) {
        Map<QualityMeasure, List<Scatter.Point>> points = new EnumMap<>(QualityMeasure.class);
        int none = gains.baseline();
        Direction direction = gains.metric().direction();
        for (QualitySummary summary : QualitySummary.of(model.results())) {
            int a = summary.augmenter().map(gains.summary().names()::indexOf).orElse(-1);
            int d = gains.summary().datasets().indexOf(summary.dataset());
            if (a < 0 || none < 0 || summary.state() != QualitySummary.State.MEASURED) {
                continue;
            }
            double gain = direction.goodness(gains.cell(d, a).mean())
                    - direction.goodness(gains.cell(d, none).mean());
            Contender contender = Contender.of(model, summary.augmenter().orElseThrow());
            String label = gains.datasets() == 1 ? contender.title() : model.datasetTitle(summary.dataset());
            for (QualityMeasure measure : QUALITIES) {
                double quality = summary.means().get(measure);
                if (!Double.isNaN(quality) && !Double.isNaN(gain)) {
                    points.computeIfAbsent(measure, m -> new ArrayList<>())
                            .add(new Scatter.Point(contender, label, quality, gain, Double.NaN, Double.NaN));
                }
            }
        }
        return points;
    }

    /** Whether a figure sets the quality of rows against the gain. */
    static boolean ofQuality(String name) {
        return name.startsWith(GAIN);
    }

    /** All figures of a classifier, by what their files are called before the classifier's name. */
    public static Map<String, Drawing> of(Evidence evidence, Candidates<Learner> classifier) {
        Map<String, Drawing> figures = new LinkedHashMap<>();
        forest(evidence, classifier).ifPresent(figure -> figures.put(FOREST, figure));
        criticalDifference(evidence, classifier).ifPresent(figure -> figures.put(RANKS, figure));
        heatMap(evidence, classifier).ifPresent(figure -> figures.put("differences", figure));
        qualityAgainstGain(evidence, classifier).forEach((measure, figure) -> figures.put(GAIN + measure, figure));
        return figures;
    }
}
