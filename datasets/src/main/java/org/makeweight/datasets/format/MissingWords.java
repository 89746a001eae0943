package org.makeweight.datasets.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that stand for a missing value in a file. */
public final class MissingWords {
    /** What programs and people write where there is no value, in small letters. */
    private static final Set<String> KNOWN = Set.of(
            "?", "na", "n/a", "n.a.", "#n/a", "<na>", "nan", "null", "(null)", "none", "nil", "missing", "-", "--", ".",
            "\\n", "#null!", "#div/0!", "#value!", "inf", "-inf", "n/d", "n.d.", "k.a.", "k. a.");

    private final char[][] words;

    MissingWords(List<String> words) {
        this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    /** Whether a text is one of the words that usually mean a missing value, blanks and case aside. */
    public static boolean isKnown(String text) {
        return KNOWN.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a text is one of them, blanks around it aside; {@code -999.0} is, where {@code -999} is. */
    boolean include(char[] text, int offset, int length) {
        if (words.length == 0) {
            return false;
        }
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (from < to && isBlank(text[to - 1])) {
            to--;
        }
        for (char[] word : words) {
            int end = from + word.length;
            if (end <= to && Arrays.equals(word, 0, word.length, text, from, end) && isNothing(text, end, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing follows, or decimals that are all zero, as programs write whole numbers beside fractions. */
    private static boolean isNothing(char[] text, int from, int to) {
        if (from == to) {
            return true;
        }
        boolean decimals = to - from > 1 && text[from] == '.' && text[from - 1] >= '0' && text[from - 1] <= '9';
        for (int i = from + 1; i < to; i++) {
            decimals &= text[i] == '0';
        }
        return decimals;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
