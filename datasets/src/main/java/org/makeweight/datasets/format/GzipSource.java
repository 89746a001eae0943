package org.makeweight.datasets.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.makeweight.core.failure.BadInputException;

/** The uncompressed bytes of a gzip file; damage is reported in words. */
final class GzipSource extends FilterInputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;

    GzipSource(InputStream compressed, String name) throws IOException {
        super(open(compressed, name));
        this.name = name;
    }

    private static InputStream open(InputStream compressed, String name) throws IOException {
        try {
            return new GZIPInputStream(compressed, BUFFER_BYTES);
        } catch (EOFException e) {
            throw new BadInputException(name + " is empty or cut off; a gzip-compressed file was expected", e);
        } catch (ZipException e) {
            throw new BadInputException(name + " is not gzip-compressed, though its name ends in .gz", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (EOFException e) {
            throw new BadInputException(name + " is cut off: its gzip data have no end", e);
        } catch (ZipException e) {
            throw new BadInputException(name + " is damaged: its gzip data cannot be unpacked", e);
        }
    }
}
