package org.makeweight.report.canvas;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makeweight.report.markup.LatexText;

/**
 * Drawings as fragments of LaTeX that need the package {@code tikz} and no library of it: {@code \input} one where a figure
 * shall be. It is as large as the drawing at 96 pixels an inch, and set in the document's sans-serif font, so widths of text
 * differ a little from the other formats.
 */
public final class TikzFormat {
    private final StringBuilder tex = new StringBuilder();
    private final Set<Ink> inks = EnumSet.noneOf(Ink.class);

    private TikzFormat() {}

    /** The fragment's text. */
    public static String fragment(Drawing drawing) {
        TikzFormat format = new TikzFormat();
        drawing.elements().forEach(format::write);
        StringBuilder head = new StringBuilder("% needs \\usepackage{tikz}\n");
        head.append("\\begin{tikzpicture}[x=0.75bp,y=-0.75bp,line cap=butt]\n");
        for (Ink ink : format.inks) {
            head.append("\\definecolor{mw").append(ink.id()).append("}{HTML}{");
            head.append(ink.light().toUpperCase(Locale.ROOT)).append("}\n");
        }
        head.append("\\useasboundingbox ").append(point(0, 0)).append(" rectangle ");
        head.append(point(drawing.width(), drawing.height())).append(";\n");
        return LatexText.fragment(
                head.append(format.tex).append("\\end{tikzpicture}\n").toString());
    }

    private void write(Element element) {
        if (element instanceof Element.Curve curve) {
            path("\\draw[" + pen(curve.pen()) + "]", corners(curve.points(), 0, 0));
        } else if (element instanceof Element.Segments segments) {
            double[] p = segments.points();
            for (int i = 0; i < p.length; i += 4) {
                path(
                        "\\draw[line cap=round," + pen(segments.pen()) + "]",
                        point(p[i], p[i + 1]) + " -- " + point(p[i + 2], p[i + 3]));
            }
        } else if (element instanceof Element.Area area) {
            path("\\fill[" + fill(area.fill()) + "]", corners(area.points(), 0, 0) + " -- cycle");
        } else if (element instanceof Element.Box box) {
            path("\\fill[" + fill(box.fill()) + "]", rectangle(box.x(), box.y(), box.width(), box.height()));
        } else if (element instanceof Element.Frame frame) {
            path("\\draw[" + pen(frame.pen()) + "]", rectangle(frame.x(), frame.y(), frame.width(), frame.height()));
        } else if (element instanceof Element.Mark mark) {
            mark(mark);
        } else if (element instanceof Element.Words words) {
            words(words);
        }
    }

    private void mark(Element.Mark mark) {
        boolean open = mark.form() == Form.OPEN || mark.form() == Form.RINGED;
        Ink edge = open ? mark.ink() : Ink.PAPER;
        String inner = fill(new Fill(open ? Ink.PAPER : mark.ink(), mark.opacity()));
        if (open || mark.opacity() == 1) {
            inner += ",draw=" + pen(new Pen(edge, open ? 1.8 : 1, Dash.SOLID, 1));
        }
        path("\\path[fill=" + inner + "]", outline(mark, mark.shape(), mark.scale()));
        if (mark.form() == Form.DOTTED || mark.form() == Form.RINGED) {
            path(
                    "\\fill[" + fill(new Fill(edge, mark.opacity())) + "]",
                    outline(mark, Shape.CIRCLE, 0.36 * mark.scale()));
        }
    }

    private static String outline(Element.Mark mark, Shape shape, double scale) {
        if (shape == Shape.CIRCLE) {
            return point(mark.x(), mark.y()) + " circle[radius=" + length(Shape.RADIUS * scale) + "]";
        }
        return corners(shape.outline(scale), mark.x(), mark.y()) + " -- cycle";
    }

    private void words(Element.Words words) {
        String anchor = switch (words.anchor()) {
            case START -> "base west";
            case MIDDLE -> "base";
            case END -> "base east";
        };
        TextStyle style = words.style();
        String size = number(PdfFormat.POINTS * style.size()) + "bp";
        path(
                "\\node[inner sep=0,outer sep=0,anchor=" + anchor + (words.upwards() ? ",rotate=90" : "") + ",text="
                        + colour(style.ink()) + ",font=\\sffamily\\fontsize{" + size + "}{" + size + "}\\selectfont]",
                "at " + point(words.x(), words.y()) + " {" + LatexText.escape(words.text()) + "}");
    }

    private void path(String command, String what) {
        tex.append(command).append(' ').append(what).append(";\n");
    }

    private static String corners(double[] points, double dx, double dy) {
        StringBuilder corners = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            corners.append(i == 0 ? "" : " -- ").append(point(points[i] + dx, points[i + 1] + dy));
        }
        return corners.toString();
    }

    private static String rectangle(double x, double y, double width, double height) {
        return point(x, y) + " rectangle " + point(x + width, y + height);
    }

    private String pen(Pen pen) {
        List<Integer> lengths = pen.dash().lengths();
        String dash = lengths.isEmpty() ? "" : ",dash pattern=" + dashes(lengths);
        return colour(pen.ink()) + ",line width=" + length(pen.width()) + dash + opacity(pen.opacity());
    }

    private static String dashes(List<Integer> lengths) {
        return IntStream.range(0, lengths.size())
                .mapToObj(i -> (i % 2 == 0 ? "on " : "off ") + length(lengths.get(i)))
                .collect(Collectors.joining(" "));
    }

    private String fill(Fill fill) {
        return colour(fill.ink()) + opacity(fill.opacity());
    }

    private static String opacity(double opacity) {
        return opacity < 1 ? ",opacity=" + number(opacity) : "";
    }

    private String colour(Ink ink) {
        inks.add(ink);
        return "mw" + ink.id();
    }

    private static String length(double pixels) {
        return number(PdfFormat.POINTS * pixels) + "bp";
    }

    private static String point(double x, double y) {
        return "(" + number(x) + "," + number(y) + ")";
    }

    private static String number(double value) {
        return SvgFormat.number(value);
    }
}
