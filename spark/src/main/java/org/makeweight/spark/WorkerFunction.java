package org.makeweight.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.run.UnitRunner;
import scala.Function1;
import scala.collection.Iterator;

/** What Spark's workers do with a partition, which is one unit: its result. */
final class WorkerFunction implements Function1<Iterator<RemoteUnit>, RemoteResult>, Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<RemoteExperiment> experiment;
    private final List<Broadcast<PlannedDataset>> datasets;

    WorkerFunction(Broadcast<RemoteExperiment> experiment, List<Broadcast<PlannedDataset>> datasets) {
        this.experiment = experiment;
        this.datasets = List.copyOf(datasets);
    }

    @Override
    public RemoteResult apply(Iterator<RemoteUnit> partition) {
        RemoteUnit unit = partition.next();
        RemoteExperiment given = experiment.value();
        PlannedDataset dataset = datasets.get(unit.dataset()).value();
        // methods are found through the thread's class loader, which is Spark's own so far
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(UnitRunner.class.getClassLoader());
        try {
            return given.run(unit, dataset);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
