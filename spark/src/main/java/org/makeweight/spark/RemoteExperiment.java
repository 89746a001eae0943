package org.makeweight.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.TreeMap;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.run.UnitRunner;
import org.makeweight.evaluation.spec.ExperimentReader;
import org.makeweight.evaluation.spec.ExperimentWriter;
import org.makeweight.evaluation.spec.NamedFiles;

/**
 * An experiment as it goes to workers: the text of the resolved file that is stored with the results, and the files that
 * parameters name, which are not to be found over there. Each process reads it once.
 */
final class RemoteExperiment implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String yaml;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private transient Experiment experiment;

    RemoteExperiment(Experiment experiment) {
        this.yaml = ExperimentWriter.write(experiment);
        experiment.parameterFiles().forEach(file -> files.put(file.name(), file.bytes()));
    }

    /** Runs a unit, as {@link UnitRunner} does. */
    RemoteResult run(RemoteUnit remote, PlannedDataset dataset) throws InterruptedException {
        Experiment read = experiment();
        WorkUnit unit = remote.unit(read, dataset);
        return RemoteResult.of(new UnitRunner(read).run(unit, Execution.QUIET));
    }

    private synchronized Experiment experiment() {
        if (experiment == null) {
            experiment = ExperimentReader.parse(
                    Path.of("experiment.yaml"),
                    yaml,
                    Methods.augmenters(),
                    Learners.all(),
                    NamedFiles.in(Path.of("").toAbsolutePath())
                            .withContents(name -> new FileContent(name, files.get(name))));
        }
        return experiment;
    }
}
