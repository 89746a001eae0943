package org.makeweight.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.makeweight.report.canvas.Anchor;
import org.makeweight.report.canvas.Bounds;
import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Element;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.TextStyle;

/** Curves of equal F1 on a plane of recall across and precision up. */
final class F1Curves {
    private static final int STEPS = 32;
    private static final double EXACT = 1e-9;

    /** From here the curves of the whole plane are enough. */
    private static final double WHOLE = 0.8;

    private F1Curves() {}

    /** Draws curves at round values of F1, with the value where the curve leaves on the right or else above. */
    static void draw(Canvas canvas, Plot plot) {
        double least = harmonic(plot.across().least(), plot.up().least());
        double greatest = harmonic(plot.across().greatest(), plot.up().greatest());
        Axis levels = greatest - least > WHOLE ? new Axis(0, 1, -1, 2) : Axis.of(least, greatest);
        List<Bounds> taken = new ArrayList<>();
        number(canvas, taken, plot.left() + plot.width() + 5, plot.top() - 6, Anchor.START, "F1");
        for (double f1 : levels.ticks()) {
            if (f1 > least + EXACT && f1 < greatest - EXACT) {
                draw(canvas, plot, f1, levels.label(f1), taken);
            }
        }
    }

    private static double harmonic(double recall, double precision) {
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    /** The least and the greatest recall at which the curve is within the scales. */
    static double[] ends(double f1, Scale across, Scale up) {
        double first = Math.max(across.least(), recall(f1, up.greatest()));
        double last = Math.min(across.greatest(), recall(f1, up.least()));
        return new double[] {first, last};
    }

    /** At which recall a precision gives an F1; infinite if none does. */
    private static double recall(double f1, double precision) {
        return 2 * precision > f1 ? f1 * precision / (2 * precision - f1) : Double.POSITIVE_INFINITY;
    }

    /** 1/recall + 1/precision = 2/F1, so even steps of 1/recall spread points evenly along both arms of the curve. */
    private static void draw(Canvas canvas, Plot plot, double f1, String label, List<Bounds> taken) {
        double[] ends = ends(f1, plot.across(), plot.up());
        if (!(ends[0] < ends[1])) {
            return;
        }
        double[] points = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            double inverse = 1 / ends[0] + (1 / ends[1] - 1 / ends[0]) * i / STEPS;
            points[2 * i] = plot.x(1 / inverse);
            points[2 * i + 1] = plot.y(1 / (2 / f1 - inverse));
        }
        canvas.curve(Pen.GUIDE, points);
        boolean right = ends[1] >= plot.across().greatest() - EXACT;
        if (right) {
            double y = points[points.length - 1];
            number(canvas, taken, plot.left() + plot.width() + 5, y + 4, Anchor.START, label);
        } else if (ends[0] > plot.across().least() + EXACT) {
            number(canvas, taken, points[0], plot.top() - 6, Anchor.MIDDLE, label);
        }
    }

    private static void number(Canvas canvas, List<Bounds> taken, double x, double y, Anchor anchor, String text) {
        Bounds bounds = new Element.Words(TextStyle.NOTE, anchor, false, x, y, text).bounds();
        if (taken.stream().noneMatch(bounds::overlaps)) {
            taken.add(bounds);
            canvas.text(TextStyle.NOTE, x, y, anchor, text);
        }
    }
}
