package org.makeweight.cli.progress;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeweight.core.method.Execution;

/** Shows how a single fit goes: phase, share, the figures worth watching, and when it will end. */
public final class FitProgress implements Execution.Progress, AutoCloseable {
    private final StatusLine line;
    private String phase = "";
    /** When the phase was first heard of, and how much of it was done by then. */
    private double firstSeconds;

    private long firstDone;
    private long lastDone;

    /** Begins, on standard error. */
    public FitProgress() {
        this(StatusLine.onStandardError());
    }

    FitProgress(StatusLine line) {
        this.line = line;
    }

    @Override
    public synchronized void at(String name, long done, long total, Map<String, Double> figures) {
        // of two searches or fits in a row the second begins again
        if (!name.equals(phase) || done < lastDone / 2) {
            phase = name;
            firstSeconds = line.seconds();
            firstDone = done;
        }
        lastDone = done;
        if (!line.due()) {
            return;
        }
        boolean known = done > firstDone && done < total;
        double pace = (line.seconds() - firstSeconds) / (done - firstDone);
        String end = known ? ", about " + StatusLine.duration(pace * (total - done)) + " left" : "";
        String watched = figures.entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "  %s %.4g", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining());
        line.show(name + " " + share(done, total) + end + watched);
    }

    private static String share(long done, long total) {
        if (total == Execution.UNKNOWN) {
            return Long.toString(done);
        }
        return total == Execution.SHARES ? 100 * done / total + " %" : done + "/" + total;
    }

    @Override
    public synchronized void close() {
        line.clear();
    }
}
