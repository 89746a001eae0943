package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Fill;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/** Precision against recall, or recall against the false positive rate, over all thresholds: means of folds, with a band. */
public final class ScoreCurves {
    private static final double EDGE = 12;
    private static final double SIDE = 320;

    /** No more points of a curve are drawn. */
    static final int MOST_POINTS = 60;

    /** The bands of more curves than this would hide one another. */
    static final int MOST_BANDS = 5;

    /** Which curves. */
    public enum Kind {
        PRECISION_RECALL("Recall", "Precision", "average precision"),
        ROC("False positive rate", "Recall", "area");

        private final String across;
        private final String up;
        private final String summary;

        Kind(String across, String up, String summary) {
            this.across = across;
            this.up = up;
            this.summary = summary;
        }
    }

    /**
     * What is drawn.
     *
     * @param prevalence the share of the minority, which is the precision of chance; NaN if it is not one
     * @param note what the band is, and over which folds; empty for nothing
     */
    public record Values(Kind kind, String title, List<Curve> curves, double prevalence, String note) {}

    /**
     * The curve of a method.
     *
     * @param across ascending, from 0 to 1, [points]
     * @param mean of the folds at each, [points]
     * @param low the lower edge of the band, [points], or of length 0 for none
     * @param high the upper edge of the band, [points], or of length 0 for none
     * @param summary average precision or area, for the legend; NaN for none
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Curve(
            Contender method, double[] across, double[] mean, double[] low, double[] high, double summary) {}

    private ScoreCurves() {}

    /** The figure. */
    public static Drawing draw(Values values) {
        Canvas canvas = new Canvas();
        Axis unit = new Axis(0, 1, -1, 2);
        double left = EDGE + Plot.margin(unit);
        double width = left + SIDE + EDGE + 8;
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, width - 2 * EDGE, values.title()) + 8;
        Plot plot = new Plot(left, top, SIDE, SIDE, unit, unit);
        plot.draw(canvas, values.kind().across, values.kind().up);
        drawChance(canvas, plot, values);
        List<Sign> signs =
                MethodSigns.of(values.curves().stream().map(Curve::method).toList());
        boolean bands = values.curves().size() <= MOST_BANDS;
        for (int c = 0; bands && c < signs.size(); c++) {
            drawBand(canvas, plot, values.curves().get(c), signs.get(c));
        }
        for (int c = 0; c < signs.size(); c++) {
            drawCurve(canvas, plot, values.curves().get(c), signs.get(c), (c + 1.0) / (signs.size() + 1));
        }
        double foot = Legend.draw(canvas, legend(values, signs), EDGE, top + SIDE + Plot.FOOT + 6, width - 2 * EDGE);
        foot = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, foot + 4, width - 2 * EDGE, note(values, bands));
        return canvas.drawing(width, foot + 8, values.title(), description(values));
    }

    private static void drawChance(Canvas canvas, Plot plot, Values values) {
        if (values.kind() == Kind.ROC) {
            plot.line(canvas, Pen.GUIDE, 0, 0, 1, 1);
        } else if (!Double.isNaN(values.prevalence())) {
            plot.line(canvas, Pen.GUIDE, 0, values.prevalence(), 1, values.prevalence());
        }
    }

    private static String note(Values values, boolean bands) {
        String chance = values.kind() == Kind.PRECISION_RECALL && Double.isNaN(values.prevalence())
                ? ""
                : "Dashed grey: chance. ";
        return chance + (bands ? "" : "Bands are left out, since they would hide one another. ") + values.note();
    }

    /** The points that are drawn: all of them, or as many as are allowed, evenly over their numbers, both ends among them. */
    static int[] chosen(int points) {
        int n = Math.min(points, MOST_POINTS);
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            chosen[i] = n == 1 ? 0 : (int) ((long) i * (points - 1) / (n - 1));
        }
        return chosen;
    }

    private static double[] points(Plot plot, double[] across, double[] up) {
        return Arrays.stream(chosen(across.length))
                .filter(i -> Double.isFinite(up[i]))
                .boxed()
                .flatMapToDouble(i -> DoubleStream.of(plot.x(across[i]), plot.y(up[i])))
                .toArray();
    }

    private static void drawBand(Canvas canvas, Plot plot, Curve curve, Sign sign) {
        if (curve.low().length == 0) {
            return;
        }
        double[] below = points(plot, curve.across(), curve.low());
        double[] above = points(plot, curve.across(), curve.high());
        double[] around = Arrays.copyOf(below, below.length + above.length);
        for (int i = 0; i < above.length; i += 2) {
            around[below.length + i] = above[above.length - 2 - i];
            around[below.length + i + 1] = above[above.length - 1 - i];
        }
        canvas.area(new Fill(sign.ink(), 0.13), around);
    }

    /** The line, and one mark on it, each method's at another place. */
    private static void drawCurve(Canvas canvas, Plot plot, Curve curve, Sign sign, double place) {
        double[] points = points(plot, curve.across(), curve.mean());
        canvas.curve(sign.pen(1.6), points);
        int at = (int) (place * (points.length / 2.0));
        if (points.length > 0) {
            sign.draw(
                    canvas,
                    points[2 * at],
                    points[2 * at + 1],
                    0.9,
                    curve.method().title());
        }
    }

    private static List<Legend.Entry> legend(Values values, List<Sign> signs) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (int c = 0; c < signs.size(); c++) {
            Curve curve = values.curves().get(c);
            String summary = Double.isNaN(curve.summary()) ? "" : " (" + Decimal.fixed(curve.summary(), 3) + ")";
            entries.add(new Legend.Entry(signs.get(c), curve.method().title() + summary, true));
        }
        return entries;
    }

    private static String description(Values values) {
        StringBuilder text = new StringBuilder(
                values.kind().up + " against " + values.kind().across.toLowerCase(Locale.ROOT));
        for (Curve curve : values.curves()) {
            text.append("; ").append(curve.method().title());
            if (!Double.isNaN(curve.summary())) {
                text.append(": ").append(values.kind().summary).append(' ').append(Decimal.fixed(curve.summary(), 3));
            }
        }
        return text.append('.').toString();
    }
}
