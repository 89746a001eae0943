package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.evaluation.plan.Trial.Coordinates;
import org.makeweight.evaluation.results.Measurement;
import org.makeweight.evaluation.store.StoredTraining;
import org.makeweight.report.model.Protocol;
import org.makeweight.report.model.ReportModel;

/**
 * How the training of one augmenter went: on each of a few data sets the losses and the two figures that tell most, step by
 * step, one line for each of a few folds.
 */
public final class TrainingFigure {
    private static final double WIDTH = 760;
    private static final double LEFT = 46;
    private static final double PLOT_WIDTH = 190;
    private static final double PLOT_HEIGHT = 96;
    private static final double GAP = 54;
    private static final double TOP = 52;
    private static final double ROW = 172;
    private static final double HEADING = 32;
    private static final int PANELS = 3;
    private static final String LOSS = "loss";

    private final ReportModel model;
    private final String title;
    private final String note;
    private final Svg svg = new Svg();
    private final double height;

    private TrainingFigure(ReportModel model, String augmenter, List<StoredTraining> trainings) {
        this.model = model;
        this.title = "Training of " + model.augmenters().of(augmenter);
        Map<String, List<StoredTraining>> byDataset = trainings.stream()
                .collect(Collectors.groupingBy(t -> t.at().dataset(), LinkedHashMap::new, Collectors.toList()));
        int others = model.results().datasets().size() - byDataset.size();
        this.note = "Across: steps of the training. One line for each of the first folds, first run"
                + (others == 0 ? "" : "; " + Protocol.count(others, "more data set") + " not drawn");
        svg.text("mw-title", 12, 20, "start", title);
        svg.text("mw-note", 12, 36, "start", note);
        double top = TOP;
        for (Map.Entry<String, List<StoredTraining>> entry : byDataset.entrySet()) {
            draw(entry.getKey(), entry.getValue(), top);
            top += ROW;
        }
        this.height = top;
    }

    /** A figure for each augmenter that was trained, by its name, in the order of the tables. */
    public static Map<String, TrainingFigure> of(ReportModel model) {
        Map<String, List<StoredTraining>> byAugmenter = model.results().trainings().stream()
                .collect(Collectors.groupingBy(t -> t.at().augmenter(), LinkedHashMap::new, Collectors.toList()));
        Map<String, TrainingFigure> figures = new LinkedHashMap<>();
        for (String augmenter : model.results().augmenters()) {
            if (byAugmenter.containsKey(augmenter)) {
                figures.put(augmenter, new TrainingFigure(model, augmenter, byAugmenter.get(augmenter)));
            }
        }
        return figures;
    }

    /** As a file of its own. */
    public String file() {
        return svg.file(WIDTH, height, title, RecallPrecision.styles());
    }

    /** As an element of a page. */
    public String element() {
        return svg.element(WIDTH, height, title);
    }

    private void draw(String dataset, List<StoredTraining> trainings, double top) {
        svg.text("mw-label", 12, top + 10, "start", dataset + warnings(trainings));
        List<Panel> panels = panels(trainings);
        for (int i = 0; i < panels.size(); i++) {
            panels.get(i).draw(svg, LEFT + i * (PLOT_WIDTH + GAP), top + HEADING, trainings);
        }
    }

    /** Which warnings these trainings gave, and how many of them. */
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

    /** The losses together, then the figures that come first. */
    private static List<Panel> panels(List<StoredTraining> trainings) {
        Map<String, Set<String>> series = new LinkedHashMap<>();
        for (StoredTraining training : trainings) {
            for (String name : training.curves().names()) {
                String panel = name.endsWith(LOSS) ? "losses" : name;
                series.computeIfAbsent(panel, p -> new LinkedHashSet<>()).add(name);
            }
        }
        return series.entrySet().stream()
                .limit(PANELS)
                .map(panel -> new Panel(panel.getKey(), new ArrayList<>(panel.getValue())))
                .toList();
    }

