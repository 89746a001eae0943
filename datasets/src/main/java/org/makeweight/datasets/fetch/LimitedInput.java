package org.makeweight.datasets.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must end before a limit. */
final class LimitedInput extends FilterInputStream {
    private final long limit;
    private long left;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = super.read(bytes, offset, length);
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
