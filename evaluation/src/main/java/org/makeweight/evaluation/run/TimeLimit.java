package org.makeweight.evaluation.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.makeweight.core.number.Decimal;

/**
 * Ends waiting for work that takes too long. The work is interrupted; what does not heed that, such as a native library,
 * goes on in a thread of its own that nobody waits for.
 */
final class TimeLimit {
    /** What the reason begins with. */
    static final String REASON = "took longer than the limit of ";

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
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, Thread.currentThread().getName());
        thread.setDaemon(true);
        thread.start();
        try {
            long nanos = (long) Math.min(Long.MAX_VALUE, Math.max(0, seconds - usedSeconds) * 1e9);
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Exceeded(seconds);
        } finally {
            thread.interrupt();
        }
    }
}
