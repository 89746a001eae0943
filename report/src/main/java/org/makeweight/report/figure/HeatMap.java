package org.makeweight.report.figure;

import java.util.Arrays;
import java.util.List;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Fill;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/**
 * The difference of every method on every data set, as a colour: blue for better, orange for worse, in five steps either way
 * that are the same on both sides and in every figure of the same unit. Numbers stand in the cells of few data sets; where
 * they do not, a stroke marks what is worse, so that it can be told in grey.
 */
public final class HeatMap {
    private static final double EDGE = 12;
    private static final double ROW = 20;
    private static final double WIDE = 42;
    private static final double NARROW = 17;
    private static final int FEW = 14;
    private static final double LONGEST = 250;
    private static final double TALLEST = 190;
    private static final double MARK = 18;

    /** Where the steps begin, in units. */
    private static final int[] STEPS = {1, 2, 5, 10, 20};

    private static final int STRONG = 4;
    private static final double LEGEND = 46;

    /**
     * What is drawn.
     *
     * @param quantity what the colours mean, as "F1 minus that of none"
     * @param methods from above
     * @param datasets from the left
     * @param difference [methods x datasets], above 0 where the method is better; NaN for no figure
     * @param unit differences below it are shown as none, above 0; steps begin at 1, 2, 5, 10 and 20 of it
     * @param note what else is to be said; empty for nothing
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Values(
            String title,
            String quantity,
            List<Contender> methods,
            List<String> datasets,
            double[][] difference,
            double unit,
            String note) {}

    private final Values values;
    private final Canvas canvas = new Canvas();
    private final boolean numbers;
    private final double cell;
    private final double left;

    private HeatMap(Values values) {
        this.values = values;
        this.numbers = values.datasets().size() <= FEW;
        this.cell = numbers ? WIDE : NARROW;
        double widest = values.methods().stream()
                .mapToDouble(method -> TextStyle.LABEL.width(method.title()))
                .max()
                .orElse(0);
        this.left = EDGE + MARK + Math.min(LONGEST, widest) + 8;
    }

    /** The figure. */
    public static Drawing draw(Values values) {
        return new HeatMap(values).draw();
    }

    /** The step of a difference, −5 to 5. */
    static int step(double difference, double unit) {
        int step = (int) Arrays.stream(STEPS)
                .filter(from -> Math.abs(difference) >= from * unit)
                .count();
        return difference < 0 ? -step : step;
    }

    private Drawing draw() {
        double legend = EDGE + LEGEND * (2 * STEPS.length + 1) + 110;
        double width = Math.max(left + cell * values.datasets().size() + EDGE + 8, legend);
        double top = TextFlow.draw(canvas, TextStyle.TITLE, EDGE, 8, width - 2 * EDGE, values.title()) + 8;
        double tallest = values.datasets().stream()
                .mapToDouble(TextStyle.TICK::width)
                .max()
                .orElse(0);
        double cells = top + Math.min(TALLEST, tallest) + 8;
        for (int d = 0; d < values.datasets().size(); d++) {
            String name = TextStyle.TICK.fitted(values.datasets().get(d), TALLEST);
            canvas.upwards(TextStyle.TICK, left + (d + 0.5) * cell + 4, cells - 5, Anchor.START, name);
        }
        List<Sign> signs = MethodSigns.of(values.methods());
        for (int m = 0; m < signs.size(); m++) {
            drawRow(m, cells + m * ROW, signs.get(m));
        }
        double foot = drawLegend(cells + signs.size() * ROW + 12);
        foot = TextFlow.draw(canvas, TextStyle.NOTE, EDGE, foot + 4, width - 2 * EDGE, values.note());
        return canvas.drawing(width, foot + 8, values.title(), description());
    }

    private void drawRow(int method, double top, Sign sign) {
        Contender contender = values.methods().get(method);
        sign.draw(canvas, EDGE + 6, top + ROW / 2, 0.9, "");
        canvas.text(
                TextStyle.LABEL,
                EDGE + MARK,
                top + ROW / 2 + 4,
                Anchor.START,
                TextStyle.LABEL.fitted(contender.title(), LONGEST));
        for (int d = 0; d < values.datasets().size(); d++) {
            String tip = contender.title() + " on " + values.datasets().get(d) + ": ";
            drawCell(values.difference()[method][d], left + d * cell, top, cell, tip);
        }
    }

