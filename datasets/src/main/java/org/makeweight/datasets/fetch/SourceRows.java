package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.util.List;

/** The rows of a source file, every name and value trimmed. */
interface SourceRows {
    /** The column names. */
    List<String> names();

    /**
     * The next row.
     *
     * @return null if there is none
     * @throws IOException if the file is not in its form
     */
    List<String> next() throws IOException;

    /** A text without the blanks around it, of whatever kind. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
