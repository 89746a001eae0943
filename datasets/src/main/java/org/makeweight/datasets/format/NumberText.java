package org.makeweight.datasets.format;

import java.util.Optional;
import org.makeweight.core.number.Decimal;

/**
 * Reads numbers as texts, with a point or a comma before the decimals. If somebody says which of them it is, the other one
 * may stand between thousands.
 */
final class NumberText {
    private static final int NO_GROUPS = -1;

    private final char decimal;
    private final char group;
    private final boolean grouped;
    private char[] pointed = new char[32];

    /** Numbers with the decimal sign that is given, or with a point. */
    NumberText(Optional<Character> told) {
        this.decimal = told.orElse('.');
        this.group = decimal == ',' ? '.' : ',';
        this.grouped = told.isPresent();
    }

    /** The number, or NaN if there is none. */
    double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** As {@link #parse(String)} for part of an array; blanks around the number are allowed. */
    double parse(char[] text, int offset, int length) {
        if (!grouped) {
            return Decimal.parse(text, offset, length);
        }
        if (length > pointed.length) {
            pointed = new char[2 * length];
        }
        int written = 0;
        boolean any = false;
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == group) {
                any = true;
            } else {
                pointed[written++] = text[i] == decimal ? '.' : text[i];
            }
        }
        return any && !hasGroups(text, offset, length) ? Double.NaN : Decimal.parse(pointed, 0, written);
    }

    /** Whether a number is written without fraction and exponent. */
    boolean isWhole(char[] number, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (number[i] == decimal || number[i] == 'e' || number[i] == 'E') {
                return false;
            }
        }
        return true;
    }

    /** Whether the signs between thousands stand before three digits each, after one to three, and not among decimals. */
    private boolean hasGroups(char[] text, int offset, int length) {
        int digits = 0;
        int since = NO_GROUPS;
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == group) {
                if (digits == 0 || digits > 3 || (since != NO_GROUPS && digits != 3)) {
                    return false;
                }
                since = i;
                digits = 0;
            } else if (c == decimal) {
                return digits == 3 && new String(text, i, offset + length - i).indexOf(group) < 0;
            } else if (since != NO_GROUPS && c != ' ' && c != '\t') {
                return false;
            }
        }
        return digits == 3;
    }
}
