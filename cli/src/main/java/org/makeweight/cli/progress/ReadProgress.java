package org.makeweight.cli.progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Shows how the reading of a file goes. */
public final class ReadProgress implements AutoCloseable {
    private final StatusLine line;
    private final String name;
    private final long length;
    private long read;

    /**
     * Begins, on standard error.
     *
     * @param name what the file is called
     * @param length of what will be read, in bytes; 0 if that is not known
     */
    public ReadProgress(String name, long length) {
        this(name, length, StatusLine.onStandardError());
    }

    ReadProgress(String name, long length, StatusLine line) {
        this.name = name;
        this.length = length;
        this.line = line;
    }

    /** The bytes as they are, counted. */
    public InputStream watch(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) {
                    count(1);
                }
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                int got = super.read(into, offset, most);
                if (got > 0) {
                    count(got);
                }
                return got;
            }
        };
    }

    private void count(int more) {
        read += more;
        if (line.due()) {
            line.show("reading " + name + ", " + share());
        }
    }

    private String share() {
        if (length < read) {
            return FetchProgress.size(read);
        }
        double left = line.seconds() * (length - read) / read;
        return 100 * read / length + " %, about " + StatusLine.duration(left) + " left";
    }

    @Override
    public void close() {
        line.clear();
    }
}
