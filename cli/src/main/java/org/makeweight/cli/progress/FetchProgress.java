package org.makeweight.cli.progress;

import java.util.Locale;
import org.makeweight.datasets.fetch.FetchListener;

/** Shows how a download of several files goes, on standard error. */
public final class FetchProgress implements FetchListener, AutoCloseable {
    private final StatusLine line = StatusLine.onStandardError();
    private final int files;
    private final long bytes;
    private String name = "";
    private int file;
    private long bytesBefore;
    private long bytesHere;

    /**
     * Begins.
     *
     * @param files how many will be downloaded
     * @param bytes of all of them
     */
    public FetchProgress(int files, long bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    /** The next file; the one before counts as done. */
    public void begin(String id) {
        name = id;
        file++;
        bytesBefore += bytesHere;
        bytesHere = 0;
    }

    /** The file is done, or given up; the terminal's line is free for what is printed next. */
    public void end() {
        line.clear();
    }

    @Override
    public void waiting() {
        line.show("waiting for another process that fetches " + name);
    }

    @Override
    public void received(long here, long total) {
        bytesHere = here;
        if (line.due()) {
            long done = bytesBefore + here;
            double left = done == 0 ? Double.NaN : line.seconds() * (bytes - done) / done;
            line.show(String.format(
                    Locale.ROOT,
                    "%s (%d of %d), %s of %s%s",
                    name,
                    file,
                    files,
                    size(done),
                    size(bytes),
                    Double.isNaN(left) ? "" : ", about " + StatusLine.duration(left) + " left"));
        }
    }

    @Override
    public void retrying(String reason, double pauseSeconds) {
        line.clear();
        line.show(name + ": " + reason + "; trying again in " + StatusLine.duration(pauseSeconds));
    }

    /** Bytes in a form for people: {@code 12 kB}, {@code 3.4 MB}. */
    public static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1e3)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    @Override
    public void close() {
        end();
    }
}
