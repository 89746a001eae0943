package org.makeweight.evaluation.run;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.makeweight.core.method.Execution;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;

/** Runs units of work on the threads of this process. */
public final class LocalExecutor implements Executor {
    private final int threads;

    /**
     * Makes an executor.
     *
     * @param threads at least 1
     */
    public LocalExecutor(int threads) {
        this.threads = threads;
    }

    /** What one unit came to: its result, or the error that nobody expected. */
    private record Done(WorkUnit unit, UnitResult result, Throwable error) {}

    @Override
    public int parallelism() {
        return threads;
    }

    @Override
    public void run(Experiment experiment, List<WorkUnit> units, BiConsumer<WorkUnit, UnitResult> sink)
            throws InterruptedException {
        UnitRunner runner = new UnitRunner(experiment);
        BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        // a single unit may use all threads itself
        Execution execution = new Execution(units.size() == 1 ? threads : 1, Execution.QUIET.progress());
        ExecutorService pool = Executors.newFixedThreadPool(threads, daemons());
        try {
            // no more units under way than threads, so that results never pile up in memory
            Iterator<WorkUnit> waiting = units.iterator();
            for (int i = 0; i < threads && waiting.hasNext(); i++) {
                submit(pool, waiting.next(), runner, execution, done);
            }
            for (int i = 0; i < units.size(); i++) {
                Done finished = done.take();
                if (waiting.hasNext()) {
                    submit(pool, waiting.next(), runner, execution, done);
                }
                if (finished.error() != null) {
                    throw new IllegalStateException("a unit of work ended without a result", finished.error());
                }
                sink.accept(finished.unit(), finished.result());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Does nothing: the threads are gone once {@link #run} returns. */
    @Override
    public void close() {}

    private static void submit(
            ExecutorService pool, WorkUnit unit, UnitRunner runner, Execution execution, BlockingQueue<Done> done) {
        pool.execute(() -> {
            try {
                done.add(new Done(unit, runner.run(unit, execution), null));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                done.add(new Done(unit, null, e));
            }
        });
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "trials-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }
}
