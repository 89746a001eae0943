package org.makeweight.report.markup;

/** Plain text as it stands in a cell or a paragraph of Markdown. */
public final class MarkdownText {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&$";

    private MarkdownText() {}

    /** Puts a backslash before whatever Markdown or GitHub would take as markup; line ends become blanks. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                escaped.append(' ');
                return;
            }
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }
}