    /**
     * A plot.
     *
     * @param quantities what is drawn in it, each in a colour of its own
     */
    private record Panel(String title, List<String> quantities) {
        void draw(Svg svg, double left, double top, List<StoredTraining> trainings) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            double last = 1;
            for (StoredTraining training : trainings) {
                TrainingCurves curves = training.curves();
                last = Math.max(
                        last, (double) Arrays.stream(curves.steps()).max().orElse(1));
                for (double[] curve : of(curves).values()) {
                    least = Math.min(least, finite(curve).min().orElse(least));
                    greatest = Math.max(greatest, finite(curve).max().orElse(greatest));
                }
            }
            if (least > greatest) {
                return;
            }
            Axis across = Axis.of(0, last);
            Axis up = Axis.of(least, greatest).rounded();
            drawAxes(svg, left, top, across, up);
            for (StoredTraining training : trainings) {
                of(training.curves()).forEach((name, curve) -> {
                    String style = "mw-s" + quantities.indexOf(name) % 3;
                    drawCurve(svg, style, training.curves().steps(), curve, new Place(left, top, across, up));
                });
            }
            drawHeading(svg, left, top);
        }

        /** Where a plot is, and its axes. */
        private record Place(double left, double top, Axis across, Axis up) {
            double x(double step) {
                return left + PLOT_WIDTH * across.share(step);
            }

            double y(double value) {
                return top + PLOT_HEIGHT * (1 - up.share(value));
            }
        }

        private Map<String, double[]> of(TrainingCurves curves) {
            Map<String, double[]> own = new LinkedHashMap<>();
            for (int c = 0; c < curves.names().size(); c++) {
                if (quantities.contains(curves.names().get(c))) {
                    own.put(curves.names().get(c), curves.values()[c]);
                }
            }
            return own;
        }

        private static DoubleStream finite(double[] curve) {
            return Arrays.stream(curve).filter(Double::isFinite);
        }

        private static void drawAxes(Svg svg, double left, double top, Axis across, Axis up) {
            for (double tick : up.ticks()) {
                double y = top + PLOT_HEIGHT * (1 - up.share(tick));
                svg.line("mw-display", left, y, left + PLOT_WIDTH, y);
                svg.text("mw-tick", left - 6, y + 4, "end", up.label(tick));
            }
            for (double tick : across.ticks()) {
                double x = left + PLOT_WIDTH * across.share(tick);
                svg.line("mw-display", x, top, x, top + PLOT_HEIGHT);
                svg.text("mw-tick", x, top + PLOT_HEIGHT + 15, "middle", across.label(tick));
            }
            svg.rectangle("mw-frame", left, top, PLOT_WIDTH, PLOT_HEIGHT);
        }

        /** The steps at which something was noted, joined. */
        private static void drawCurve(Svg svg, String style, long[] steps, double[] curve, Place place) {
            double[] points = new double[2 * curve.length];
            int n = 0;
            for (int i = 0; i < curve.length; i++) {
                if (Double.isFinite(curve[i])) {
                    points[n++] = place.x((double) steps[i]);
                    points[n++] = place.y(curve[i]);
                }
            }
            svg.curve(style, Arrays.copyOf(points, n));
        }

        /** The name of the one quantity, or those of several, each after a piece of its line. */
        private void drawHeading(Svg svg, double left, double top) {
            if (quantities.size() == 1) {
                svg.text("mw-tick", left, top - 7, "start", quantities.get(0));
                return;
            }
            double x = left;
            for (int q = 0; q < quantities.size(); q++) {
                svg.curve("mw-s" + q % 3, new double[] {x, top - 11, x + 12, top - 11});
                svg.text("mw-tick", x + 16, top - 7, "start", quantities.get(q));
                x += 24 + 6.2 * quantities.get(q).length();
            }
        }
    }
}
