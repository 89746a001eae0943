package org.makeweight.report.canvas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of all figures, Liberation Sans: PDF embeds what it uses of it, and since it has the widths of Arial and
 * Helvetica, a browser sets SVG at the same widths whether it has this font or one of those.
 */
public final class Typeface {
    /** In the order of preference; all have the same widths. */
    static final String FAMILIES = "\"Liberation Sans\", Arial, Helvetica, sans-serif";

    /** What a character is taken for that the font lacks, in ems: as wide as any script's that is common. */
    private static final double FOREIGN = 1.05;

    private static final double ASTRAL = 1.4;
    private static final int LAST_BASIC = 0xFFFF;
    private static final String ELLIPSIS = "…";

    /** Parts of the font that are read at once, when a figure is first drawn. */
    private static final class Metrics {
        private static final byte[] FILE = read();
        private static final int[] ADVANCE = new int[LAST_BASIC + 1];
        private static final double UNITS;

        static {
            Arrays.fill(ADVANCE, -1);
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FILE))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                UNITS = font.getUnitsPerEm();
                for (int c = ' '; c <= LAST_BASIC; c++) {
                    int glyph = glyphs.getGlyphId(c);
                    if (glyph != 0) {
                        ADVANCE[c] = font.getAdvanceWidth(glyph);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] read() {
            try (InputStream in = Typeface.class.getResourceAsStream("LiberationSans-Regular.ttf")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Typeface() {}

    /** The font's file. */
    static InputStream file() {
        return new ByteArrayInputStream(Metrics.FILE);
    }

    /** Whether the font has the character. */
    static boolean has(int character) {
        return character <= LAST_BASIC && Metrics.ADVANCE[character] >= 0;
    }

    /**
     * How wide a text is, without kerning.
     *
     * @param size of the font, in the unit of the result
     */
    public static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Typeface::advance).sum();
    }

    private static double advance(int character) {
        if (character > LAST_BASIC) {
            return ASTRAL;
        }
        int advance = Metrics.ADVANCE[character];
        return advance >= 0
                ? advance / Metrics.UNITS
                : Character.getType(character) == Character.NON_SPACING_MARK ? 0 : FOREIGN;
    }

    /** Text as it is drawn: letters composed with their accents, characters that control or have no width as blanks. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(drawn(c) ? c : ' '));
        return plain.toString();
    }

    private static boolean drawn(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** A text as wide as the room at most: the middle gives way, since names tend to differ at their ends. */
    public static String fitted(String text, double size, double room) {
        String plain = plain(text);
        if (width(plain, size) <= room) {
            return plain;
        }
        int[] characters = plain.codePoints().toArray();
        for (int kept = characters.length - 1; kept > 0; kept--) {
            int head = (kept + 1) / 2;
            String shorter = new String(characters, 0, head).stripTrailing()
                    + ELLIPSIS
                    + new String(characters, characters.length - (kept - head), kept - head).stripLeading();
            if (width(shorter, size) <= room) {
                return shorter;
            }
        }
        return ELLIPSIS;
    }
}
