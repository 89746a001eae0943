package org.makeweight.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makeweight.report.canvas.Bounds;
import org.makeweight.report.canvas.Drawing;
import org.makeweight.report.canvas.Element;
import org.makeweight.report.canvas.PdfFormat;
import org.makeweight.report.canvas.SvgFormat;
import org.makeweight.report.canvas.TikzFormat;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What holds of every figure, whatever is in it. */
class FigureLayoutTest {
    @ParameterizedTest
    @CsvSource({"1,3,1", "2,3,60", "3,30,1", "4,30,60", "5,2,2", "6,7,13", "7,12,20", "8,9,5", "9,14,8", "10,20,33"})
    void noTextLeavesThePictureOrMeetsAnother(long seed, int methods, int datasets) {
        GeneratedFigures.of(seed, methods, datasets).forEach((name, drawing) -> {
            Bounds picture = new Bounds(0, 0, drawing.width(), drawing.height());
            List<Element.Words> words = Elements.of(drawing, Element.Words.class);
            for (int i = 0; i < words.size(); i++) {
                Bounds bounds = words.get(i).bounds();
                assertThat(picture.holds(bounds))
                        .as("%s: %s within", name, words.get(i))
                        .isTrue();
                for (int j = 0; j < i; j++) {
                    assertThat(bounds.overlaps(words.get(j).bounds()))
                            .as("%s: %s on %s", name, words.get(i), words.get(j))
                            .isFalse();
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1,3,1", "4,30,60", "6,7,13"})
    void noMarkLeavesThePicture(long seed, int methods, int datasets) {
        GeneratedFigures.of(seed, methods, datasets).forEach((name, drawing) -> {
            Bounds picture = new Bounds(0, 0, drawing.width(), drawing.height());
            assertThat(Elements.of(drawing, Element.Mark.class))
                    .as(name)
                    .allMatch(mark -> picture.holds(Bounds.around(mark.x(), mark.y(), 7 * mark.scale())));
        });
    }

    @Test
    void everyFileIsXmlWithARoleATitleAndADescription() throws Exception {
        for (Drawing drawing : GeneratedFigures.of(11, 10, 9).values()) {
            for (String svg : List.of(SvgFormat.file(drawing), SvgFormat.element(drawing))) {
                Document document = parse(svg);
                assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
                assertThat(document.getDocumentElement()
                                .getElementsByTagName("title")
                                .item(0)
                                .getTextContent())
                        .isEqualTo(drawing.title());
                assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                        .isEqualTo(drawing.description())
                        .isNotBlank();
                assertThat(document.getElementsByTagName("script").getLength()).isZero();
            }
        }
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void theSameValuesGiveTheSameBytes() {
        Map<String, Drawing> once = GeneratedFigures.of(12, 8, 6);
        Map<String, Drawing> again = GeneratedFigures.of(12, 8, 6);
        once.forEach((name, drawing) -> {
            Drawing other = again.get(name);
            assertThat(SvgFormat.file(other)).as(name).isEqualTo(SvgFormat.file(drawing));
            assertThat(PdfFormat.bytes(other)).as(name).isEqualTo(PdfFormat.bytes(drawing));
            assertThat(TikzFormat.fragment(other)).as(name).isEqualTo(TikzFormat.fragment(drawing));
        });
    }

    @Test
    void noPdfHoldsADateOrDeflatedBytes() {
        GeneratedFigures.of(13, 5, 4)
                .forEach(
                        (name, drawing) -> assertThat(new String(PdfFormat.bytes(drawing), StandardCharsets.ISO_8859_1))
                                .as(name)
                                .startsWith("%PDF-")
                                .doesNotContain("Date", "FlateDecode"));
    }
}
