package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Bounds;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * What each method buys and what it pays: recall against precision of every method with one classifier, single data sets
 * faintly behind, on curves of equal F1. Marks that would cover each other on the whole plane are shown in the part of it
 * where they lie; those that still would are moved along the curve of their own F1.
 */
public final class RecallPrecision {
    private static final double EDGE = 12;
    private static final double SIDE = 322;

    /** Room for the numbers of F1 on the right and above. */
    private static final double NUMBERS = 34;

    private static final double MARK = 13;
    private static final double SMALL = 4;

    /** More small marks than this are drawn fainter still. */
    private static final int CROWD = 150;

    /** The part of the plane is no smaller. */
    private static final double LEAST_PART = 0.1;

    /** A part that is nearly the whole would be no help. */
    private static final double LARGEST_PART = 0.7;

    /**
     * What is drawn.
     *
     * @param points a method each, its mean over data sets
     * @param behind a data set each
     * @param note what the marks are means over; empty for nothing
     */
    public record Values(String title, List<Point> points, List<Behind> behind, String note) {}

    /**
     * A method, or {@link Contender#CEILING}.
     *
     * @param recall 0 to 1
     * @param precision 0 to 1
     * @param f1 on whose curve the mark lies, in the direction of the two: the mean of F1, which is not the F1 of the means;
     *     NaN for that
     */
    public record Point(Contender method, double recall, double precision, double f1) {
        double harmonic() {
            double sum = recall + precision;
            return sum == 0 ? 0 : 2 * recall * precision / sum;
        }

        /** By how much both are to be stretched to lie on the curve. */
        private double stretch() {
            double own = harmonic();
            double wanted = Double.isNaN(f1) ? own : f1;
            // neither can be more than 1
            return own == 0 ? 1 : Math.min(wanted / own, 1 / Math.max(recall, precision));
        }

        double x() {
            return recall * stretch();
        }

        double y() {
            return precision * stretch();
        }
    }

    /**
     * A method on one data set.
     *
     * @param method mostly one of those of the points
     */
    public record Behind(Contender method, String dataset, double recall, double precision) {}

    private final Values values;
    private final Canvas canvas = new Canvas();
    private final List<Contender> methods;
    private final List<Sign> signs;
    private Plot plot;

    private RecallPrecision(Values values) {
        this.values = values;
        this.methods = Stream.concat(
                        values.points().stream().map(Point::method),
                        values.behind().stream().map(Behind::method))
                .distinct()
                .toList();
        this.signs = MethodSigns.of(methods);
    }

    /** The figure. */
    public static Drawing draw(Values values) {
        return new RecallPrecision(values).draw();
    }

