package org.makeweight.report.markup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Plain text as LaTeX that every engine and font encoding sets as it was written. Letters with accents are spelt out, so
 * that a fragment depends on no input encoding.
 */
public final class LatexText {
    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
            symbol('\\', "\\textbackslash{}"),
            symbol('{', "\\{"),
            symbol('}', "\\}"),
            symbol('$', "\\$"),
            symbol('&', "\\&"),
            symbol('#', "\\#"),
            symbol('%', "\\%"),
            symbol('_', "\\_"),
            symbol('^', "\\textasciicircum{}"),
            symbol('~', "\\textasciitilde{}"),
            symbol('<', "\\textless{}"),
            symbol('>', "\\textgreater{}"),
            symbol('|', "\\textbar{}"),
            symbol('"', "{''}"),
            symbol('`', "\\textasciigrave{}"),
            // after the end of a row these would be read as its options
            symbol('[', "{[}"),
            symbol(']', "{]}"),
            symbol('*', "{*}"),
            symbol('\u00a0', "~"),
            symbol('–', "--"),
            symbol('—', "---"),
            symbol('‘', "`"),
            symbol('’', "'"),
            symbol('“', "``"),
            symbol('”', "''"),
            symbol('…', "\\ldots{}"),
            symbol('·', "$\\cdot$"),
            symbol('±', "$\\pm$"),
            symbol('×', "$\\times$"),
            symbol('−', "$-$"),
            symbol('≤', "$\\leq$"),
            symbol('≥', "$\\geq$"),
            symbol('≠', "$\\neq$"),
            symbol('°', "$^\\circ$"),
            symbol('²', "$^2$"),
            symbol('³', "$^3$"),
            symbol('µ', "$\\mu$"),
            symbol('§', "\\S{}"),
            symbol('ß', "\\ss{}"),
            symbol('æ', "\\ae{}"),
            symbol('Æ', "\\AE{}"),
            symbol('œ', "\\oe{}"),
            symbol('Œ', "\\OE{}"),
            symbol('ø', "\\o{}"),
            symbol('Ø', "\\O{}"),
            symbol('ł', "\\l{}"),
            symbol('Ł', "\\L{}"),
            symbol('ı', "\\i{}"));

    /** Accents by the combining character that follows the letter. */
    private static final Map<Integer, String> ACCENTS = Map.ofEntries(
            symbol('\u0300', "\\`"),
            symbol('\u0301', "\\'"),
            symbol('\u0302', "\\^"),
            symbol('\u0303', "\\~"),
            symbol('\u0304', "\\="),
            symbol('\u0306', "\\u"),
            symbol('\u0307', "\\."),
            symbol('\u0308', "\\\""),
            symbol('\u030a', "\\r"),
            symbol('\u030b', "\\H"),
            symbol('\u030c', "\\v"),
            symbol('\u0327', "\\c"),
            symbol('\u0328', "\\c")); // the ogonek needs T1 fonts; a cedilla is the nearest in all

    private LatexText() {}

    private static Map.Entry<Integer, String> symbol(char character, String latex) {
        return Map.entry((int) character, latex);
    }

    /** Escapes text; a character that no common font has is shown by its number, as {@code [U+4E2D]}. */
    public static String escape(String text) {
        int[] characters =
                Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray();
        StringBuilder latex = new StringBuilder(characters.length + 16);
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            String accent = i + 1 < characters.length ? ACCENTS.get(characters[i + 1]) : null;
            if (accent != null && Character.isLetter(c) && c < 0x80) {
                latex.append(accent)
                        .append('{')
                        .append(c == 'i' ? "\\i" : Character.toString(c))
                        .append('}');
                i++;
            } else if (c == '-' && i > 0 && characters[i - 1] == '-') {
                // two hyphens would become a dash
                latex.append("{}-");
            } else {
                append(latex, c);
            }
        }
        return latex.toString();
    }

    private static void append(StringBuilder latex, int c) {
        String symbol = SYMBOLS.get(c);
        if (symbol != null) {
            latex.append(symbol);
        } else if (Character.isISOControl(c)) {
            latex.append(' ');
        } else if (c < 0x80) {
            latex.append((char) c);
        } else {
            latex.append("{[}U+")
                    .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                    .append("{]}");
        }
    }
}
