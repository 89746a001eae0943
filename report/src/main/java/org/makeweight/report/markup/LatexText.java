package org.makeweight.report.markup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Plain text as LaTeX that every engine and font encoding sets. Letters with accents and Greek ones are spelt out, so that a
 * fragment depends on no input encoding. Other characters are themselves where LuaLaTeX has a font for them; elsewhere
 * Cyrillic is written in Latin letters, and what is left by its number, as {@code [U+4E2D]}.
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
            symbol('∞', "$\\infty$"),
            symbol('→', "$\\rightarrow$"),
            symbol('≈', "$\\approx$"),
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

    /** Lower-case Greek letters from alpha on, as commands; both sigmas are there. */
    private static final String[] GREEK =
            "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon varphi chi psi omega"
                    .split(" ");

    /** Cyrillic letters in Latin ones, from \u0430 on. */
    private static final String[] CYRILLIC =
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch '' y ' e yu ya".split(" ");

    /**
     * What a fragment begins with that holds characters which only some engines can set: the command that sets them. A
     * document may define a better one before.
     */
    private static final String DEFINITION =
            "\\ifdefined\\unicodechar\\else\\DeclareRobustCommand{\\unicodechar}[2]{\\ifdefined\\directlua"
                    + "\\iffontchar\\font\"#1 \\char\"#1\\relax\\else#2\\fi\\else#2\\fi}\\fi\n";

    private LatexText() {}

    /** A fragment with what it needs to set its characters. */
    public static String fragment(String latex) {
        return latex.contains("\\unicodechar{") ? DEFINITION + latex : latex;
    }

    private static Map.Entry<Integer, String> symbol(char character, String latex) {
        return Map.entry((int) character, latex);
    }

    /** Escapes text; a piece of LaTeX that holds it is to pass through {@link #fragment}. */
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
            } else if (c >= 0x80 && i + 1 < characters.length && combining(characters[i + 1])) {
                append(latex, composed(c, characters[i + 1]));
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
            appendForeign(latex, c);
        }
    }

    private static boolean combining(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** One character for a letter and its mark; the letter alone if there is none. */
    private static int composed(int letter, int mark) {
        String both = Normalizer.normalize(Character.toString(letter) + Character.toString(mark), Normalizer.Form.NFC);
        return both.codePointCount(0, both.length()) == 1 ? both.codePointAt(0) : letter;
    }

    private static void appendForeign(StringBuilder latex, int c) {
        String greek = greek(c);
        if (!greek.isEmpty()) {
            latex.append('$').append(greek).append('$');
            return;
        }
        String number = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        String latin = latin(c);
        latex.append("\\unicodechar{")
                .append(number)
                .append("}{")
                .append(latin.isEmpty() ? "{[}U+" + number + "{]}" : latin)
                .append('}');
    }

    private static String greek(int c) {
        if (c >= 'α' && c <= 'ω') {
            String name = GREEK[c - 'α'];
            return name.equals("o") ? "o" : "\\" + name;
        }
        if (c < 'Α' || c > 'Ω') {
            return "";
        }
        return switch (c) {
            case 'Α' -> "A";
            case 'Β' -> "B";
            case 'Ε' -> "E";
            case 'Ζ' -> "Z";
            case 'Η' -> "H";
            case 'Ι' -> "I";
            case 'Κ' -> "K";
            case 'Μ' -> "M";
            case 'Ν' -> "N";
            case 'Ο' -> "O";
            case 'Ρ' -> "P";
            case 'Τ' -> "T";
            case 'Χ' -> "X";
            case 'Γ' -> "\\Gamma";
            case 'Δ' -> "\\Delta";
            case 'Θ' -> "\\Theta";
            case 'Λ' -> "\\Lambda";
            case 'Ξ' -> "\\Xi";
            case 'Π' -> "\\Pi";
            case 'Σ' -> "\\Sigma";
            case 'Υ' -> "\\Upsilon";
            case 'Φ' -> "\\Phi";
            case 'Ψ' -> "\\Psi";
            case 'Ω' -> "\\Omega";
            default -> "";
        };
    }

    /** A Cyrillic letter in Latin ones; empty if it is none that is known. */
    private static String latin(int c) {
        int lower = Character.toLowerCase(c);
        String latin = lower >= 'а' && lower <= 'я'
                ? CYRILLIC[lower - 'а']
                : switch (lower) {
                    case 'ё' -> "yo";
                    case 'і' -> "i";
                    case 'ї' -> "yi";
                    case 'є' -> "ye";
                    case 'ґ' -> "g";
                    default -> "";
                };
        boolean capital = lower != c && !latin.isEmpty();
        return capital ? latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1) : latin;
    }
}
