package org.makeweight.core.method;

import java.util.Map;

/**
 * With what means a piece of work is done. Nothing here may change a result.
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
    }

    /** Listens to long work. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Says how far a phase has come.
         *
         * @param phase what is being done, such as {@code training}
         * @param total of the units that {@code done} counts
         * @param figures worth watching, such as losses, by name
         */
        void at(String phase, long done, long total, Map<String, Double> figures);
    }
}