    private Drawing draw() {
        Axis[] scales = scales();
        double left = EDGE + Plot.margin(scales[1]);
        double width = left + SIDE + NUMBERS;
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, width - 2 * EDGE, values.title()) + 20;
        plot = new Plot(left, top, SIDE, SIDE, scales[0], scales[1]);
        plot.draw(canvas, "Recall", "Precision");
        F1Curves.draw(canvas, plot);
        int outside = drawBehind();
        boolean named = drawPoints();
        List<Legend.Entry> legend = legend(named ? values.points().size() : 0);
        double foot = Legend.draw(canvas, legend, EDGE, top + SIDE + Plot.FOOT + 6, width - 2 * EDGE);
        foot = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, foot + 4, width - 2 * EDGE, note(outside));
        return canvas.drawing(width, foot + 8, values.title(), description());
    }

    private List<Legend.Entry> legend(int from) {
        return IntStream.range(from, methods.size())
                .mapToObj(i -> new Legend.Entry(signs.get(i), methods.get(i).title(), false))
                .toList();
    }

    /** The whole plane, or the part where the methods lie if their marks would cover each other on the whole. */
    private Axis[] scales() {
        double[] x = values.points().stream().mapToDouble(Point::x).toArray();
        double[] y = values.points().stream().mapToDouble(Point::y).toArray();
        Axis whole = new Axis(0, 1, -1, 2);
        boolean covered = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = SIDE * (x[i] - x[j]);
                double dy = SIDE * (y[i] - y[j]);
                covered |= dx * dx + dy * dy < MARK * MARK;
            }
        }
        Axis across = part(x);
        Axis up = part(y);
        boolean helps = Math.min(extent(across), extent(up)) <= LARGEST_PART;
        return covered && helps ? new Axis[] {across, up} : new Axis[] {whole, whole};
    }

    private static double extent(Axis axis) {
        return axis.greatest() - axis.least();
    }

    private static Axis part(double[] some) {
        double least = DoubleStream.of(some).min().orElse(0);
        double greatest = DoubleStream.of(some).max().orElse(1);
        double more = Math.max(0.12 * (greatest - least), (LEAST_PART - (greatest - least)) / 2);
        Axis axis =
                Axis.of(Math.max(0, least - more), Math.min(1, greatest + more)).rounded();
        return axis.greatest() > 1 ? new Axis(axis.least(), 1, axis.exponent(), axis.unit()) : axis;
    }

    /** Draws the data sets and counts those that lie beyond the part that is shown. */
    private int drawBehind() {
        double opacity = values.behind().size() > CROWD ? 0.2 : 0.45;
        int outside = 0;
        for (Behind point : values.behind()) {
            if (!plot.holds(point.recall(), point.precision())) {
                outside++;
                continue;
            }
            String tip = point.method().title() + " on " + point.dataset() + ": "
                    + figures(point.recall(), point.precision());
            double x = Math.max(plot.left() + 4, Math.min(plot.left() + SIDE - 4, plot.x(point.recall())));
            double y = Math.max(plot.top() + 4, Math.min(plot.top() + SIDE - 4, plot.y(point.precision())));
            signs.get(methods.indexOf(point.method())).drawFaint(canvas, x, y, opacity, tip);
        }
        return outside;
    }

    private static String figures(double recall, double precision) {
        return "recall " + Decimal.fixed(recall, 3) + ", precision " + Decimal.fixed(precision, 3);
    }

    private boolean drawPoints() {
        List<Point> points = values.points();
        double[] x = points.stream().mapToDouble(point -> plot.x(point.x())).toArray();
        double[] y = points.stream().mapToDouble(point -> plot.y(point.y())).toArray();
        double[][] places = Spread.apart(x, y, MARK, this::keep);
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(places[i][0] - x[i]) + Math.abs(places[i][1] - y[i]) > 1) {
                canvas.segments(Pen.of(signs.get(i).ink(), 3), new double[] {x[i], y[i], x[i], y[i]});
                canvas.line(Pen.of(signs.get(i).ink(), 0.7), x[i], y[i], places[i][0], places[i][1]);
            }
        }
        for (int i = 0; i < x.length; i++) {
            Point point = points.get(i);
            String f1 = Double.isNaN(point.f1()) ? "" : ", F1 " + Decimal.fixed(point.f1(), 3);
            String tip = point.method().title() + ": " + figures(point.recall(), point.precision()) + f1;
            signs.get(i).draw(canvas, places[i][0], places[i][1], 1, tip);
        }
        PointLabels labels = new PointLabels(
                plot.bounds(),
                Arrays.stream(places).mapToDouble(place -> place[0]).toArray(),
                Arrays.stream(places).mapToDouble(place -> place[1]).toArray(),
                points.stream().map(point -> point.method().title()).toList());
        labels.avoidMarks(values.behind().stream()
                .filter(point -> plot.holds(point.recall(), point.precision()))
                .map(point -> Bounds.around(plot.x(point.recall()), plot.y(point.precision()), SMALL))
                .toList());
        return labels.draw(canvas, true);
    }

    /** Back onto the curve of the method's F1, along the line through the origin, within the plot. */
    private void keep(int mark, double[] place) {
        Point point = values.points().get(mark);
        Axis across = (Axis) plot.across();
        Axis up = (Axis) plot.up();
        double recall = across.least() + extent(across) * (place[0] - plot.left()) / SIDE;
        double precision = up.least() + extent(up) * (plot.top() + SIDE - place[1]) / SIDE;
        double f1 = new Point(point.method(), point.x(), point.y(), Double.NaN).harmonic();
        if (f1 > 0) {
            double[] ends = F1Curves.ends(f1, across, up);
            double r = Math.max(recall, 1e-9);
            double p = Math.max(precision, 1e-9);
            double wanted = f1 * (r + p) / (2 * p);
            recall = Math.max(ends[0], Math.min(ends[1], wanted));
            precision = f1 * recall / (2 * recall - f1);
        }
        place[0] = plot.x(Math.max(across.least(), Math.min(across.greatest(), recall)));
        place[1] = plot.y(Math.max(up.least(), Math.min(up.greatest(), precision)));
    }

    private String note(int outside) {
        boolean whole = plot.across().least() == 0
                && plot.across().greatest() == 1
                && plot.up().greatest() == 1;
        String part = whole ? "" : "Only the part of the plane where the methods lie is shown. ";
        String beyond = outside == 0 ? "" : outside + " of " + values.behind().size() + " small marks lie beyond it. ";
        return "Dashed: equal F1. " + part + beyond + values.note();
    }

    private String description() {
        List<String> all = new ArrayList<>();
        for (Point point : values.points()) {
            all.add(point.method().title() + " " + figures(point.recall(), point.precision()));
        }
        return "Recall against precision: " + String.join("; ", all) + ".";
    }
}
