package org.makeweight.core.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.makeweight.core.failure.BadInputException;

/** The bytes of a file, uncompressed where its name ends in {@value #COMPRESSED}; damage is reported in words. */
public final class PlainFile {
    /** What the name of a gzip-compressed file ends in. */
    public static final String COMPRESSED = ".gz";

    private static final int BUFFER_BYTES = 1 << 16;

    private PlainFile() {}

    /** Whether the name of a file says that it is gzip-compressed. */
    public static boolean isCompressed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(COMPRESSED);
    }

    /**
     * Opens a file.
     *
     * @throws BadInputException also of the stream's reads, if it should be gzip-compressed and is damaged or is not
     */
    public static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        if (!isCompressed(file)) {
            return raw;
        }
        try {
            return new Unpacked(new GZIPInputStream(raw, BUFFER_BYTES), file);
        } catch (IOException e) {
            raw.close();
            if (e instanceof EOFException) {
                throw new BadInputException(file + " is empty or cut off; a gzip-compressed file was expected", e);
            }
            if (e instanceof ZipException) {
                throw new BadInputException(file + " is not gzip-compressed, though its name ends in .gz", e);
            }
            throw e;
        }
    }

    private static final class Unpacked extends BulkInputStream {
        private final Path file;

        Unpacked(InputStream plain, Path file) {
            super(plain);
            this.file = file;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (EOFException e) {
                throw new BadInputException(file + " is cut off: its gzip data have no end", e);
            } catch (ZipException e) {
                throw new BadInputException(file + " is damaged: its gzip data cannot be unpacked", e);
            }
        }
    }
}
