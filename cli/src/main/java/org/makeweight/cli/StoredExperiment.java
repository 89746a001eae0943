package org.makeweight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.spec.ExperimentReader;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.report.environment.Environment;

/** The experiment of a results folder. */
final class StoredExperiment {
    private static final String FILE = "experiment.yaml";

    private StoredExperiment() {}

    /** As it stands, for those who need none of its files. */
    static Experiment of(ResultsFolder results) {
        return in(results.path(), results);
    }

    /**
     * With its files found: where the original stood, else in one of some folders.
     *
     * @param data folders to look in
     */
    static Experiment withFiles(ResultsFolder results, Environment environment, List<Path> data) {
        List<Path> folders = new ArrayList<>();
        if (environment.specFolder() != null) {
            folders.add(Path.of(environment.specFolder()));
        }
        folders.addAll(data);
        for (Path folder : folders) {
            Experiment experiment = in(folder, results);
            if (files(experiment).allMatch(Files::exists)) {
                return experiment;
            }
        }
        Experiment experiment = in(folders.isEmpty() ? results.path() : folders.get(0), results);
        files(experiment).filter(file -> !Files.exists(file)).findFirst().ifPresent(file -> {
            throw new BadInputException("cannot check: the file " + file
                    + " is not there; --data DIR names where the experiment's files are");
        });
        return experiment;
    }

    private static Experiment in(Path folder, ResultsFolder results) {
        return ExperimentReader.parse(folder.resolve(FILE), results.experiment(), Methods.augmenters(), Learners.all());
    }

    private static Stream<Path> files(Experiment experiment) {
        Stream<Path> datasets = experiment.datasets().stream()
                .filter(DatasetEntry.Own.class::isInstance)
                .map(entry -> ((DatasetEntry.Own) entry).file())
                .flatMap(file -> Stream.concat(Stream.of(file.file()), file.test().stream()));
        return experiment.protocol().validation() instanceof Validation.FromFile folds
                ? Stream.concat(datasets, Stream.of(folds.file()))
                : datasets;
    }
}
