package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Dash;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Fill;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * A difference on each data set with its interval, and the difference over all of them as a diamond, beside the line of no
 * difference and the band of those too small to matter (Lewis and Clarke 2001, Forest plots: trying to see the wood and the
 * trees).
 */
public final class ForestPlot {
    private static final double LEFT = 12;
    private static final double PLOT = 280;
    private static final double ROW = 18;
    private static final double LONGEST = 330;
    private static final double GAP = 12;
    private static final int DECIMALS = 3;

    /**
     * What is drawn.
     *
     * @param title of the figure
     * @param quantity what the scale measures, as "F1: SMOTE minus none"
     * @param method whose sign is used
     * @param rows one for each data set, from above
     * @param overall the difference over all data sets, if it was estimated
     * @param rope differences within this of 0 count as none; 0 for no band
     * @param note what the intervals are
     */
    public record Values(
            String title,
            String quantity,
            Contender method,
            List<Row> rows,
            Optional<Row> overall,
            double rope,
            String note) {}

    /**
     * A line of the figure.
     *
     * @param difference NaN for none, with the reason as {@code name}'s companion in the tables
     * @param low the lower end of the interval, NaN for none
     * @param high the upper end of the interval, NaN for none
     */
    public record Row(String name, double difference, double low, double high) {}

    private final Values values;
    private final Canvas canvas = new Canvas();
    private final double names;
    private final double figures;
    private Plot plot;

    private ForestPlot(Values values) {
        this.values = values;
        List<Row> all = all();
        this.names = Math.min(
                LONGEST,
                all.stream()
                        .mapToDouble(row -> TextStyle.LABEL.width(row.name()))
                        .max()
                        .orElse(0));
        this.figures = all.stream()
                .mapToDouble(row -> TextStyle.TICK.width(figures(row)))
                .max()
                .orElse(0);
    }

    /** The figure. */
    public static Drawing draw(Values values) {
        return new ForestPlot(values).draw();
    }

    private List<Row> all() {
        List<Row> all = new ArrayList<>(values.rows());
        values.overall().ifPresent(all::add);
        return all;
    }

    private Drawing draw() {
        double width = LEFT + names + GAP + PLOT + GAP + figures + LEFT;
        double top = TextFlow.draw(canvas, TextStyle.TITLE, LEFT, 8, width - 2 * LEFT, values.title()) + 8;
        double height = ROW * (values.rows().size() + (values.overall().isPresent() ? 1.5 : 0)) + 8;
        plot = new Plot(LEFT + names + GAP, top, PLOT, height, scale(), Axis.of(0, 1));
        drawScale();
        double y = top + 4 + ROW / 2;
        Sign sign = MethodSigns.of(List.of(values.method())).get(0);
        for (Row row : values.rows()) {
            label(row, y);
            drawInterval(row, y, sign);
            y += ROW;
        }
        if (values.overall().isPresent()) {
            y += ROW / 2;
            canvas.line(Pen.of(Ink.CURVE, 1), LEFT, y - 0.75 * ROW, width - LEFT, y - 0.75 * ROW);
            label(values.overall().get(), y);
            drawDiamond(values.overall().get(), y, sign);
        }
        double foot = top + height + Plot.FOOT + 2;
        String band = values.rope() > 0 ? " Shaded: at most " + Decimal.toString(values.rope()) + " either way." : "";
        foot = TextFlow.draw(canvas, TextStyle.NOTE, LEFT, foot, width - 2 * LEFT, values.note() + band);
        return canvas.drawing(width, foot + 8, values.title(), description());
    }

    private Axis scale() {
        double least = -values.rope();
        double greatest = values.rope();
        for (Row row : all()) {
            for (double value : new double[] {row.difference(), row.low(), row.high()}) {
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                }
            }
        }
        return Axis.of(least, greatest).rounded();
    }

    private void drawScale() {
        double bottom = plot.top() + plot.height();
        if (values.rope() > 0) {
            double from = plot.x(-values.rope());
            canvas.box(Fill.of(Ink.FAINT), from, plot.top(), plot.x(values.rope()) - from, plot.height());
        }
        plot.drawAcross(canvas, values.quantity());
        canvas.line(Pen.of(Ink.TEXT, 1).with(Dash.DASHED), plot.x(0), plot.top(), plot.x(0), bottom);
    }

    private void label(Row row, double y) {
        canvas.text(TextStyle.LABEL, LEFT, y + 4, Anchor.START, TextStyle.LABEL.fitted(row.name(), names));
        canvas.text(TextStyle.TICK, plot.left() + PLOT + GAP, y + 4, Anchor.START, figures(row));
    }

    private static String figures(Row row) {
        if (Double.isNaN(row.difference())) {
            return "no figure";
        }
        String difference = signed(row.difference());
        return Double.isNaN(row.low())
                ? difference
                : difference + " [" + signed(row.low()) + ", " + signed(row.high()) + "]";
    }

    private static String signed(double value) {
        String text = Decimal.fixed(value, DECIMALS);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }

    private void drawInterval(Row row, double y, Sign sign) {
        if (Double.isNaN(row.difference())) {
            return;
        }
        if (!Double.isNaN(row.low())) {
            Pen pen = Pen.of(sign.ink(), 1.6);
            canvas.line(pen, plot.x(row.low()), y, plot.x(row.high()), y);
            canvas.line(pen, plot.x(row.low()), y - 3, plot.x(row.low()), y + 3);
            canvas.line(pen, plot.x(row.high()), y - 3, plot.x(row.high()), y + 3);
        }
        sign.draw(canvas, plot.x(row.difference()), y, 0.8, row.name() + ": " + figures(row));
    }

    private void drawDiamond(Row row, double y, Sign sign) {
        if (Double.isNaN(row.difference())) {
            return;
        }
        double low = Double.isNaN(row.low()) ? row.difference() : row.low();
        double high = Double.isNaN(row.high()) ? row.difference() : row.high();
        double x = plot.x(row.difference());
        // a diamond has some width, however narrow the interval
        double from = Math.min(plot.x(low), x - 3);
        double to = Math.max(plot.x(high), x + 3);
        canvas.area(Fill.of(sign.ink()), new double[] {from, y, x, y - 6, to, y, x, y + 6});
    }

    private String description() {
        long above = values.rows().stream().filter(row -> row.difference() > 0).count();
        String overall = values.overall()
                .map(row -> " " + row.name() + ": " + figures(row) + ".")
                .orElse("");
        return values.quantity() + " on " + values.rows().size() + " data sets, above 0 on " + above + " of them."
                + overall;
    }
}
