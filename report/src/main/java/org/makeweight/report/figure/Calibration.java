package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * Whether scores are probabilities: among rows of about the same score, the share that is of the minority, with the numbers
 * of rows below (a reliability diagram: Niculescu-Mizil and Caruana 2005, Predicting good probabilities with supervised
 * learning).
 */
public final class Calibration {
    private static final double EDGE = 12;
    private static final double SIDE = 320;
    private static final double COUNTS = 84;

    /**
     * What is drawn.
     *
     * @param curves one for each method
     * @param note which rows these are; empty for nothing
     */
    public record Values(String title, List<Curve> curves, String note) {}

    /** A method and its bins, by ascending score. */
    public record Curve(Contender method, List<Bin> bins) {}

    /**
     * Rows of about the same score.
     *
     * @param score their mean, 0 to 1
     * @param share of them that is of the minority, 0 to 1
     * @param rows how many they are; bins of no rows are not drawn
     */
    public record Bin(double score, double share, long rows) {}

    private Calibration() {}

    /** The figure. */
    public static Drawing draw(Values values) {
        Canvas canvas = new Canvas();
        Axis unit = new Axis(0, 1, -1, 2);
        long most = values.curves().stream()
                .flatMap(curve -> curve.bins().stream())
                .mapToLong(Bin::rows)
                .max()
                .orElse(1);
        LogAxis counts = LogAxis.of(1, Math.max(2, (double) most));
        double left = EDGE + Math.max(Plot.margin(unit), Plot.margin(counts));
        double width = left + SIDE + EDGE + 8;
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, width - 2 * EDGE, values.title()) + 8;
        Plot plot = new Plot(left, top, SIDE, SIDE, unit, unit);
        plot.draw(canvas, "Mean score of the rows", "Share of the minority");
        plot.line(canvas, Pen.GUIDE, 0, 0, 1, 1);
        Plot below = new Plot(left, top + SIDE + Plot.FOOT + 10, SIDE, COUNTS, unit, counts);
        below.draw(canvas, "Mean score of the rows", "Rows");
        List<Legend.Entry> legend = new ArrayList<>();
        List<Sign> signs =
                MethodSigns.of(values.curves().stream().map(Curve::method).toList());
        for (int c = 0; c < signs.size(); c++) {
            Curve curve = values.curves().get(c);
            drawCurve(canvas, plot, below, curve, signs.get(c));
            legend.add(new Legend.Entry(signs.get(c), curve.method().title(), true));
        }
        double foot = Legend.draw(canvas, legend, EDGE, below.top() + COUNTS + Plot.FOOT + 6, width - 2 * EDGE);
        foot = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, foot + 4, width - 2 * EDGE, note(values));
        return canvas.drawing(width, foot + 8, values.title(), description(values));
    }

    private static String note(Values values) {
        return "On the dashed line scores are probabilities; below it they are too high. " + values.note();
    }

    private static void drawCurve(Canvas canvas, Plot plot, Plot below, Curve curve, Sign sign) {
        List<Bin> bins = curve.bins().stream().filter(bin -> bin.rows() > 0).toList();
        double[] shares = new double[2 * bins.size()];
        double[] counts = new double[2 * bins.size()];
        for (int b = 0; b < bins.size(); b++) {
            Bin bin = bins.get(b);
            shares[2 * b] = plot.x(bin.score());
            shares[2 * b + 1] = plot.y(bin.share());
            counts[2 * b] = shares[2 * b];
            counts[2 * b + 1] = below.y((double) bin.rows());
        }
        canvas.curve(sign.pen(1.4), shares);
        canvas.curve(sign.pen(1.2), counts);
        for (int b = 0; b < bins.size(); b++) {
            Bin bin = bins.get(b);
            String tip = curve.method().title() + ": score " + Decimal.fixed(bin.score(), 3) + ", share "
                    + Decimal.fixed(bin.share(), 3) + ", rows " + bin.rows();
            sign.draw(canvas, shares[2 * b], shares[2 * b + 1], 0.7, tip);
            sign.draw(canvas, counts[2 * b], counts[2 * b + 1], 0.5, tip);
        }
    }

    private static String description(Values values) {
        return "The share of the minority among rows of about the same score, and how many these are, for "
                + values.curves().size() + " methods.";
    }
}
