package org.makeweight.cli.progress;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * A line that tells how far work has come: rewritten in place on a terminal, printed now and then into a log. Silent for
 * work that ends within two seconds.
 */
public final class StatusLine {
    private static final long SILENT_NANOS = 2_000_000_000L;
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LOG_NANOS = 15_000_000_000L;
    /** One less than the 80 columns of a terminal, so that no line breaks. */
    private static final int WIDTH = 79;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long start;
    private long shown;
    private boolean open;

    /**
     * Begins.
     *
     * @param terminal whether lines can be rewritten in place
     * @param clock in nanoseconds
     */
    StatusLine(PrintStream out, boolean terminal, LongSupplier clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** On standard error. Only the launcher can tell whether that is a terminal; Java's console means other streams. */
    static StatusLine onStandardError() {
        return new StatusLine(System.err, Boolean.getBoolean("makeweight.terminal"), System::nanoTime);
    }

    double seconds() {
        return (clock.getAsLong() - start) / 1e9;
    }

    /** Whether enough time has gone by for another text. */
    boolean due() {
        long now = clock.getAsLong();
        boolean silent = now - start < SILENT_NANOS;
        return !silent && (shown == 0 || now - shown >= (terminal ? TERMINAL_NANOS : LOG_NANOS));
    }

    void show(String text) {
        shown = clock.getAsLong();
        String fitted = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        if (terminal) {
            out.print("\r" + fitted + " ".repeat(WIDTH - fitted.length()));
            out.flush();
            open = true;
        } else {
            out.println(fitted);
        }
    }

    /** Leaves the terminal's line clean for what is printed next. */
    void clear() {
        if (open) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
            open = false;
        }
    }

    /** Seconds in a form for people: {@code 42 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    public static String duration(double seconds) {
        long s = Math.max(1, Math.round(seconds));
        if (s < 60) {
            return s + " s";
        }
        if (s < 3600) {
            return s / 60 + " min " + s % 60 + " s";
        }
        return s / 3600 + " h " + s % 3600 / 60 + " min";
    }
}
