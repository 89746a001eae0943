package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;

/** Column headings broken into lines, so that a long name does not widen a column of short figures. */
final class Headings {
    private Headings() {}

    /**
     * The lines of a heading, broken at blanks and after hyphens, but not before a short end of a word.
     *
     * @param width what a line should hold, in characters; a longer word stays whole
     */
    static List<String> lines(String heading, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : heading.split("(?<= )|(?<=-)(?=\\p{L}{3})", -1)) {
            if (line.length() > 0 && line.length() + word.strip().length() > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** The length of the longest line. */
    static int width(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }
}
