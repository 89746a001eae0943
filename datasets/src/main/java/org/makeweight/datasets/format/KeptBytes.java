package org.makeweight.datasets.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.makeweight.core.file.BulkInputStream;

/** A stream whose bytes are kept while they are read, so that they can be read again. */
final class KeptBytes extends BulkInputStream {
    /** With its header just below a quarter of a megabyte, so that the garbage collector's regions are filled. */
    private static final int CHUNK_BYTES = (1 << 18) - 64;

    private final List<byte[]> chunks = new ArrayList<>();
    private int used = CHUNK_BYTES;

    KeptBytes(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = in.read(bytes, offset, length);
        int done = 0;
        while (done < got) {
            if (used == CHUNK_BYTES) {
                chunks.add(new byte[CHUNK_BYTES]);
                used = 0;
            }
            int count = Math.min(got - done, CHUNK_BYTES - used);
            System.arraycopy(bytes, offset + done, chunks.get(chunks.size() - 1), used, count);
            used += count;
            done += count;
        }
        return got;
    }

    /** What was read so far, from the beginning; each chunk is given up when it has been read. */
    InputStream again() {
        return new InputStream() {
            private int chunk;
            private int at;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (chunk < chunks.size() && at == CHUNK_BYTES) {
                    chunks.set(chunk++, new byte[0]);
                    at = 0;
                }
                if (chunk >= chunks.size()) {
                    return -1;
                }
                int filled = chunk == chunks.size() - 1 ? used : CHUNK_BYTES;
                int count = Math.min(length, filled - at);
                if (count == 0) {
                    return -1;
                }
                System.arraycopy(chunks.get(chunk), at, bytes, offset, count);
                at += count;
                return count;
            }
        };
    }
}
