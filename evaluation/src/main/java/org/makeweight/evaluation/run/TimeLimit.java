package org.makeweight.evaluation.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.makeweight.core.number.Decimal;

/**
 * Ends waiting for work that takes too long. The work is interrupted; what does not heed that, such as a native library,
 * goes on in its thread, for which nobody waits; other work gets another.
 */
final class TimeLimit {
    /** What the reason begins with. */
    static final String REASON = "took longer than the limit of ";

    /** To start a thread for each piece of work would take longer than a short one itself. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "within-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final double seconds;

    TimeLimit(double seconds) {
        this.seconds = seconds;
    }

    /** The work took too long. */
    static final class Exceeded extends Exception {
        private static final long serialVersionUID = 1L;

        Exceeded(double seconds) {
            super(REASON + Decimal.toString(seconds) + " s");
        }
    }

    /**
     * Does some work.
     *
     * @param usedSeconds part of the limit that is used up already
     */
    <T> T call(double usedSeconds, Callable<T> work) throws Exceeded, InterruptedException, ExecutionException {
        Future<T> task = THREADS.submit(work);
        try {
            long nanos = (long) Math.min(Long.MAX_VALUE, Math.max(0, seconds - usedSeconds) * 1e9);
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Exceeded(seconds);
        } finally {
            // nothing if it has ended
            task.cancel(true);
        }
    }
}
