package org.makeweight.datasets.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The header, empty if there is none, and the rows of a file as CSV in UTF-8, each value with the text and the quotes it had. They stand in
 * chunks of bytes, so that nothing is copied while it grows: the memory is the text's length and eight bytes a row.
 */
public final class RowTexts {
    /** With its header just below a quarter of a megabyte, so that the garbage collector's regions are filled. */
    private static final int CHUNK_BYTES = (1 << 18) - 64;

    private final byte delimiter;
    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] chunk = new byte[0];
    private int used;
    private long[] ends = new long[16];
    private int lines;
    private boolean lineBegun;

    RowTexts(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** The number of rows, the header not among them. */
    public int rows() {
        return lines - 1;
    }

    void value(char[] text, int offset, int length, boolean quoted) {
        if (lineBegun) {
            put(delimiter);
        }
        lineBegun = true;
        if (quoted) {
            putQuoted(text, offset, length);
        } else {
            putPlain(text, offset, length);
        }
    }

    /** A value that had no form of its own in CSV: quotes stand where it needs them. */
    void value(char[] text, int offset, int length) {
        boolean needsQuotes = false;
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            needsQuotes |= c == delimiter || c == '"' || c == '\n' || c == '\r';
        }
        value(text, offset, length, needsQuotes);
    }

    void endLine() {
        if (lines == ends.length) {
            ends = Arrays.copyOf(ends, 2 * lines);
        }
        ends[lines++] = position();
        lineBegun = false;
    }

    private long position() {
        return (long) chunks.size() * CHUNK_BYTES - (chunk.length - used);
    }

    private void putQuoted(char[] text, int offset, int length) {
        put((byte) '"');
        int from = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (text[i] == '"') {
                putPlain(text, from, i + 1 - from);
                from = i;
            }
        }
        putPlain(text, from, end - from);
        put((byte) '"');
    }

    private void putPlain(char[] text, int offset, int length) {
        int done = 0;
        if (length <= chunk.length - used) {
            byte[] to = chunk;
            int at = used;
            while (done < length && text[offset + done] < 0x80) {
                to[at + done] = (byte) text[offset + done];
                done++;
            }
            used += done;
        }
        if (done < length) {
            byte[] rest = new String(text, offset + done, length - done).getBytes(StandardCharsets.UTF_8);
            for (byte b : rest) {
                put(b);
            }
        }
    }

    private void put(byte b) {
        if (used == chunk.length) {
            chunk = new byte[CHUNK_BYTES];
            chunks.add(chunk);
            used = 0;
        }
        chunk[used++] = b;
    }

    /** Writes the header, without a line end. */
    void writeHeader(CsvOutput out) throws IOException {
        write(0, out);
    }

    /** Writes a row, without a line end. */
    void writeRow(int row, CsvOutput out) throws IOException {
        write(row + 1, out);
    }

    /**
     * Writes some of a row's values, the others empty, without a line end.
     *
     * @param columns whether to write the value, by its position
     */
    void writeRow(int row, boolean[] columns, CsvOutput out) throws IOException {
        byte[] line = line(row + 1);
        int from = 0;
        for (int position = 0; from <= line.length; position++) {
            int to = endOfValue(line, from);
            if (position > 0) {
                out.delimiter();
            }
            if (columns[position]) {
                value(line, from, to, out);
            }
            from = to + 1;
        }
    }

    /** Writes a line value by value, for a file with another delimiter. */
    private void rewrite(byte[] line, CsvOutput out) throws IOException {
        int from = 0;
        for (int position = 0; from <= line.length; position++) {
            int to = endOfValue(line, from);
            if (position > 0) {
                out.delimiter();
            }
            value(line, from, to, out);
            from = to + 1;
        }
    }

    /** Writes a value as it stands; another delimiter may need quotes. */
    private void value(byte[] line, int from, int to, CsvOutput out) throws IOException {
        if (out.hasDelimiter(delimiter) || from == to || line[from] == '"') {
            out.bytes(line, from, to - from);
        } else {
            out.encoded(out.encode(new String(line, from, to - from, StandardCharsets.UTF_8)));
        }
    }

    private int endOfValue(byte[] line, int from) {
        boolean inQuotes = from < line.length && line[from] == '"';
        boolean open = false;
        int to = from;
        while (to < line.length && (open || line[to] != delimiter)) {
            open ^= inQuotes && line[to] == '"';
            to++;
        }
        return to;
    }

    private byte[] line(int line) {
        long from = line == 0 ? 0 : ends[line - 1];
        byte[] bytes = new byte[(int) (ends[line] - from)];
        int done = 0;
        while (done < bytes.length) {
            int offset = (int) ((from + done) % CHUNK_BYTES);
            int length = Math.min(bytes.length - done, CHUNK_BYTES - offset);
            System.arraycopy(chunks.get((int) ((from + done) / CHUNK_BYTES)), offset, bytes, done, length);
            done += length;
        }
        return bytes;
    }

    private void write(int line, CsvOutput out) throws IOException {
        if (!out.hasDelimiter(delimiter)) {
            rewrite(line(line), out);
            return;
        }
        long from = line == 0 ? 0 : ends[line - 1];
        while (from < ends[line]) {
            int offset = (int) (from % CHUNK_BYTES);
            int length = (int) Math.min(ends[line] - from, CHUNK_BYTES - offset);
            out.bytes(chunks.get((int) (from / CHUNK_BYTES)), offset, length);
            from += length;
        }
    }
}
