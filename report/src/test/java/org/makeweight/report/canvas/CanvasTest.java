package org.makeweight.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makeweight.core.hash.Sha256;

class CanvasTest {
    private static final String HOSTILE = "Ü <script> _ % & # { } \\ ~ ^ $ [x]* -- 中";

    private static final List<Form> FORMS = List.of(Form.FILLED, Form.OPEN, Form.DOTTED, Form.RINGED);

    private static Drawing drawing() {
        Canvas canvas = new Canvas();
        canvas.frame(Pen.FRAME, 10, 30, 200, 120);
        int x = 20;
        for (Shape shape : Shape.values()) {
            canvas.add(new Element.Mark(shape, FORMS.get(x / 10 % 4), Ink.hue(x / 10 % 7), x, 60, 1, 1, HOSTILE));
            x += 13;
        }
        canvas.curve(Pen.of(Ink.HUE_1, 1.5).with(Dash.DASH_DOT).faded(0.5), new double[] {20, 140, 100, 80, 190, 130});
        canvas.segments(Pen.of(Ink.TEXT, 3), new double[] {30, 100, 30, 100, 40, 100, 50, 105});
        canvas.area(new Fill(Ink.BETTER_3, 0.3), new double[] {20, 140, 60, 90, 100, 140});
        canvas.box(Fill.of(Ink.WORSE_2), 120, 90, 20, 10, HOSTILE);
        canvas.text(TextStyle.TITLE, 10, 20, Anchor.START, HOSTILE);
        canvas.upwards(TextStyle.AXIS, 225, 90, Anchor.MIDDLE, "Precision − up");
        canvas.text(TextStyle.TICK, 210, 165, Anchor.END, "0.25");
        return canvas.drawing(400, 170, HOSTILE, HOSTILE);
    }

    @Test
    void theBytesOfAPdfAreTheSameOnEveryJdk() {
        byte[] bytes = PdfFormat.bytes(drawing());
        assertThat(new Sha256().bytes(bytes, bytes.length).hex())
                .isEqualTo("e0c14e1e8ba02dfd48c1552b9bd7d7be2429e22f480510c5a3347c6f251fce51");
    }

    @Test
    void aPdfHasItsTextAsText() throws Exception {
        try (PDDocument document = Loader.loadPDF(PdfFormat.bytes(drawing()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(300);
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(new PDFTextStripper().getText(document)).contains("Ü <script> _ % & # { }", "0.25");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 250, 260, 1000, 5000, 100_000, 1_000_000})
    void whatIsCompressedIsReadBack(int length) throws Exception {
        for (int values : new int[] {1, 3, 256}) {
            byte[] plain = new byte[length];
            Random random = new Random(length);
            for (int i = 0; i < length; i++) {
                plain[i] = (byte) random.nextInt(values);
            }
            COSDictionary parameters = new COSDictionary();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            FilterFactory.INSTANCE
                    .getFilter(COSName.LZW_DECODE)
                    .decode(new ByteArrayInputStream(LzwEncoder.encode(plain)), out, parameters, 0);
            assertThat(out.toByteArray()).isEqualTo(plain);
        }
    }

    @Test
    void nothingInTheNamesIsMarkup() {
        assertThat(SvgFormat.file(drawing())).doesNotContain("<script").contains("&lt;script&gt;");
        String tex = TikzFormat.fragment(drawing());
        // first come the command for characters that only some engines have, and a remark
        assertThat(tex).startsWith("\\ifdefined\\unicodechar");
        assertThat(tex.lines().skip(2)).noneMatch(line -> line.matches(".*(?<!\\\\)[%#&].*"));
        assertThat(tex)
                .contains("\\textless{}script\\textgreater{} \\_ \\% \\& \\# \\{ \\} \\textbackslash{}")
                .doesNotContain("Ü", "中");
    }

    @Test
    void aFragmentNeedsNoLibraryOfTikz() {
        assertThat(TikzFormat.fragment(drawing()))
                .doesNotContain("usetikzlibrary", "pgfplots")
                .contains("\\begin{tikzpicture}");
    }

    @Test
    void widthsAreThoseOfHelvetica() {
        // Adobe's font metrics, thousandths of the size
        Map<String, Double> known = Map.of(
                "H",
                722.0,
                "e",
                556.0,
                "l",
                222.0,
                "0",
                556.0,
                "−",
                584.0,
                "Hello 0",
                722 + 556 + 222 * 2 + 556 + 278 + 556.0);
        known.forEach(
                (text, width) -> assertThat(Typeface.width(text, 1000)).as(text).isCloseTo(width, within(1.0)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 20, 60, 100, 300})
    void aFittedTextKeepsBothEndsAndIsNotWiderThanItsRoom(double room) {
        String name = "a-name-of-sixty-characters-without-any-blank-in-it-0123456789";
        String fitted = Typeface.fitted(name, 11, room);
        assertThat(Typeface.width(fitted, 11)).isLessThanOrEqualTo(Math.max(room, 11));
        if (room >= 60) {
            assertThat(fitted).startsWith("a-").endsWith("9");
        }
    }

    @Test
    void charactersThatTheFontLacksAreHeldToTheirWidthInSvg() {
        Canvas canvas = new Canvas()
                .text(TextStyle.LABEL, 0, 10, Anchor.START, "中文")
                .text(TextStyle.LABEL, 0, 30, Anchor.START, "ab");
        String svg = SvgFormat.file(canvas.drawing(100, 40, "t", "d"));
        assertThat(svg).containsOnlyOnce("textLength=\"25.2\"");
    }

    @Test
    void coloursOfAPageHaveADarkForm() {
        for (Ink ink : Ink.values()) {
            assertThat(SvgFormat.pageStyles()).contains(".mw-figure .mw-f-" + ink.id() + " { fill: #" + ink.dark());
        }
        assertThat(SvgFormat.element(drawing())).doesNotContain("fill=\"#", "stroke=\"#");
    }
}