    private void drawCell(double difference, double x, double y, double width, String tip) {
        double right = x + width - 1;
        double bottom = y + ROW - 1;
        if (Double.isNaN(difference)) {
            canvas.box(Fill.of(Ink.PAPER), x, y, width - 1, ROW - 1, tip.isEmpty() ? "" : tip + "no figure");
            hatch(x, y, right, bottom);
            return;
        }
        int step = step(difference, values.unit());
        String text = signed(difference);
        canvas.box(Fill.of(Ink.step(step)), x, y, width - 1, ROW - 1, tip.isEmpty() ? "" : tip + text);
        boolean strong = Math.abs(step) >= STRONG;
        double middle = (x + right) / 2;
        if (numbers && !tip.isEmpty()) {
            canvas.text(strong ? TextStyle.INVERSE : TextStyle.VALUE, middle, y + ROW / 2 + 3.5, Anchor.MIDDLE, text);
        } else if (step < 0) {
            double half = (y + bottom) / 2;
            canvas.line(Pen.of(strong ? Ink.PAPER : Ink.TEXT, 1.2), middle - 3.5, half, middle + 3.5, half);
        }
    }

    private void hatch(double x, double y, double right, double bottom) {
        canvas.frame(Pen.of(Ink.CURVE, 0.7), x + 0.5, y + 0.5, right - x - 1, bottom - y - 1);
        double height = bottom - y;
        for (double from = x + 1; from + height / 2 < right; from += height / 2) {
            double to = Math.min(right, from + height);
            canvas.line(
                    Pen.of(Ink.CURVE, 0.7), from, bottom - 0.5, to, bottom - 0.5 - (to - from) * (height - 1) / height);
        }
    }

    /** The smaller of the sizes at which a difference fits into its cell. */
    private static String signed(double difference) {
        int decimals = Math.abs(difference) >= 10 ? 0 : Math.abs(difference) >= 0.9995 ? 2 : 3;
        String text = Decimal.fixed(difference, decimals).replaceFirst("^(-?)0\\.", "$1.");
        if (text.startsWith("-")) {
            return "−" + text.substring(1);
        }
        return text.chars().allMatch(c -> c == '.' || c == '0') ? text : "+" + text;
    }

    private double drawLegend(double top) {
        double y = TextFlow.draw(canvas, TextStyle.TICK, EDGE, top, LEGEND * (2 * STEPS.length + 1), values.quantity())
                + 4;
        double x = EDGE;
        for (int step = -STEPS.length; step <= STEPS.length; step++) {
            double value = step == 0 ? 0 : Integer.signum(step) * STEPS[Math.abs(step) - 1] * values.unit();
            drawCell(value, x, y, LEGEND, "");
            if (step != 0) {
                String from = Decimal.toString(Decimal.parse(Decimal.fixed(Math.abs(value), 6)));
                String text = (step < 0 ? "≤ −" : "≥ +") + from;
                canvas.text(
                        TextStyle.NOTE,
                        x + LEGEND / 2,
                        y + ROW + 12,
                        Anchor.MIDDLE,
                        TextStyle.NOTE.fitted(text, LEGEND - 2));
            } else {
                canvas.text(TextStyle.NOTE, x + LEGEND / 2, y + ROW + 12, Anchor.MIDDLE, "equal");
            }
            x += LEGEND;
        }
        x += 14;
        drawCell(Double.NaN, x, y, LEGEND, "");
        canvas.text(TextStyle.NOTE, x + LEGEND + 4, y + ROW / 2 + 4, Anchor.START, "no figure");
        return y + ROW + 18;
    }

    private String description() {
        long better = count(1);
        long worse = count(-1);
        long all = (long) values.methods().size() * values.datasets().size();
        return values.quantity() + " of " + values.methods().size() + " methods on "
                + values.datasets().size() + " data sets: " + better + " of " + all + " better by "
                + Decimal.toString(values.unit()) + " or more, " + worse + " worse.";
    }

    private long count(int sign) {
        return Arrays.stream(values.difference())
                .flatMapToDouble(Arrays::stream)
                .filter(difference -> !Double.isNaN(difference))
                .filter(difference -> Integer.signum(step(difference, values.unit())) == sign)
                .count();
    }
}
