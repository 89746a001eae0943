package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * One quantity against another: the quality of synthetic rows against what is gained by them, the cost against the gain, the
 * gain against what makes a data set difficult. Marks that would cover each other are moved apart, a thin line away from
 * where they belong.
 */
public final class Scatter {
    private static final double EDGE = 12;
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;
    private static final double MARK = 12;

    /** More points than this have no names away from them. */
    private static final int MANY = 20;

    /** The marks of more points are smaller. */
    private static final int CROWD = 60;

    /**
     * What is drawn.
     *
     * @param points those without a figure, or without a logarithm where one is needed, are counted in the note
     * @param front whether to join the points that none beats in both: less across and more above
     * @param note what else is to be said, as the caution that few data sets show no rule; empty for nothing
     */
    public record Values(String title, Quantity across, Quantity up, List<Point> points, boolean front, String note) {}

    /**
     * What a scale measures.
     *
     * @param logarithmic whether positive numbers are shown by their logarithms
     * @param guide a number at which a dashed line stands, as 0 for no gain; NaN for none
     */
    public record Quantity(String name, boolean logarithmic, double guide) {}

    /**
     * A point.
     *
     * @param method whose sign it has
     * @param label its name: the method's, or the data set's where a method has several points
     * @param low the lower end of an interval of {@code up}, NaN for none
     * @param high the upper end of an interval of {@code up}, NaN for none
     */
    public record Point(Contender method, String label, double across, double up, double low, double high) {}

    private final Values values;
    private final List<Point> points;
    private final List<Contender> methods;
    private final List<Sign> signs;
    private final Canvas canvas = new Canvas();
    private Plot plot;

    private Scatter(Values values) {
        this.values = values;
        this.points = values.points().stream().filter(this::drawn).toList();
        this.methods = new ArrayList<>(
                values.points().stream().map(Point::method).collect(Collectors.toCollection(LinkedHashSet::new)));
        this.signs = MethodSigns.of(methods);
    }

    /** The figure. */
    public static Drawing draw(Values values) {
        return new Scatter(values).draw();
    }

    private boolean drawn(Point point) {
        return drawn(point.across(), values.across()) && drawn(point.up(), values.up());
    }

    private static boolean drawn(double value, Quantity quantity) {
        return Double.isFinite(value) && (value > 0 || !quantity.logarithmic());
    }

