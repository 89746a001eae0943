package org.makeweight.datasets.format;

import java.util.Arrays;

/**
 * Finds the values in a line of an ARFF or KEEL file: bare, or within quotes of either kind with backslash escapes. A
 * value found is a piece of a buffer that stays until the next one is looked for.
 */
final class ValueScanner {
    /** No character of a text: closes nothing, separates nothing. */
    static final char NONE = '\0';

    private static final int HEX_DIGITS = 4;

    private final boolean comments;
    private char[] line = new char[0];
    private int at;
    private int end;
    private char[] text = line;
    private int offset;
    private int length;
    private boolean quoted;
    private char[] unescaped = new char[64];
    private String wrong = "";

    /**
     * Makes a scanner without a line.
     *
     * @param comments whether a bare percent sign, at the beginning or after a blank, begins a comment
     */
    ValueScanner(boolean comments) {
        this.comments = comments;
    }

    /** Begins a piece of a line. */
    void begin(char[] buffer, int from, int to) {
        line = buffer;
        at = from;
        end = to;
    }

    /** The characters among which the value stands. */
    char[] text() {
        return text;
    }

    int offset() {
        return offset;
    }

    int length() {
        return length;
    }

    /** The value as a string. */
    String string() {
        return new String(text, offset, length);
    }

    /** Whether the value stood in quotes. */
    boolean quoted() {
        return quoted;
    }

    /** Whether the value is a certain bare word in any case. */
    boolean isBare(String word) {
        if (quoted || length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Character.toLowerCase(text[offset + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What is wrong where {@link #value} found none. */
    String wrong() {
        return wrong;
    }

    /** Whether nothing is left but blanks or a comment. */
    boolean atEnd() {
        skipBlanks(NONE);
        return at == end || isComment();
    }

    /** Passes over blanks and, if it is the next character, over a mark. */
    boolean skip(char mark) {
        skipBlanks(mark);
        boolean there = at < end && line[at] == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks(char mark) {
        while (at < end && line[at] != mark && isBlank(line[at])) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private boolean isComment() {
        return comments && line[at] == '%';
    }

    /**
     * Looks for a value that ends before a delimiter, before a closing mark or with the line; which of them it was is to
     * be asked by {@link #skip}.
     *
     * @return whether it is well-formed; else {@link #wrong} tells
     */
    boolean value(char delimiter, char close) {
        skipBlanks(delimiter);
        if (at < end && (line[at] == '\'' || line[at] == '"')) {
            return quotedValue() && isFollowedBy(delimiter, close);
        }
        int from = at;
        int to = at;
        for (; at < end && line[at] != delimiter && line[at] != close; at++) {
            if (isComment() && (at == from || isBlank(line[at - 1]))) {
                end = at;
                break;
            }
            if (!isBlank(line[at])) {
                to = at + 1;
            }
        }
        found(line, from, to - from, false);
        return true;
    }

    /** Looks for a bare or quoted word that ends before a blank, before either of two marks or with the line. */
    boolean word(char mark, char other) {
        skipBlanks(NONE);
        if (at < end && (line[at] == '\'' || line[at] == '"')) {
            return quotedValue();
        }
        int from = at;
        while (at < end && !isBlank(line[at]) && line[at] != mark && line[at] != other) {
            at++;
        }
        found(line, from, at - from, false);
        return true;
    }

    private void found(char[] buffer, int from, int count, boolean inQuotes) {
        text = buffer;
        offset = from;
        length = count;
        quoted = inQuotes;
    }

    private boolean isFollowedBy(char delimiter, char close) {
        skipBlanks(delimiter);
        if (at == end || line[at] == delimiter || line[at] == close) {
            return true;
        }
        if (isComment()) {
            end = at;
            return true;
        }
        wrong = "a quoted value goes on after its closing quote; quotes within it need a backslash before them";
        return false;
    }

    private boolean quotedValue() {
        char quote = line[at];
        int from = at + 1;
        for (int i = from; i < end; i++) {
            if (line[i] == '\\') {
                return escapedValue(quote, from);
            }
            if (line[i] == quote) {
                found(line, from, i - from, true);
                at = i + 1;
                return true;
            }
        }
        wrong = "the quote that opens this value is not closed in its line";
        return false;
    }

    private boolean escapedValue(char quote, int from) {
        int n = 0;
        int i = from;
        while (i < end && line[i] != quote) {
            if (n == unescaped.length) {
                unescaped = Arrays.copyOf(unescaped, 2 * n);
            }
            if (line[i] == '\\' && i + 1 < end) {
                boolean unicode = line[i + 1] == 'u' && hexadecimal(i + 2) >= 0;
                unescaped[n++] = unicode ? (char) hexadecimal(i + 2) : escaped(line[i + 1]);
                i += unicode ? 2 + HEX_DIGITS : 2;
            } else {
                unescaped[n++] = line[i++];
            }
        }
        if (i >= end) {
            wrong = "the quote that opens this value is not closed in its line";
            return false;
        }
        found(unescaped, 0, n, true);
        at = i + 1;
        return true;
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> c;
        };
    }

    /** The number that four hexadecimal digits make, or -1. */
    private int hexadecimal(int from) {
        if (from + HEX_DIGITS > end) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + HEX_DIGITS; i++) {
            int digit = Character.digit(line[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = 16 * value + digit;
        }
        return value;
    }
}
