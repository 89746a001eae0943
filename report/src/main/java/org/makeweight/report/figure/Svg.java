package org.makeweight.report.figure;

import java.util.function.IntFunction;
import org.makeweight.core.number.Decimal;
import org.makeweight.report.markup.XmlText;

/**
 * A drawing under construction. Colours stand in a style sheet, by class, so that the same drawing can stand alone on white
 * paper or within a page that has a dark mode. Coordinates are rounded to hundredths: their digits are the same everywhere.
 */
final class Svg {
    private final StringBuilder body = new StringBuilder();

    /** A number of the drawing, at most two decimals. */
    static String number(double value) {
        String fixed = Decimal.fixed(value, 2);
        if (fixed.indexOf('.') < 0) {
            return fixed;
        }
        String shorter = fixed.replaceAll("0+$", "");
        return shorter.endsWith(".") ? shorter.substring(0, shorter.length() - 1) : shorter;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        body.append("<line class=\"").append(style).append('"');
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        body.append("/>\n");
        return this;
    }

    Svg rectangle(String style, double x, double y, double width, double height) {
        body.append("<rect class=\"").append(style).append('"');
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        body.append("/>\n");
        return this;
    }

    /**
     * Adds an open curve.
     *
     * @param points x and y in turn
     */
    Svg curve(String style, double[] points) {
        body.append("<polyline class=\"").append(style).append("\" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            body.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        body.append("\"/>\n");
        return this;
    }

    /**
     * Adds round dots; the style says their size by its {@code stroke-width}. One element for all of them keeps files small.
     *
     * @param points x and y in turn
     */
    Svg dots(String style, double[] points) {
        return strokes(style, points, 2, i -> "M" + number(points[i]) + " " + number(points[i + 1]) + "h0");
    }

    /**
     * Adds crosses.
     *
     * @param points x and y of the centres in turn
     * @param arm the reach of each arm to the side
     */
    Svg crosses(String style, double[] points, double arm) {
        String sign = "l" + number(2 * arm) + " " + number(2 * arm) + "m" + number(-2 * arm) + " 0l" + number(2 * arm)
                + " " + number(-2 * arm);
        return strokes(style, points, 2, i -> "M" + number(points[i] - arm) + " " + number(points[i + 1] - arm) + sign);
    }

    /**
     * Adds straight lines.
     *
     * @param points x and y of the one end, then of the other, in turn
     */
    Svg segments(String style, double[] points) {
        return strokes(
                style,
                points,
                4,
                i -> "M" + number(points[i]) + " " + number(points[i + 1]) + "L" + number(points[i + 2]) + " "
                        + number(points[i + 3]));
    }

    private Svg strokes(String style, double[] points, int each, IntFunction<String> stroke) {
        if (points.length > 0) {
            body.append("<path class=\"").append(style).append("\" d=\"");
            for (int i = 0; i < points.length; i += each) {
                body.append(stroke.apply(i));
            }
            body.append("\"/>\n");
        }
        return this;
    }

    /**
     * Adds a shape around a point.
     *
     * @param path in SVG's language, its centre at 0,0
     * @param tip what a reader sees who points at it; empty for nothing
     */
    Svg shape(String style, String path, double x, double y, double scale, String tip) {
        body.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(path)
                .append("\" transform=\"translate(");
        body.append(number(x)).append(' ').append(number(y)).append(')');
        body.append(scale == 1 ? "" : " scale(" + number(scale) + ")").append('"');
        body.append(tip.isEmpty() ? "/>\n" : "><title>" + XmlText.escape(tip) + "</title></path>\n");
        return this;
    }

    /**
     * Adds a line of text.
     *
     * @param anchor {@code start}, {@code middle} or {@code end}: which part of the text is at x
     */
    Svg text(String style, double x, double y, String anchor, String text) {
        body.append("<text class=\"").append(style).append('"');
        attribute("x", x);
        attribute("y", y);
        body.append(anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"");
        body.append('>').append(XmlText.escape(text)).append("</text>\n");
        return this;
    }

    /** Adds a line of text that reads upwards, centred on a point. */
    Svg upwards(String style, double x, double y, String text) {
        body.append("<text class=\"").append(style).append("\" text-anchor=\"middle\" transform=\"translate(");
        body.append(number(x)).append(' ').append(number(y)).append(") rotate(-90)\">");
        body.append(XmlText.escape(text)).append("</text>\n");
        return this;
    }

    private void attribute(String name, double value) {
        body.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    /** The drawing as an element of a page, which has the styles. */
    String element(double width, double height, String title) {
        return "<svg class=\"mw-figure\" viewBox=\"0 0 " + number(width) + " " + number(height)
                + "\" role=\"img\" aria-label=\"" + XmlText.escape(title) + "\">\n" + body + "</svg>\n";
    }

    /** The drawing as a file of its own, on white. */
    String file(double width, double height, String title, String styles) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
                + number(width) + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width) + " "
                + number(height) + "\" role=\"img\">\n<title>" + XmlText.escape(title) + "</title>\n<style>\n" + styles
                + "</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + body + "</svg>\n";
    }
}
