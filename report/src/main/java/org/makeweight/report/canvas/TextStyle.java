package org.makeweight.report.canvas;

import java.util.Locale;

/** What a text is for, which says its size and colour. */
public enum TextStyle {
    TITLE(14.5, Ink.TEXT),
    AXIS(12.5, Ink.TEXT),
    LABEL(12, Ink.TEXT),
    TICK(11, Ink.SOFT),
    NOTE(10.5, Ink.SOFT),
    /** On an area of a strong colour. */
    INVERSE(10.5, Ink.PAPER),
    /** On an area of a weak colour. */
    VALUE(10.5, Ink.TEXT);

    private final double size;
    private final Ink ink;

    TextStyle(double size, Ink ink) {
        this.size = size;
        this.ink = ink;
    }

    public double size() {
        return size;
    }

    /** From one line of a paragraph to the next. */
    public double leading() {
        return Math.rint(1.3 * size);
    }

    Ink ink() {
        return ink;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How wide a text is. */
    public double width(String text) {
        return Typeface.width(text, size);
    }

    /** The text, shortened in its middle where it is wider than there is room. */
    public String fitted(String text, double room) {
        return Typeface.fitted(text, size, room);
    }
}
