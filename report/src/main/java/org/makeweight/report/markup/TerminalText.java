package org.makeweight.report.markup;

/** Plain text as a terminal shows it. */
public final class TerminalText {
    /** Columns that any terminal has. */
    public static final int WIDTH = 80;

    private TerminalText() {}

    /**
     * A text on lines that fit, broken between words; a longer word stands alone on its line. No line end after the last.
     *
     * @param first what the first line begins with
     * @param indent what the others begin with
     */
    public static String wrapped(String first, String indent, String text) {
        StringBuilder lines = new StringBuilder(first);
        int column = first.length();
        boolean begun = false;
        for (String word : text.split(" ", -1)) {
            if (begun && column + 1 + word.length() > WIDTH) {
                lines.append('\n').append(indent);
                column = indent.length();
                begun = false;
            }
            lines.append(begun ? " " : "").append(word);
            column += (begun ? 1 : 0) + word.length();
            begun = true;
        }
        return lines.toString();
    }
}
