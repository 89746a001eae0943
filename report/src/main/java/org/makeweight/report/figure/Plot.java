package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Bounds;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Element;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/** A rectangle with two scales. */
record Plot(double left, double top, double width, double height, Scale across, Scale up) {
    /** What names and ticks need below. */
    static final double FOOT = 42;

    private static final double TICK = 7;
    private static final double NAME = 18;

    /** What name and ticks need on the left. */
    static double margin(Scale up) {
        return NAME + TICK + widest(up);
    }

    private static double widest(Scale up) {
        return up.ticks().stream()
                .mapToDouble(tick -> TextStyle.TICK.width(up.label(tick)))
                .max()
                .orElse(0);
    }

    double x(double value) {
        return left + width * across.share(value);
    }

    double y(double value) {
        return top + height * (1 - up.share(value));
    }

    Bounds bounds() {
        return new Bounds(left, top, width, height);
    }

    boolean holds(double x, double y) {
        double slack = 1e-9;
        double a = across.share(x);
        double b = up.share(y);
        return a >= -slack && a <= 1 + slack && b >= -slack && b <= 1 + slack;
    }

    /** Draws grid, ticks, frame and names; ticks whose numbers would meet are left without. */
    void draw(Canvas canvas, String nameAcross, String nameUp) {
        List<Bounds> taken = new ArrayList<>();
        for (double tick : up.ticks()) {
            canvas.line(Pen.GRID, left, y(tick), left + width, y(tick));
            number(canvas, taken, left - TICK, y(tick) + 4, Anchor.END, up.label(tick));
        }
        drawAcross(canvas, nameAcross);
        canvas.upwards(
                TextStyle.AXIS,
                left - TICK - widest(up) - 7,
                top + height / 2,
                Anchor.MIDDLE,
                TextStyle.AXIS.fitted(nameUp, height));
    }

    /** Draws frame, grid and ticks for the numbers across alone. */
    void drawAcross(Canvas canvas, String name) {
        List<Bounds> taken = new ArrayList<>();
        for (double tick : across.ticks()) {
            canvas.line(Pen.GRID, x(tick), top, x(tick), top + height);
            number(canvas, taken, x(tick), top + height + 16, Anchor.MIDDLE, across.label(tick));
        }
        canvas.frame(Pen.FRAME, left, top, width, height);
        canvas.text(
                TextStyle.AXIS, left + width / 2, top + height + 34, Anchor.MIDDLE, TextStyle.AXIS.fitted(name, width));
    }

    private static void number(Canvas canvas, List<Bounds> taken, double x, double y, Anchor anchor, String label) {
        Bounds bounds = new Element.Words(TextStyle.TICK, anchor, false, x, y, label).bounds();
        Bounds wide = new Bounds(bounds.x() - 3, bounds.y(), bounds.width() + 6, bounds.height());
        if (taken.stream().noneMatch(wide::overlaps)) {
            taken.add(bounds);
            canvas.text(TextStyle.TICK, x, y, anchor, label);
        }
    }

    /** Draws a straight line between two points of the scales. */
    void line(Canvas canvas, Pen pen, double x1, double y1, double x2, double y2) {
        canvas.line(pen, x(x1), y(y1), x(x2), y(y2));
    }
}
