package org.makeweight.core.failure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of users in the words of a message: on one line, not too long, and without characters that steer a terminal. */
public final class Quote {
    private static final int LONGEST = 40;
    private static final int LONGEST_LINE = 4000;
    private static final Pattern PLAIN_ARGUMENT = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./-]+");

    private Quote() {}

    /** The text in quotes, cut off after {@value #LONGEST} characters. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().limit(LONGEST).forEach(c -> quoted.appendCodePoint(isUnseen(c) ? ' ' : c));
        return quoted.append(text.codePointCount(0, text.length()) > LONGEST ? "...'" : "'")
                .toString();
    }

    /** The text without quotes where it is short, else as {@link #of} has it. */
    public static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST ? of(text) : text;
    }

    /** The text as it is typed after an option: in quotes where a shell would take it apart. */
    public static String argument(String text) {
        return PLAIN_ARGUMENT.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** An option with its value, joined by a sign of equality where the value would be taken for an option. */
    public static String option(String option, String value) {
        return option + (value.startsWith("-") ? "=" : " ") + argument(value);
    }

    /** An option that takes several values by commas; one that holds a comma itself stands in double quotes, as in CSV. */
    public static String option(String option, List<String> values) {
        return option(option, values.stream().map(Quote::field).collect(Collectors.joining(",")));
    }

    private static String field(String text) {
        boolean plain = text.indexOf(',') < 0 && !text.startsWith("\"");
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Text for a screen, of one line or several: what steers a terminal becomes its code. */
    public static String screen(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> append(seen, c, c == '\n' || c == '\r' || c == '\t'));
        return seen.toString();
    }

    /** Whether a text holds what ends lines, steers a terminal or cannot be seen. */
    public static boolean hidesSomething(String text) {
        return text.codePoints().anyMatch(Quote::isUnseen);
    }

    private static void append(StringBuilder text, int c, boolean asItIs) {
        if (isUnseen(c) && !asItIs) {
            text.append(String.format("\\u%04x", c));
        } else {
            text.appendCodePoint(c);
        }
    }

    /** A message on one line, cut off where it says more than anybody reads: what ends lines or steers a terminal becomes its code, such as {@code \}{@code u2028}. */
    public static String oneLine(String message) {
        StringBuilder line = new StringBuilder();
        String joined = message.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ');
        joined.codePoints().limit(LONGEST_LINE).forEach(c -> append(line, c, false));
        return joined.codePointCount(0, joined.length()) > LONGEST_LINE ? line + " ..." : line.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
