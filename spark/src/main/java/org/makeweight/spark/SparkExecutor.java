package org.makeweight.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.outcome.UnitResult;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.Executor;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Runs units of work as the tasks of one Spark job, one unit a task. Experiment and data sets are broadcast; results come
 * back to this process one by one, as on threads of its own. A task whose worker is lost is done again by another.
 */
public final class SparkExecutor implements Executor {
    private final JavaSparkContext context;

    /**
     * Starts Spark.
     *
     * @param master as Spark writes it, {@code local[2]} or {@code spark://host:7077}
     * @param jars of this program, for workers in other processes
     */
    public SparkExecutor(String master, List<Path> jars) {
        // system properties that begin with spark. come first
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setIfMissing("spark.app.name", "makeweight")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                // results are stored one by one and never held together
                .setIfMissing("spark.driver.maxResultSize", "0");
        if (master.startsWith("local")) {
            // whatever name this computer gives itself, and whether or not there is a network
            conf.setIfMissing("spark.driver.host", "localhost").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        if (!inThisProcess(master)) {
            conf.set("spark.jars", jars(conf.get("spark.jars", ""), jars))
                    // our libraries for us and Spark's for Spark, where both have one
                    .setIfMissing("spark.executor.userClassPathFirst", "true");
        }
        context = inSparksLoader(() -> new JavaSparkContext(conf));
    }

    /** Those that were asked for, or that spark-submit names, and ours. */
    private static String jars(String asked, List<Path> ours) {
        Set<String> jars = new LinkedHashSet<>();
        ours.forEach(jar -> jars.add(jar.toUri().toString()));
        Stream.of(asked.split(",", -1))
                .filter(jar -> !jar.isBlank())
                .map(jar -> jar.replaceFirst("^file:/+", "file:///"))
                .forEach(jars::add);
        return String.join(",", jars);
    }

    private static boolean inThisProcess(String master) {
        return master.equals("local") || master.startsWith("local[");
    }

    /** What one unit came to, or, last of all, how the job ended. */
    private record Done(int unit, RemoteResult result, Throwable error) {}

    @Override
    public int parallelism() {
        return context.defaultParallelism();
    }

    @Override
    public void run(Experiment experiment, List<WorkUnit> units, BiConsumer<WorkUnit, UnitResult> sink)
            throws InterruptedException {
        if (units.isEmpty()) {
            return;
        }
        BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        SentDatasets datasets;
        SimpleFutureAction<BoxedUnit> job;
        try {
            datasets = inSparksLoader(() -> new SentDatasets(context, units));
            job = inSparksLoader(() -> submit(experiment, units, datasets, done));
        } catch (RuntimeException e) {
            throw gaveUp(e);
        }
        try {
            for (int i = 0; i < units.size(); i++) {
                Done finished = done.take();
                if (finished.error() != null) {
                    waitIfStopped();
                    throw gaveUp(finished.error());
                }
                WorkUnit unit = units.get(finished.unit());
                sink.accept(unit, finished.result().result());
                datasets.finished(unit);
            }
        } finally {
            job.cancel();
        }
    }

    private SimpleFutureAction<BoxedUnit> submit(
            Experiment experiment, List<WorkUnit> units, SentDatasets datasets, BlockingQueue<Done> done) {
        List<RemoteUnit> remote = new ArrayList<>();
        List<Object> partitions = new ArrayList<>();
        for (WorkUnit unit : units) {
            remote.add(RemoteUnit.of(experiment, unit, datasets.position(unit.dataset())));
            partitions.add(partitions.size());
        }
        // when the job is given up, units under way are interrupted as on threads of our own
        context.setInterruptOnCancel(true);
        SimpleFutureAction<BoxedUnit> job = context.sc()
                .submitJob(
                        context.parallelize(remote, remote.size()).rdd(),
                        new WorkerFunction(context.broadcast(new RemoteExperiment(experiment)), datasets.broadcasts()),
                        CollectionConverters.asScala(partitions).toSeq(),
                        (unit, result) -> {
                            done.add(new Done((Integer) unit, result, null));
                            return BoxedUnit.UNIT;
                        },
                        () -> BoxedUnit.UNIT);
        job.onComplete(
                end -> {
                    if (end.isFailure()) {
                        done.add(new Done(-1, null, end.failed().get()));
                    }
                    return BoxedUnit.UNIT;
                },
                ExecutionContext.parasitic$.MODULE$);
        return job;
    }

    /** Spark ends its jobs when this process is being stopped: no error, and the process is gone when it has done so. */
    private static void waitIfStopped() throws InterruptedException {
        Thread probe = new Thread("probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static IllegalStateException gaveUp(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return new IllegalStateException(
                "Spark gave up: " + message.lines().findFirst().orElse(""), e);
    }

    @Override
    public void close() {
        inSparksLoader(() -> {
            context.close();
            return null;
        });
    }

    /** Spark finds its parts through the thread's class loader; the caller's thread has another. */
    private static <T> T inSparksLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SparkExecutor.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
