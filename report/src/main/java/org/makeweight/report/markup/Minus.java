package org.makeweight.report.markup;

import java.util.regex.Pattern;

/** The signs of numbers in sentences: terminals have hyphens, print has minus signs. */
public final class Minus {
    private static final Pattern HYPHEN = Pattern.compile("(?<![^ (\\[])-(?=\\d)");

    private Minus() {}

    /** A text with minus signs before its numbers; hyphens within names and ranges stay. */
    public static String in(String text) {
        return HYPHEN.matcher(text).replaceAll("−");
    }
}
