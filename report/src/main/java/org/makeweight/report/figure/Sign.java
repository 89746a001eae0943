package org.makeweight.report.figure;

import org.makeweight.report.canvas.Canvas;
import org.makeweight.report.canvas.Dash;
import org.makeweight.report.canvas.Element;
import org.makeweight.report.canvas.Form;
import org.makeweight.report.canvas.Ink;
import org.makeweight.report.canvas.Pen;
import org.makeweight.report.canvas.Shape;

/** What a method is drawn with: a mark, and for its curves a kind of line. */
public record Sign(Shape shape, Form form, Ink ink, Dash dash) {
    /** The mark at a point; see {@link Element.Mark}. */
    public void draw(Canvas canvas, double x, double y, double scale, String tip) {
        canvas.add(new Element.Mark(shape, form, ink, x, y, scale, 1, tip));
    }

    /** A smaller mark behind the others. */
    void drawFaint(Canvas canvas, double x, double y, double opacity, String tip) {
        canvas.add(new Element.Mark(shape, Form.FILLED, ink, x, y, 0.6, opacity, tip));
    }

    Pen pen(double width) {
        return Pen.of(ink, width).with(dash);
    }
}
