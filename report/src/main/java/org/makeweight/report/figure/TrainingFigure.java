package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.makeweight.core.method.TrainingCurves;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Dash;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * How the training of one augmenter went: on each of a few data sets the losses and the two figures that tell most, step by
 * step, one line for each of a few folds.
 */
public final class TrainingFigure {
    private static final double WIDTH = 760;
    private static final double EDGE = 12;
    private static final double LEFT = 58;
    private static final double PLOT_WIDTH = 180;
    private static final double PLOT_HEIGHT = 96;
    private static final double GAP = 62;
    private static final double ROW = 172;
    private static final double HEADING = 34;
    private static final double UNDER = 14;
    private static final double MARGIN = 40;
    private static final int PANELS = 3;
    private static final double SAMPLE = 16;
    private static final String LOSS = "loss";
    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DOTTED};

    /**
     * What is drawn.
     *
     * @param rows one for each data set
     * @param note what the lines are; empty for nothing
     */
    public record Values(String title, List<Row> rows, String note) {}

    /**
     * A data set.
     *
     * @param heading its name, and what is to be said of the trainings; empty for none
     * @param trainings a line each
     */
    public record Row(String heading, List<TrainingCurves> trainings) {}

    private final Canvas canvas = new Canvas();

    private TrainingFigure() {}

    /** The figure. */
    public static Drawing draw(Values values) {
        return new TrainingFigure().drawing(values);
    }

    private Drawing drawing(Values values) {
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, WIDTH - 2 * EDGE, values.title());
        top = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, top, WIDTH - 2 * EDGE, values.note()) + 12;
        for (Row row : values.rows()) {
            if (!row.heading().isEmpty()) {
                String heading = TextStyle.LABEL.fitted(row.heading(), WIDTH - 2 * EDGE);
                canvas.text(TextStyle.LABEL, EDGE, top + 10, Anchor.START, heading);
                top += HEADING - UNDER;
            }
            List<Panel> panels = panels(row.trainings());
            for (int i = 0; i < panels.size(); i++) {
                panels.get(i).draw(canvas, LEFT + i * (PLOT_WIDTH + GAP), top + UNDER, row.trainings());
            }
            top += ROW - HEADING + UNDER;
        }
        String description = "Losses and other quantities by the step of training, on "
                + values.rows().size() + " data sets.";
        return canvas.drawing(WIDTH, top, values.title(), description);
    }

    /** The losses together, then the figures that come first. */
    private static List<Panel> panels(List<TrainingCurves> trainings) {
        Map<String, Set<String>> series = new LinkedHashMap<>();
        for (TrainingCurves training : trainings) {
            for (String name : training.names()) {
                String panel = name.endsWith(LOSS) ? "losses" : name;
                series.computeIfAbsent(panel, p -> new LinkedHashSet<>()).add(name);
            }
        }
        return series.values().stream()
                .limit(PANELS)
                .map(names -> new Panel(new ArrayList<>(names)))
                .toList();
    }

    /**
     * A plot.
     *
     * @param quantities what is drawn in it, each in a colour of its own
     */
    private record Panel(List<String> quantities) {
        void draw(Canvas canvas, double left, double top, List<TrainingCurves> trainings) {
            double[] all = trainings.stream()
                    .flatMap(training -> of(training).values().stream())
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isFinite)
                    .toArray();
            if (all.length == 0) {
                return;
            }
            double last = trainings.stream()
                    .flatMapToLong(training -> Arrays.stream(training.steps()))
                    .max()
                    .orElse(1);
            double least = DoubleStream.of(all).min().getAsDouble();
            double greatest = DoubleStream.of(all).max().getAsDouble();
            Plot plot = new Plot(
                    left,
                    top,
                    PLOT_WIDTH,
                    PLOT_HEIGHT,
                    Axis.of(0, Math.max(1, last)),
                    Axis.of(least, greatest).rounded());
            plot.draw(canvas, "", "");
            for (TrainingCurves training : trainings) {
                of(training).forEach((name, curve) -> drawCurve(canvas, plot, pen(name), training.steps(), curve));
            }
            drawHeading(canvas, left, top);
        }

        private Pen pen(String quantity) {
            int number = quantities.indexOf(quantity) % DASHES.length;
            return Pen.of(Ink.hue(number), 1.1).with(DASHES[number]).faded(0.7);
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

        /** The steps at which something was noted, joined. */
        private static void drawCurve(Canvas canvas, Plot plot, Pen pen, long[] steps, double[] curve) {
            double[] points = new double[2 * curve.length];
            int n = 0;
            for (int i = 0; i < curve.length; i++) {
                if (Double.isFinite(curve[i])) {
                    points[n++] = plot.x((double) steps[i]);
                    points[n++] = plot.y(curve[i]);
                }
            }
            canvas.curve(pen, Arrays.copyOf(points, n));
        }

        /** The name of the one quantity, or those of several, each after a piece of its line. */
        private void drawHeading(Canvas canvas, double left, double top) {
            boolean several = quantities.size() > 1;
            double room = PLOT_WIDTH + GAP - 24;
            double needed = quantities.stream()
                    .mapToDouble(quantity -> SAMPLE + 14 + TextStyle.TICK.width(quantity))
                    .sum();
            boolean crowded = needed > room;
            double gap = crowded ? 6 : 10;
            double x = crowded ? left - MARGIN : left;
            for (int i = 0; i < quantities.size(); i++) {
                String quantity = quantities.get(i);
                double sample = several ? SAMPLE + 4 : 0;
                if (several) {
                    canvas.line(pen(quantity), x, top - 11, x + SAMPLE, top - 11);
                }
                // of several losses the last alone is called one where there is no room
                boolean shortened = crowded && i < quantities.size() - 1;
                String name = shortened ? quantity.replaceFirst(" " + LOSS + "$", ",") : quantity;
                String text = TextStyle.TICK.fitted(name, left + room - x - sample);
                canvas.text(TextStyle.TICK, x + sample, top - 7, Anchor.START, text);
                x += sample + TextStyle.TICK.width(text) + gap;
            }
        }
    }
}