    private Drawing draw() {
        Scale across = scale(values.across(), points.stream().mapToDouble(Point::across));
        Scale up = scale(
                values.up(),
                points.stream().flatMapToDouble(point -> DoubleStream.of(point.up(), point.low(), point.high())));
        double left = EDGE + Plot.margin(up);
        double width = left + WIDTH + EDGE + 8;
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, width - 2 * EDGE, values.title()) + 8;
        plot = new Plot(left, top, WIDTH, HEIGHT, across, up);
        plot.draw(canvas, values.across().name(), values.up().name());
        drawGuides();
        List<Point> front = front();
        drawFront(front);
        List<Legend.Entry> legend = drawPoints(front);
        double foot = Legend.draw(canvas, legend, EDGE, top + HEIGHT + Plot.FOOT + 6, width - 2 * EDGE);
        foot = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, foot + 4, width - 2 * EDGE, note());
        return canvas.drawing(width, foot + 8, values.title(), description(front));
    }

    /** With some room at both ends, so that marks and names stand within. */
    private static Scale scale(Quantity quantity, DoubleStream some) {
        double[] range = DoubleStream.concat(some, DoubleStream.of(quantity.guide()))
                .filter(value -> drawn(value, quantity))
                .toArray();
        double least = DoubleStream.of(range).min().orElse(quantity.logarithmic() ? 1 : 0);
        double greatest = DoubleStream.of(range).max().orElse(1);
        if (quantity.logarithmic()) {
            return LogAxis.of(least, greatest);
        }
        double margin = 0.05 * (greatest - least);
        return Axis.of(least - margin, greatest + margin);
    }

    private void drawGuides() {
        Pen pen = Pen.GUIDE;
        double x = values.across().guide();
        double y = values.up().guide();
        if (drawn(x, values.across())) {
            canvas.line(pen, plot.x(x), plot.top(), plot.x(x), plot.top() + HEIGHT);
        }
        if (drawn(y, values.up())) {
            canvas.line(pen, plot.left(), plot.y(y), plot.left() + WIDTH, plot.y(y));
        }
    }

    /** The points that no other beats in both, from the left. */
    private List<Point> front() {
        List<Point> front = new ArrayList<>();
        if (values.front()) {
            points.stream()
                    .sorted(Comparator.comparingDouble(Point::across).thenComparing(point -> -point.up()))
                    .filter(point -> front.isEmpty()
                            || point.up() > front.get(front.size() - 1).up())
                    .forEach(front::add);
        }
        return front;
    }

    private void drawFront(List<Point> front) {
        canvas.curve(Pen.of(Ink.LINE, 1.2), steps(front));
    }

    /** The front as a flight of steps, x and y in turn. */
    private double[] steps(List<Point> front) {
        double[] steps = new double[4 * front.size()];
        for (int i = 0; i < front.size(); i++) {
            double y = plot.y(front.get(i).up());
            steps[4 * i] = plot.x(front.get(i).across());
            steps[4 * i + 1] = y;
            steps[4 * i + 2] = i + 1 < front.size() ? plot.x(front.get(i + 1).across()) : plot.left() + WIDTH;
            steps[4 * i + 3] = y;
        }
        return steps;
    }

    /** Lines that names do better not to lie on: the front, the guides and the intervals. */
    private List<double[]> lines(List<Point> front) {
        List<double[]> lines = new ArrayList<>();
        double[] steps = steps(front);
        for (int i = 0; i + 3 < steps.length; i += 2) {
            lines.add(new double[] {steps[i], steps[i + 1], steps[i + 2], steps[i + 3]});
        }
        double x = plot.x(values.across().guide());
        double y = plot.y(values.up().guide());
        lines.add(new double[] {x, plot.top(), x, plot.top() + HEIGHT});
        lines.add(new double[] {plot.left(), y, plot.left() + WIDTH, y});
        for (Point point : points) {
            double at = plot.x(point.across());
            lines.add(new double[] {at, plot.y(point.low()), at, plot.y(point.high())});
        }
        lines.removeIf(line -> !Arrays.stream(line).allMatch(Double::isFinite));
        return lines;
    }

    private List<Legend.Entry> drawPoints(List<Point> front) {
        double[] x =
                points.stream().mapToDouble(point -> plot.x(point.across())).toArray();
        double[] y = points.stream().mapToDouble(point -> plot.y(point.up())).toArray();
        boolean crowd = x.length > CROWD;
        double scale = crowd ? 0.55 : 0.9;
        double[][] places = Spread.apart(x, y, crowd ? MARK / 2 : MARK, (mark, place) -> {
            place[0] = Math.max(plot.left() + 7, Math.min(plot.left() + WIDTH - 7, place[0]));
            place[1] = Math.max(plot.top() + 7, Math.min(plot.top() + HEIGHT - 7, place[1]));
        });
        for (int i = 0; i < x.length; i++) {
            drawWay(i, x[i], y[i], places[i]);
        }
        for (int i = 0; i < x.length; i++) {
            Point point = points.get(i);
            sign(point).draw(canvas, places[i][0], places[i][1], scale, tip(point));
        }
        boolean single = methods.size() == values.points().size();
        PointLabels labels = new PointLabels(
                plot.bounds(),
                IntStream.range(0, x.length).mapToDouble(i -> places[i][0]).toArray(),
                IntStream.range(0, x.length).mapToDouble(i -> places[i][1]).toArray(),
                points.stream().map(Point::label).toList());
        labels.avoid(lines(front));
        if (x.length > MANY) {
            labels.besideAlone();
        }
        boolean named = labels.draw(canvas, single);
        return (single && named) || methods.size() == 1 ? List.of() : legend();
    }

    /** The interval, and the line from where the point belongs to where its mark is. */
    private void drawWay(int i, double x, double y, double[] place) {
        Point point = points.get(i);
        if (!Double.isNaN(point.low()) && !Double.isNaN(point.high())) {
            canvas.line(Pen.of(sign(point).ink(), 1).faded(0.5), x, plot.y(point.low()), x, plot.y(point.high()));
        }
        if (Math.abs(place[0] - x) + Math.abs(place[1] - y) > 1) {
            canvas.segments(Pen.of(sign(point).ink(), 3), new double[] {x, y, x, y});
            canvas.line(Pen.of(sign(point).ink(), 0.7), x, y, place[0], place[1]);
        }
    }

    private Sign sign(Point point) {
        return signs.get(methods.indexOf(point.method()));
    }

    private String tip(Point point) {
        return point.label() + ": " + Decimal.toString(point.across()) + ", " + Decimal.toString(point.up());
    }

    private List<Legend.Entry> legend() {
        return IntStream.range(0, methods.size())
                .mapToObj(i -> new Legend.Entry(signs.get(i), methods.get(i).title(), false))
                .toList();
    }

    private String note() {
        int left = values.points().size() - points.size();
        String front = values.front() ? "Line: no method is both cheaper and better than those on it. " : "";
        String missing = left == 0 ? "" : left + " without a figure left out. ";
        return front + missing + values.note();
    }

    private String description(List<Point> front) {
        String best = front.isEmpty()
                ? ""
                : " On the front: " + front.stream().map(Point::label).collect(Collectors.joining(", ")) + ".";
        return values.up().name() + " against " + values.across().name() + ", " + points.size() + " points." + best;
    }
}
