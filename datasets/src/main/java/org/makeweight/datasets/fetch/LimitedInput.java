package org.makeweight.datasets.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.makeweight.core.file.BulkInputStream;

/** A stream that must end before a limit. */
final class LimitedInput extends BulkInputStream {
    private final long limit;
    private long left;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = in.read(bytes, offset, length);
        left -= Math.max(got, 0);
        if (left < 0) {
            throw new IOException("it unpacks to more than " + limit + " bytes");
        }
        return got;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[(int) Math.min(n, 1 << 13)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
