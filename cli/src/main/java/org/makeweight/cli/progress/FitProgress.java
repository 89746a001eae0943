package org.makeweight.cli.progress;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.makeweight.core.method.Execution;

/** Shows how a single fit goes: phase, share, the figures worth watching, and when it will end. */
public final class FitProgress implements Execution.Progress, AutoCloseable {
    private final StatusLine line = StatusLine.onStandardError();
    private String phase = "";
    private double phaseStart;

    @Override
    public synchronized void at(String name, long done, long total, Map<String, Double> figures) {
        if (!name.equals(phase)) {
            phase = name;
            phaseStart = line.seconds();
        }
        if (!line.due() || total <= 0) {
            return;
        }
        double spent = line.seconds() - phaseStart;
        String end = done == 0 ? "" : ", about " + StatusLine.duration(spent * (total - done) / done) + " left";
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
