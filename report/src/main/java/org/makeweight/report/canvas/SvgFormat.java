package org.makeweight.report.canvas;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.markup.XmlText;

/**
 * Drawings as SVG, whose text stays text. Colours stand in a style sheet, by class, so that the same drawing can stand alone
 * on white paper or within a page that has a dark mode. Coordinates are rounded to hundredths: their digits are the same
 * everywhere.
 */
public final class SvgFormat {
    /** Pages write a little larger than papers. */
    private static final double IN_PAGES = 1.12;

    private static final Pattern CLASSES = Pattern.compile(" class=\"([^\"]*)\"");

    private final StringBuilder body = new StringBuilder();

    private SvgFormat() {}

    /** The drawing as a file of its own, on white. */
    public static String file(Drawing drawing) {
        String body = body(drawing);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + number(drawing.width()) + "\" height=\"" + number(drawing.height()) + "\" " + viewBox(drawing)
                + " role=\"img\">\n" + words(drawing) + "<style>\n" + rulesOf(body)
                + "</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + body + "</svg>\n";
    }

    /** The drawing as an element of a page, which has the {@link #pageStyles styles}. */
    public static String element(Drawing drawing) {
        return "<svg class=\"mw-figure\" width=\"" + number(drawing.width() * IN_PAGES) + "\" " + viewBox(drawing)
                + " role=\"img\">\n" + words(drawing) + body(drawing) + "</svg>\n";
    }

    /** What is drawn, without an element around it, for an element of a page that has the {@link #pageStyles styles}. */
    public static String content(Drawing drawing) {
        return body(drawing);
    }

    /** The style sheet for drawings within a page, in the light and in the dark; on paper it is light. */
    public static String pageStyles() {
        return rules(".mw-figure ", false) + "@media screen and (prefers-color-scheme: dark) {\n"
                + rules(".mw-figure ", true) + "}\n";
    }

    /** A number of a drawing, at most two decimals. */
    static String number(double value) {
        String fixed = Decimal.fixed(value, 2);
        int end = fixed.length();
        while (fixed.charAt(end - 1) == '0') {
            end--;
        }
        return fixed.substring(0, fixed.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static String viewBox(Drawing drawing) {
        return "viewBox=\"0 0 " + number(drawing.width()) + " " + number(drawing.height()) + "\"";
    }

    private static String words(Drawing drawing) {
        return "<title>" + XmlText.escape(drawing.title()) + "</title>\n<desc>" + XmlText.escape(drawing.description())
                + "</desc>\n";
    }

    /** The rules that a drawing needs. */
    private static String rulesOf(String body) {
        Set<String> classes = CLASSES.matcher(body)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(" ", -1)))
                .collect(Collectors.toSet());
        return rules("", false)
                .lines()
                .filter(rule -> !rule.startsWith(".") || classes.contains(rule.substring(1, rule.indexOf(' '))))
                .map(rule -> rule + "\n")
                .collect(Collectors.joining());
    }

    private static String rules(String within, boolean dark) {
        StringBuilder rules = new StringBuilder();
        if (!dark) {
            rules.append(within)
                    .append("text { font-family: ")
                    .append(Typeface.FAMILIES)
                    .append("; }\n");
        }
        for (TextStyle style : TextStyle.values()) {
            rules.append(within).append(".mw-").append(style.id()).append(" { font-size: ");
            rules.append(number(style.size()))
                    .append("px; fill: #")
                    .append(colour(style.ink(), dark))
                    .append("; }\n");
        }
        for (Ink ink : Ink.values()) {
            String colour = colour(ink, dark);
            rules.append(within)
                    .append(".mw-f-")
                    .append(ink.id())
                    .append(" { fill: #")
                    .append(colour)
                    .append("; }\n");
            rules.append(within)
                    .append(".mw-s-")
                    .append(ink.id())
                    .append(" { stroke: #")
                    .append(colour)
                    .append("; }\n");
        }
        return rules.toString();
    }

    private static String colour(Ink ink, boolean dark) {
        return dark ? ink.dark() : ink.light();
    }

    private static String body(Drawing drawing) {
        SvgFormat format = new SvgFormat();
        drawing.elements().forEach(format::write);
        return format.body.toString();
    }

    private void write(Element element) {
        if (element instanceof Element.Curve curve) {
            curve(curve);
        } else if (element instanceof Element.Segments segments) {
            segments(segments);
        } else if (element instanceof Element.Area area) {
            open("polygon").points(area.points()).fill(area.fill()).body.append("/>\n");
        } else if (element instanceof Element.Box box) {
            open("rect")
                    .rectangle(box.x(), box.y(), box.width(), box.height())
                    .fill(box.fill())
                    .close("rect", box.tip());
        } else if (element instanceof Element.Frame frame) {
            open("rect")
                    .rectangle(frame.x(), frame.y(), frame.width(), frame.height())
                    .pen(frame.pen());
            body.append(" fill=\"none\"/>\n");
        } else if (element instanceof Element.Mark mark) {
            mark(mark);
        } else if (element instanceof Element.Words words) {
            words(words);
        }
    }

