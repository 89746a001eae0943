package org.makeweight.report.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.method.Configured;
import org.makeweight.core.number.Decimal;
import org.makeweight.evaluation.learner.Learner;
import org.makeweight.evaluation.metric.Metric;
import org.makeweight.evaluation.results.Cell;
import org.makeweight.report.model.Ceilings;
import org.makeweight.report.model.Comparison;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/**
 * What each method buys and what it pays: mean recall against mean precision of every augmenter with one classifier, single
 * data sets faintly behind, on curves of equal F1.
 */
public final class RecallPrecision {
    private static final double WIDTH = 400;
    private static final double LEFT = 44;
    private static final double TOP = 34;
    private static final double SIDE = 322;
    private static final double AXIS = 54;
    private static final double LINE = 18;
    private static final double NOTE = 14;

    /** Room for a sign in the legend, and the width of a character of 12-point sans-serif, on the safe side. */
    private static final double SIGN = 18;

    private static final double CHARACTER = 6.6;
    private static final double[] ISO = {0.2, 0.4, 0.6, 0.8};
    private static final int CURVE_STEPS = 32;

    /** Where the true probabilities are cut, since recall and precision are traded for one another. */
    private static final String CEILING = "Bayes-optimal (best F1)";

    /** More small marks than this are drawn fainter still. */
    private static final int CROWD = 150;

    private final ReportModel model;
    private final Comparison recall;
    private final Comparison precision;
    private final String title;
    private final Palette.Sign[] signs;
    private final Ceilings ceilings;
    private final Svg svg = new Svg();
    private double height;

    /** An entry of the legend. */
    private record Labelled(Palette.Sign sign, String label) {}

    private RecallPrecision(ReportModel model, Configured<Learner> classifier, double threshold) {
        this.model = model;
        this.recall = model.comparison(classifier, Metric.RECALL, threshold);
        this.precision = model.comparison(classifier, Metric.PRECISION, threshold);
        this.title = model.classifiers().of(classifier.name()) + ", threshold " + Decimal.toString(threshold);
        this.signs = Palette.signs(recall.augmenters(), recall.baseline());
        this.ceilings = model.ceilings();
        draw();
    }

    /** The figure; empty unless the experiment measured both, and some data set has all figures. */
    public static Optional<RecallPrecision> of(ReportModel model, Configured<Learner> classifier, double threshold) {
        boolean measured = model.metrics().containsAll(List.of(Metric.RECALL, Metric.PRECISION));
        if (!measured || model.comparison(classifier, Metric.RECALL, threshold).shared().length == 0) {
            return Optional.empty();
        }
        return Optional.of(new RecallPrecision(model, classifier, threshold));
    }

    /** As a file of its own. */
    public String file() {
        return svg.file(WIDTH, height, "Recall against precision: " + title, styles());
    }

    /** As an element of a page. */
    public String element() {
        return svg.element(WIDTH, height, "Recall against precision: " + title);
    }

