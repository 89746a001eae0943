package org.makeweight.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileContent;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.method.Methods;
import org.makeweight.evaluation.experiment.DatasetEntry;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.experiment.Validation;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.spec.ExperimentReader;
import org.makeweight.evaluation.spec.NamedFiles;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.report.environment.Environment;

/** The experiment of a results folder. */
final class StoredExperiment {
    private static final String FILE = "experiment.yaml";

    private StoredExperiment() {}

    /** As it stands, for those who need none of its files. */
    static Experiment of(ResultsFolder results) {
        return ExperimentReader.parse(
                results.path().resolve(FILE),
                results.experiment(),
                Methods.augmenters(),
                Learners.all(),
                NamedFiles.in(results.path()).withContents(FileContent::unread));
    }

    /**
     * With its files found: each where it was when the experiment was run, else in one of some folders, under the same relative
     * name or the last part of it.
     *
     * @param data folders to look in
     */
    static Experiment withFiles(ResultsFolder results, Environment environment, List<Path> data) {
        // what is wrong with its text lies in no folder of data
        of(results);
        List<Path> folders = new ArrayList<>();
        if (environment.specFolder() != null) {
            folders.add(Path.of(environment.specFolder()));
        }
        folders.addAll(data);
        if (folders.isEmpty()) {
            folders.add(results.path());
        }
        try {
            // files that parameters name are read here
            Experiment experiment = ExperimentReader.parse(
                    results.path().resolve(FILE),
                    results.experiment(),
                    Methods.augmenters(),
                    Learners.all(),
                    new NamedFiles(
                            name -> found(name, folders),
                            name -> new FileContent(name, FileContent.bytes(found(name, folders)))));
            files(experiment).filter(file -> !Files.exists(file)).findFirst().ifPresent(file -> {
                throw new BadInputException("the file " + file + " is not there");
            });
            return experiment;
        } catch (BadInputException e) {
            throw new BadInputException(
                    "cannot check: " + e.getMessage() + "; --data DIR names where the experiment's files are", e);
        }
    }

    /** Where the file of a name is; the first place that was looked at if it is nowhere. */
    private static Path found(String name, List<Path> folders) {
        Path path = FileErrors.path(name);
        List<Path> places = new ArrayList<>();
        // a folder that is gone cannot be left by '..'
        folders.forEach(folder ->
                places.addAll(List.of(folder.resolve(path), folder.resolve(path).normalize())));
        Path last = path.getFileName();
        if (last != null) {
            folders.forEach(folder -> places.add(folder.resolve(last)));
        }
        return places.stream().filter(Files::exists).findFirst().orElse(places.get(0));
    }

    /** Whether it cannot be run without files of its user. */
    static boolean namesFiles(Experiment experiment) {
        return files(experiment).findAny().isPresent()
                || !experiment.parameterFiles().isEmpty();
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
