package org.makeweight.cli.progress;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeweight.core.method.Execution;

/** Shows how a single fit goes: phase, share, the figures worth watching, and when it will end. */
public final class FitProgress implements Execution.Progress, AutoCloseable {
    private final StatusLine line = StatusLine.onStandardError();
    private String phase = "";
    /** When the phase was first heard of, and how much of it was done by then. */
    private double firstSeconds;

    private long firstDone;

    @Override
    public synchronized void at(String name, long done, long total, Map<String, Double> figures) {
        if (!name.equals(phase)) {
            phase = name;
            firstSeconds = line.seconds();
            firstDone = done;
        }
        if (!line.due() || total <= 0) {
            return;
        }
        boolean known = done > firstDone && done < total;
        double pace = (line.seconds() - firstSeconds) / (done - firstDone);
        String end = known ? ", about " + StatusLine.duration(pace * (total - done)) + " left" : "";
        String watched = figures.entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "  %s %.4g", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining());
        line.show(String.format(Locale.ROOT, "%s %d/%d%s%s", name, done, total, end, watched));
    }

    @Override
    public synchronized void close() {
        line.clear();
    }
}
