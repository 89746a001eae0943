package org.makeweight.report.canvas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Drawings as PDF of one page, as large as the drawing at 96 pixels an inch, with the letters that it uses embedded. The same
 * drawing gives the same bytes on every machine: no date, a fixed id and producer, and LZW for compression, since what
 * Deflate makes of the same bytes differs between builds of Java. Tips are left out. A character that the font lacks is shown
 * as an empty square.
 */
public final class PdfFormat {
    /** Points of 1/72 inch in a pixel. */
    static final double POINTS = 0.75;

    private static final String PRODUCER = "Makeweight";

    private PdfFormat() {}

    /** The document's bytes. */
    public static byte[] bytes(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            document.getDocumentInformation().setProducer(PRODUCER);
            document.getDocumentInformation().setTitle(Typeface.plain(drawing.title()));
            PDPage page = new PDPage(
                    new PDRectangle((float) (POINTS * drawing.width()), (float) (POINTS * drawing.height())));
            document.addPage(page);
            PDType0Font font = PDType0Font.load(document, Typeface.file(), true);
            try (PdfPage content = new PdfPage(document, page, font, drawing.height())) {
                for (Element element : drawing.elements()) {
                    content.write(element);
                }
            }
            // the font is cut down when the document is first saved
            document.save(new ByteArrayOutputStream(), CompressParameters.NO_COMPRESSION);
            LzwStreams.recode(document.getDocument().getTrailer());
            document.getDocument().getTrailer().setItem("ID", (COSArray) null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
