package org.makeweight.report.canvas;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** The content of a page of PDF, element by element; there y grows upwards. */
final class PdfPage implements AutoCloseable {
    /** How far the controls of a Bézier curve lie along the tangents of a quarter of a circle of radius 1. */
    private static final double QUARTER = 0.5523;

    /** For a character that the font lacks: an empty square. */
    private static final int MISSING = 0x25A1;

    private static final int ROUND = 1;

    private final PDPageContentStream out;
    private final PDType0Font font;
    private final double height;
    private final Map<Double, PDExtendedGraphicsState> opacities = new TreeMap<>();

    PdfPage(PDDocument document, PDPage page, PDType0Font font, double height) throws IOException {
        this.out = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
        this.font = font;
        this.height = height;
    }

    void write(Element element) throws IOException {
        out.saveGraphicsState();
        if (element instanceof Element.Curve curve) {
            pen(curve.pen());
            path(curve.points(), 0, 0, false);
            out.stroke();
        } else if (element instanceof Element.Segments segments) {
            pen(segments.pen());
            out.setLineCapStyle(ROUND);
            for (int i = 0; i < segments.points().length; i += 4) {
                out.moveTo(x(segments.points()[i]), y(segments.points()[i + 1]));
                out.lineTo(x(segments.points()[i + 2]), y(segments.points()[i + 3]));
            }
            out.stroke();
        } else if (element instanceof Element.Area area) {
            fill(area.fill());
            path(area.points(), 0, 0, true);
            out.fill();
        } else if (element instanceof Element.Box box) {
            fill(box.fill());
            rectangle(box.x(), box.y(), box.width(), box.height());
            out.fill();
        } else if (element instanceof Element.Frame frame) {
            pen(frame.pen());
            rectangle(frame.x(), frame.y(), frame.width(), frame.height());
            out.stroke();
        } else if (element instanceof Element.Mark mark) {
            mark(mark);
        } else if (element instanceof Element.Words words) {
            words(words);
        }
        out.restoreGraphicsState();
    }

    private void mark(Element.Mark mark) throws IOException {
        boolean open = mark.form() == Form.OPEN || mark.form() == Form.RINGED;
        Ink edge = open ? mark.ink() : Ink.PAPER;
        fill(new Fill(open ? Ink.PAPER : mark.ink(), mark.opacity()));
        if (open || mark.opacity() == 1) {
            pen(new Pen(edge, open ? 1.8 : 1, Dash.SOLID, mark.opacity()));
            outline(mark, mark.shape(), mark.scale());
            out.fillAndStroke();
        } else {
            outline(mark, mark.shape(), mark.scale());
            out.fill();
        }
        if (mark.form() == Form.DOTTED || mark.form() == Form.RINGED) {
            fill(new Fill(edge, mark.opacity()));
            outline(mark, Shape.CIRCLE, mark.scale() * 0.36);
            out.fill();
        }
    }

    private void outline(Element.Mark mark, Shape shape, double scale) throws IOException {
        if (shape != Shape.CIRCLE) {
            path(shape.outline(scale), mark.x(), mark.y(), true);
            return;
        }
        double r = Shape.RADIUS * scale;
        double k = QUARTER * r;
        double cx = mark.x();
        double cy = mark.y();
        out.moveTo(x(cx + r), y(cy));
        bezier(cx + r, cy + k, cx + k, cy + r, cx, cy + r);
        bezier(cx - k, cy + r, cx - r, cy + k, cx - r, cy);
        bezier(cx - r, cy - k, cx - k, cy - r, cx, cy - r);
        bezier(cx + k, cy - r, cx + r, cy - k, cx + r, cy);
        out.closePath();
    }

    private void bezier(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
    }

    private void words(Element.Words words) throws IOException {
        double before = words.style().width(words.text()) * words.anchor().share();
        fill(Fill.of(words.style().ink()));
        out.beginText();
        out.setFont(font, length(words.style().size()));
        out.setTextMatrix(
                words.upwards()
                        ? new Matrix(0, 1, -1, 0, x(words.x()), y(words.y() + before))
                        : new Matrix(1, 0, 0, 1, x(words.x() - before), y(words.y())));
        StringBuilder shown = new StringBuilder();
        words.text().codePoints().forEach(c -> shown.appendCodePoint(Typeface.has(c) ? c : MISSING));
        out.showText(shown.toString());
        out.endText();
    }

    private void path(double[] points, double dx, double dy, boolean closed) throws IOException {
        for (int i = 0; i < points.length; i += 2) {
            if (i == 0) {
                out.moveTo(x(points[i] + dx), y(points[i + 1] + dy));
            } else {
                out.lineTo(x(points[i] + dx), y(points[i + 1] + dy));
            }
        }
        if (closed) {
            out.closePath();
        }
    }

    private void rectangle(double x, double y, double width, double tall) throws IOException {
        out.addRect(x(x), y(y + tall), length(width), length(tall));
    }

    private void pen(Pen pen) throws IOException {
        out.setStrokingColor(pen.ink().share(0), pen.ink().share(1), pen.ink().share(2));
        out.setLineWidth(length(pen.width()));
        if (pen.dash() != Dash.SOLID) {
            float[] lengths = new float[pen.dash().lengths().size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = length(pen.dash().lengths().get(i));
            }
            out.setLineDashPattern(lengths, 0);
        }
        opacity(pen.opacity());
    }

    private void fill(Fill fill) throws IOException {
        out.setNonStrokingColor(
                fill.ink().share(0), fill.ink().share(1), fill.ink().share(2));
        opacity(fill.opacity());
    }

    private void opacity(double opacity) throws IOException {
        if (opacity == 1) {
            return;
        }
        PDExtendedGraphicsState state = opacities.get(opacity);
        if (state == null) {
            state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) opacity);
            state.setStrokingAlphaConstant((float) opacity);
            opacities.put(opacity, state);
        }
        out.setGraphicsStateParameters(state);
    }

    private static float length(double pixels) {
        return (float) (PdfFormat.POINTS * pixels);
    }

    private static float x(double x) {
        return length(x);
    }

    private float y(double y) {
        return length(height - y);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