    private void curve(Element.Curve curve) {
        double[] points = curve.points();
        if (points.length == 4) {
            open("line").attribute("x1", points[0]).attribute("y1", points[1]);
            attribute("x2", points[2])
                    .attribute("y2", points[3])
                    .pen(curve.pen())
                    .body
                    .append("/>\n");
        } else {
            open("polyline").points(points).pen(curve.pen()).body.append(" fill=\"none\"/>\n");
        }
    }

    private void segments(Element.Segments segments) {
        double[] points = segments.points();
        body.append("<path d=\"");
        for (int i = 0; i < points.length; i += 4) {
            body.append('M').append(number(points[i])).append(' ').append(number(points[i + 1]));
            boolean dot = points[i] == points[i + 2] && points[i + 1] == points[i + 3];
            body.append(dot ? "h0" : "L" + number(points[i + 2]) + " " + number(points[i + 3]));
        }
        body.append('"');
        pen(segments.pen());
        body.append(" fill=\"none\" stroke-linecap=\"round\"/>\n");
    }

    private void mark(Element.Mark mark) {
        boolean open = mark.form() == Form.OPEN || mark.form() == Form.RINGED;
        Ink inner = open ? Ink.PAPER : mark.ink();
        Ink edge = open ? mark.ink() : Ink.PAPER;
        boolean edged = open || mark.opacity() == 1;
        boolean dotted = mark.form() == Form.DOTTED || mark.form() == Form.RINGED;
        body.append(dotted ? "<g>\n" : "");
        outline(mark, mark.shape(), mark.scale());
        classes(inner, edged ? edge : null);
        body.append(edged && open ? " stroke-width=\"1.8\"" : "");
        opacity(mark.opacity());
        String name = mark.shape() == Shape.CIRCLE ? "circle" : "polygon";
        close(name, mark.tip());
        if (dotted) {
            outline(mark, Shape.CIRCLE, mark.scale() * 0.36);
            classes(edge, null);
            opacity(mark.opacity());
            body.append("/>\n</g>\n");
        }
    }

    private void outline(Element.Mark mark, Shape shape, double scale) {
        if (shape == Shape.CIRCLE) {
            open("circle").attribute("cx", mark.x()).attribute("cy", mark.y()).attribute("r", Shape.RADIUS * scale);
            return;
        }
        double[] outline = shape.outline(scale);
        for (int i = 0; i < outline.length; i++) {
            outline[i] += i % 2 == 0 ? mark.x() : mark.y();
        }
        open("polygon").points(outline);
    }

    private void words(Element.Words words) {
        body.append("<text class=\"mw-").append(words.style().id()).append('"');
        if (words.upwards()) {
            body.append(" transform=\"translate(").append(number(words.x())).append(' ');
            body.append(number(words.y())).append(") rotate(-90)\"");
        } else {
            attribute("x", words.x()).attribute("y", words.y());
        }
        if (words.anchor() != Anchor.START) {
            body.append(" text-anchor=\"")
                    .append(words.anchor() == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        if (!words.text().codePoints().allMatch(Typeface::has)) {
            // another font steps in, whose widths nobody knows
            attribute("textLength", words.style().width(words.text()));
            body.append(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        body.append('>').append(XmlText.escape(words.text())).append("</text>\n");
    }

    private SvgFormat open(String name) {
        body.append('<').append(name);
        return this;
    }

    private void close(String name, String tip) {
        body.append(tip.isEmpty() ? "/>\n" : "><title>" + XmlText.escape(tip) + "</title></" + name + ">\n");
    }

    private SvgFormat points(double[] points) {
        body.append(" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            body.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        body.append('"');
        return this;
    }

    private SvgFormat rectangle(double x, double y, double width, double height) {
        return attribute("x", x).attribute("y", y).attribute("width", width).attribute("height", height);
    }

    private SvgFormat attribute(String name, double value) {
        body.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private SvgFormat pen(Pen pen) {
        classes(null, pen.ink());
        attribute("stroke-width", pen.width());
        if (pen.dash() != Dash.SOLID) {
            body.append(" stroke-dasharray=\"");
            body.append(pen.dash().lengths().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            body.append('"');
        }
        opacity(pen.opacity());
        return this;
    }

    private SvgFormat fill(Fill fill) {
        classes(fill.ink(), null);
        opacity(fill.opacity());
        return this;
    }

    /** The colours within and along the edge, null for none. */
    private void classes(Ink inner, Ink edge) {
        body.append(" class=\"").append(inner == null ? "" : "mw-f-" + inner.id());
        body.append(inner == null || edge == null ? "" : " ");
        body.append(edge == null ? "" : "mw-s-" + edge.id()).append('"');
    }

    private void opacity(double opacity) {
        if (opacity < 1) {
            attribute("opacity", opacity);
        }
    }
}
