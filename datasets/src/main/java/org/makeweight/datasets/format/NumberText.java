package org.makeweight.datasets.format;

import org.makeweight.core.number.Decimal;

/** Reads numbers as texts, with a point or a comma before the decimals. */
final class NumberText {
    private final boolean comma;
    private char[] pointed = new char[32];

    NumberText(char decimal) {
        this.comma = decimal == ',';
    }

    /** The number, or NaN if there is none. */
    double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** As {@link #parse(String)} for part of an array; blanks around the number are allowed. */
    double parse(char[] text, int offset, int length) {
        return comma ? parseWithComma(text, offset, length) : Decimal.parse(text, offset, length);
    }

    private double parseWithComma(char[] text, int offset, int length) {
        if (length > pointed.length) {
            pointed = new char[2 * length];
        }
        for (int i = 0; i < length; i++) {
            char c = text[offset + i];
            if (c == '.') {
                return Double.NaN;
            }
            pointed[i] = c == ',' ? '.' : c;
        }
        return Decimal.parse(pointed, 0, length);
    }
}
