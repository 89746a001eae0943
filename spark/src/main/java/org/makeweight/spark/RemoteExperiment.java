package org.makeweight.spark;

import java.io.Serializable;
import java.nio.file.Path;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.UnitRunner;
import org.makeweight.evaluation.spec.ExperimentReader;
import org.makeweight.evaluation.spec.ExperimentWriter;

/**
 * An experiment as it goes to workers: the text of the resolved file that is stored with the results. Each process reads
 * it once.
 */
final class RemoteExperiment implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String yaml;
    private transient Experiment experiment;

    RemoteExperiment(Experiment experiment) {
        this.yaml = ExperimentWriter.write(experiment);
    }

    /** Runs a unit, as {@link UnitRunner} does. */
    RemoteResult run(RemoteUnit remote, PlannedDataset dataset) throws InterruptedException {
        Experiment read = experiment();
        WorkUnit unit = remote.unit(read, dataset);
        return RemoteResult.of(new UnitRunner(read).run(unit, Execution.QUIET));
    }

    private synchronized Experiment experiment() {
        if (experiment == null) {
            experiment = ExperimentReader.parse(Path.of("experiment.yaml"), yaml, Methods.augmenters(), Learners.all());
        }
        return experiment;
    }
}