    /** The style sheet of a figure on white. */
    static String styles() {
        try (InputStream in = RecallPrecision.class.getResourceAsStream("figure.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double x(double recall) {
        return LEFT + SIDE * recall;
    }

    private static double y(double precision) {
        return TOP + SIDE * (1 - precision);
    }

    private void draw() {
        drawAxes();
        drawCurves();
        drawDatasets();
        drawMethods();
        int shared = recall.shared().length;
        String note = recall.datasets() == 1
                ? "On the only data set"
                : "Large: mean over " + Protocol.count(shared, "data set") + "; small: each data set";
        svg.text("mw-note", LEFT, height - 6, "start", note);
    }

    private void drawAxes() {
        svg.text("mw-title", LEFT, 20, "start", title);
        for (int i = 0; i <= 5; i++) {
            double value = i / 5.0;
            String label = Decimal.fixed(value, 1);
            svg.line("mw-display", x(value), y(0), x(value), y(1));
            svg.line("mw-display", x(0), y(value), x(1), y(value));
            svg.text("mw-tick", x(value), y(0) + 16, "middle", label);
            svg.text("mw-tick", x(0) - 7, y(value) + 4, "end", label);
        }
        svg.rectangle("mw-frame", LEFT, TOP, SIDE, SIDE);
        svg.text("mw-axis", x(0.5), y(0) + 33, "middle", "Recall");
        svg.upwards("mw-axis", 13, y(0.5), "Precision");
    }

    /** 1/recall + 1/precision = 2/F1, so even steps of 1/recall spread points evenly along both arms of the curve. */
    private void drawCurves() {
        svg.text("mw-iso", x(1) + 5, y(1) + 4, "start", "F1");
        for (double f1 : ISO) {
            double[] points = new double[2 * (CURVE_STEPS + 1)];
            double sum = 2 / f1;
            for (int i = 0; i <= CURVE_STEPS; i++) {
                double inverse = 1 + (sum - 2) * i / CURVE_STEPS;
                points[2 * i] = x(1 / inverse);
                points[2 * i + 1] = y(1 / (sum - inverse));
            }
            svg.curve("mw-curve", points);
            svg.text("mw-iso", x(1) + 5, y(f1 / (2 - f1)) + 4, "start", Decimal.fixed(f1, 1));
        }
    }

    private void drawDatasets() {
        if (recall.datasets() < 2) {
            return;
        }
        boolean crowded = recall.datasets() * signs.length > CROWD;
        String faint = crowded ? "mw-fainter " : "mw-faint ";
        for (int d = 0; d < recall.datasets(); d++) {
            for (int a = 0; a < signs.length; a++) {
                double r = recall.cell(d, a).mean();
                double p = precision.cell(d, a).mean();
                if (!Double.isNaN(r) && !Double.isNaN(p)) {
                    String tip = tip(a, d, r, p);
                    svg.shape(faint + signs[a].style(), signs[a].path(), x(r), y(p), crowded ? 0.5 : 0.6, tip);
                }
            }
            drawCeiling(d, faint);
        }
    }

    private void drawCeiling(int dataset, String style) {
        double r = ceilings.figure(dataset, Metric.RECALL, Cell::mean);
        double p = ceilings.figure(dataset, Metric.PRECISION, Cell::mean);
        if (!Double.isNaN(r) && !Double.isNaN(p)) {
            String tip = CEILING + " on " + recall.summary().datasets().get(dataset) + ": " + figures(r, p);
            svg.shape(style + Palette.CEILING.style(), Palette.CEILING.path(), x(r), y(p), 0.6, tip);
        }
    }

    private String tip(int augmenter, int dataset, double r, double p) {
        return name(augmenter) + " on " + recall.summary().datasets().get(dataset) + ": " + figures(r, p);
    }

    private static String figures(double r, double p) {
        return "recall " + Decimal.fixed(r, 3) + ", precision " + Decimal.fixed(p, 3);
    }

    private String name(int augmenter) {
        return model.augmenters().of(recall.summary().augmenters().get(augmenter));
    }

    private void drawMethods() {
        double[] recalls = recall.means(Cell::mean);
        double[] precisions = precision.means(Cell::mean);
        List<Integer> shown = new ArrayList<>();
        for (int a = 0; a < signs.length; a++) {
            if (!Double.isNaN(recalls[a])) {
                String tip = name(a) + ": " + figures(recalls[a], precisions[a]);
                svg.shape("mw-mark " + signs[a].style(), signs[a].path(), x(recalls[a]), y(precisions[a]), 1, tip);
                shown.add(a);
            }
        }
        List<Labelled> legend = new ArrayList<>();
        shown.forEach(a -> legend.add(new Labelled(signs[a], name(a))));
        double r = ceilings.mean(recall.shared(), Metric.RECALL, Cell::mean);
        double p = ceilings.mean(recall.shared(), Metric.PRECISION, Cell::mean);
        if (!Double.isNaN(r) && !Double.isNaN(p)) {
            String tip = CEILING + ": " + figures(r, p);
            svg.shape("mw-mark " + Palette.CEILING.style(), Palette.CEILING.path(), x(r), y(p), 1, tip);
        }
        if (ceilings.any()) {
            legend.add(new Labelled(Palette.CEILING, CEILING));
        }
        drawLegend(legend);
    }

    /** Below the plot, in two columns unless a name is too long for that; down the first column, then the second. */
    private void drawLegend(List<Labelled> shown) {
        double columnWidth = (WIDTH - LEFT) / 2;
        boolean wide = shown.stream().anyMatch(entry -> SIGN + entry.label().length() * CHARACTER > columnWidth);
        int lines = wide ? shown.size() : (shown.size() + 1) / 2;
        double top = TOP + SIDE + AXIS;
        for (int i = 0; i < shown.size(); i++) {
            Palette.Sign sign = shown.get(i).sign();
            int column = i / lines;
            double x = LEFT + 6 + column * columnWidth;
            double y = top + i % lines * LINE;
            svg.shape("mw-mark " + sign.style(), sign.path(), x, y, 1, "");
            svg.text("mw-label", x + SIGN - 6, y + 4, "start", shown.get(i).label());
        }
        height = top + lines * LINE + NOTE;
    }
}
