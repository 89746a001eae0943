package org.makeweight.cli.progress;

import java.util.Locale;
import java.util.Map;
import org.makeweight.core.method.Execution;

/** Shows how a comparison of tables goes: what share of it is done, and when it will end. */
public final class CompareProgress implements Execution.Progress, AutoCloseable {
    private final StatusLine line;

    /** Begins, on standard error. */
    public CompareProgress() {
        this(StatusLine.onStandardError());
    }

    CompareProgress(StatusLine line) {
        this.line = line;
    }

    @Override
    public synchronized void at(String phase, long done, long total, Map<String, Double> figures) {
        if (line.due() && 100 * done >= total && done > 0) {
            double left = line.seconds() * (total - done) / done;
            line.show(String.format(
                    Locale.ROOT, "%s, %d %%, about %s left", phase, 100 * done / total, StatusLine.duration(left)));
        }
    }

    @Override
    public synchronized void close() {
        line.clear();
    }
}
