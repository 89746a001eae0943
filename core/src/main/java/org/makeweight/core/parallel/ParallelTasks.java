package org.makeweight.core.parallel;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.makeweight.core.failure.InterruptedWorkException;

/** Does numbered tasks on the calling thread and, if more are allowed, on others. */
public final class ParallelTasks {
    private ParallelTasks() {}

    /** Does the tasks with nobody listening. */
    public static void run(int threads, long tasks, Supplier<LongConsumer> worker) {
        run(threads, tasks, share -> {}, worker);
    }

    /**
     * Does the tasks 0 to {@code tasks - 1}, each once, started in this order. Returns when all are done, or those under way
     * if the calling thread is interrupted.
     *
     * @param threads at least 1; with 1 no thread is made
     * @param progress told by any of the threads, after each task, the share of the tasks that are done
     * @param worker gives each thread what does its tasks, with its own scratch space
     * @throws InterruptedWorkException if the calling thread is interrupted
     */
    public static void run(int threads, long tasks, DoubleConsumer progress, Supplier<LongConsumer> worker) {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                LongConsumer tools = worker.get();
                for (long task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
                    InterruptedWorkException.check();
                    tools.accept(task);
                    progress.accept(done.incrementAndGet() / (double) tasks);
                }
            } catch (RuntimeException | Error e) {
                next.set(tasks);
                failure.compareAndSet(null, e);
            }
        };
        Thread[] helpers = new Thread[(int) Math.max(0, Math.min(threads, tasks) - 1)];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Thread(loop, "tasks-" + i);
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
        loop.run();
        join(helpers);
        rethrow(failure.get());
        // the helpers may have done all tasks before this thread came to one
        InterruptedWorkException.check();
    }

    /** The helpers share the caller's arrays, so an interrupt must not leave them behind at work. */
    private static void join(Thread[] helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
