package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.makeweight.core.number.Decimal;

/** Writes values as CSV in UTF-8, with quotes only where RFC 4180 needs them. */
final class CsvOutput {
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final char delimiter;
    private final boolean comma;
    private final byte[] lineEnd;
    private int used;

    CsvOutput(OutputStream out, CsvForm form) {
        this.out = out;
        this.delimiter = form.delimiter();
        this.comma = form.decimal() == ',';
        this.lineEnd = form.lineEnd().getBytes(StandardCharsets.US_ASCII);
    }

    /** A text as it stands in the file, with quotes if it needs them. */
    byte[] encode(String text) {
        return encode(text, String.valueOf(delimiter));
    }

    /** A column's name; a comma or semicolon in it would else be taken for the file's delimiter. */
    byte[] encodeName(String name) {
        return encode(name, delimiter == ',' ? "," : ",;\t|");
    }

    private static byte[] encode(String text, String delimiters) {
        boolean plain = text.chars().noneMatch(c -> delimiters.indexOf(c) >= 0 || c == '"' || c == '\n' || c == '\r');
        String value = plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        return value.getBytes(StandardCharsets.UTF_8);
    }

    boolean hasDelimiter(byte other) {
        return delimiter == other;
    }

    void delimiter() throws IOException {
        room(1);
        buffer[used++] = (byte) delimiter;
    }

    void endLine() throws IOException {
        bytes(lineEnd, 0, lineEnd.length);
    }

    void encoded(byte[] bytes) throws IOException {
        bytes(bytes, 0, bytes.length);
    }

    /** A number, or nothing if it is NaN. */
    void number(double value) throws IOException {
        if (Double.isNaN(value)) {
            return;
        }
        String text = Decimal.toString(value);
        encoded(comma ? encode(text.replace('.', ',')) : text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void bytes(byte[] bytes, int offset, int length) throws IOException {
        if (length > BUFFER_BYTES) {
            flush();
            out.write(bytes, offset, length);
            return;
        }
        room(length);
        System.arraycopy(bytes, offset, buffer, used, length);
        used += length;
    }

    private void room(int bytes) throws IOException {
        if (BUFFER_BYTES - used < bytes) {
            flush();
        }
    }

    /** Hands all bytes on; to be called last. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
