package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens the rows in a file that was downloaded. */
final class Unpacking {
    /** Deflate makes at most about a thousandth of a text; tables of real data a fortieth. */
    private static final long MOST_TIMES = 100;

    private static final long ALWAYS_ALLOWED_BYTES = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private Unpacking() {}

    /** What is done with the rows. */
    @FunctionalInterface
    interface Use {
        void read(InputStream rows) throws IOException;
    }

    /**
     * Unpacks a file.
     *
     * @throws IOException if it is not packed so, has no such member, or unpacks to more than a hundred times its length
     */
    static void open(Path file, Packing packing, Use use) throws IOException {
        long limit = Math.max(ALWAYS_ALLOWED_BYTES, MOST_TIMES * Files.size(file));
        if (packing instanceof Packing.Zip zip) {
            try (ZipFile archive = new ZipFile(file.toFile())) {
                ZipEntry member = archive.getEntry(zip.member());
                if (member == null) {
                    throw new IOException("the archive has no member " + zip.member());
                }
                try (InputStream in = archive.getInputStream(member)) {
                    use.read(new LimitedInput(in, limit));
                }
            }
            return;
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = packing instanceof Packing.Gzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw) {
            use.read(new LimitedInput(in, limit));
        }
    }
}
