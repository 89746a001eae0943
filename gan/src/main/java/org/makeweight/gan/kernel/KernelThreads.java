package org.makeweight.gan.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Divides the rows of a piece of work among a few threads. Every row is computed as it would be alone, so the number of
 * threads changes no bit. The thread that calls takes a share; with one thread no other is made.
 *
 * <p>One piece of work at a time: an instance belongs to one fit.
 */
public final class KernelThreads implements AutoCloseable {
    /**
     * Work below this many multiply-adds a share, some thirty microseconds, is not worth a hand-over: it takes a few of
     * them, and rows that another processor wrote last come slowly.
     */
    private static final long LEAST_SHARE = 1 << 20;

    /** How often a thread looks for what it waits for before it lets others run; some ten microseconds. */
    private static final int SPINS = 1 << 9;

    /** How often it lets others run before it sleeps; about a millisecond if there are none. */
    private static final int YIELDS = 1 << 11;

    private static final long PAUSE_NANOS = 1_000;

    /** Shares are whole units of rows of both kernels of a product, three and eight. */
    private static final int GRAIN = 24;

    /** Without helpers, so that it needs no end. */
    public static final KernelThreads ALONE = new KernelThreads(1);

    /** What it takes to read, change and write a number, in multiply-adds of a product. */
    public static final long NUMBER = 50;

    /** The same with an exponential or a logarithm on the way. */
    public static final long TRANSCENDENTAL = 200;

    private final Helper[] helpers;
    private final long leastShare;
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile Throwable failure;

    /** A range of rows to be worked on. */
    @FunctionalInterface
    public interface RowTask {
        void run(int from, int to);
    }

    /**
     * Starts helpers, one fewer than threads.
     *
     * @param threads at least 1
     */
    public KernelThreads(int threads) {
        this(threads, LEAST_SHARE);
    }

    /**
     * Starts helpers that also take small shares of work.
     *
     * @param leastShare in multiply-adds, at least 1
     */
    public KernelThreads(int threads, long leastShare) {
        this.leastShare = leastShare;
        helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper("makeweight-kernel-" + (i + 1));
            helpers[i].start();
        }
    }

    /** The threads that work, the caller's among them. */
    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Works on all rows and returns when they are done.
     *
     * @param rows how many there are
     * @param costOfRow in multiply-adds of a product, or what takes as long: {@link #NUMBER}, {@link #TRANSCENDENTAL}
     */
    public void run(int rows, long costOfRow, RowTask task) {
        run(rows, GRAIN, costOfRow, task);
    }

    /** As {@link #run}, for pieces that may be divided anywhere. */
    public void runPieces(int pieces, long costOfPiece, RowTask task) {
        run(pieces, 1, costOfPiece, task);
    }

    private void run(int rows, int grain, long costOfRow, RowTask task) {
        int units = (rows + grain - 1) / grain;
        int shares = (int) Math.min(Math.min(helpers.length + 1L, units), rows * costOfRow / leastShare);
        if (shares <= 1) {
            task.run(0, rows);
            return;
        }
        unfinished.set(shares - 1);
        for (int s = 1; s < shares; s++) {
            int from = grain * (int) ((long) units * s / shares);
            int to = Math.min(rows, grain * (int) ((long) units * (s + 1) / shares));
            helpers[s - 1].give(task, from, to);
        }
        try {
            task.run(0, Math.min(rows, grain * (units / shares)));
        } finally {
            awaitHelpers();
        }
    }

    private void awaitHelpers() {
        for (int looks = 0; unfinished.get() > 0; looks++) {
            if (!waited(looks)) {
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
        if (failure != null) {
            throw new IllegalStateException("a kernel failed in a helping thread", failure);
        }
    }

    /** Waits a moment; does not where so many looks have been in vain that it is better to sleep. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing but speed depends on who runs next
    private static boolean waited(int looks) {
        if (looks < SPINS) {
            Thread.onSpinWait();
        } else if (looks < SPINS + YIELDS) {
            // to the other thread itself, where there are fewer processors than threads
            Thread.yield();
        }
        return looks < SPINS + YIELDS;
    }

    /** Ends the helpers. */
    @Override
    public void close() {
        for (Helper helper : helpers) {
            helper.finish();
        }
    }

    private final class Helper extends Thread {
        private RowTask task;
        private int from;
        private int to;
        /** Raised by one for every piece of work; publishes the fields above. */
        private volatile int given;

        private volatile boolean asleep;
        private volatile boolean finished;

        Helper(String name) {
            super(name);
            setDaemon(true);
        }

        void give(RowTask work, int fromRow, int toRow) {
            task = work;
            from = fromRow;
            to = toRow;
            raise();
        }

        void finish() {
            finished = true;
            raise();
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread that owns the workers raises it
        private void raise() {
            given++;
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            int taken = 0;
            while (true) {
                awaitWork(taken);
                taken++;
                if (finished) {
                    return;
                }
                try {
                    task.run(from, to);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    unfinished.decrementAndGet();
                }
            }
        }

        private void awaitWork(int taken) {
            for (int looks = 0; given == taken; looks++) {
                if (waited(looks)) {
                    continue;
                }
                asleep = true;
                if (given == taken) {
                    LockSupport.park(this);
                }
                asleep = false;
            }
        }
    }
}
