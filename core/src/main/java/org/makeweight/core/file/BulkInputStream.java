package org.makeweight.core.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream behind which another is read in pieces alone, single bytes too, so that who changes what is read changes one method. */
public abstract class BulkInputStream extends FilterInputStream {
    protected BulkInputStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
