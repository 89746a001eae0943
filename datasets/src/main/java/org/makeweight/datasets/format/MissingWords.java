package org.makeweight.datasets.format;

import java.util.Arrays;
import java.util.List;

/** The words that stand for a missing value in a file. */
final class MissingWords {
    private final char[][] words;

    MissingWords(List<String> words) {
        this.words = words.stream().map(String::toCharArray).toArray(char[][]::new);
    }

    /** Whether a text is one of them, blanks around it aside. */
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
            if (Arrays.equals(word, 0, word.length, text, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
