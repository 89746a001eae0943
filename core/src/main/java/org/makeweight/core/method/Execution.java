package org.makeweight.core.method;

import java.util.Map;
import java.util.function.DoubleConsumer;
import org.makeweight.core.failure.InterruptedWorkException;
import org.makeweight.core.neighbours.NeighbourSearch;
import org.makeweight.core.neighbours.Points;

/**
 * With what means a piece of work is done. Nothing here may change a result. Work that tells how far it has come ends there,
 * by an {@link InterruptedWorkException}, if its thread is interrupted.
 *
 * @param threads at least 1; the same bits come out for any number
 * @param progress told how far the work has come
 */
public record Execution(int threads, Progress progress) {
    /** One thread, nobody listening. */
    public static final Execution QUIET = new Execution(1, (phase, done, total, figures) -> {});

    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but were " + threads);
        }
        Progress listener = progress;
        progress = (phase, done, total, figures) -> {
            InterruptedWorkException.check();
            listener.at(phase, done, total, figures);
        };
    }

    /** The total of work whose end cannot be foreseen. */
    public static final long UNKNOWN = 0;

    /** The units of work of which only the share that is done can be told. */
    public static final long SHARES = 1_000_000;

    /** Listens to the share of a phase that is done, in [0, 1]. */
    public DoubleConsumer share(String phase) {
        return share -> progress.at(phase, Math.round(SHARES * share), SHARES, Map.of());
    }

    /** A search for neighbours with these means, which tells how far it has come. */
    public NeighbourSearch among(Points points) {
        return NeighbourSearch.among(points, threads, share("searching neighbours"));
    }

    /** Listens to long work. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Says how far a phase has come.
         *
         * @param phase what is being done, such as {@code training}
         * @param total of the units that {@code done} counts; {@link #UNKNOWN} if that cannot be foreseen
         * @param figures worth watching, such as losses, by name
         */
        void at(String phase, long done, long total, Map<String, Double> figures);
    }
}
