package org.makeweight.evaluation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.WholeFile;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.spec.ExperimentWriter;

/** The folder of an experiment's results: the resolved experiment, the store, and what a report puts beside them. */
public final class ResultsFolder implements AutoCloseable {
    private static final String EXPERIMENT = "experiment.yaml";
    private static final String STORE = "results.sqlite";

    private final Path folder;
    private final ResultStore store;

    private ResultsFolder(Path folder, ResultStore store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * Makes a folder for an experiment, or takes the one that is there to go on in it.
     *
     * @throws BadInputException if something else is there, or it cannot be made or is in use
     */
    public static ResultsFolder create(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException("cannot write results to " + folder + ": it is a file");
        }
        if (Files.notExists(folder.resolve(STORE)) && !isEmpty(folder)) {
            throw new BadInputException("cannot write results to " + folder
                    + ": it holds other files; name a new folder, or one of earlier results");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadInputException("cannot make the folder " + folder + ": " + WholeFile.reason(e), e);
        }
        ResultStore store = SqliteResultStore.open(folder.resolve(STORE));
        return new ResultsFolder(folder, store);
    }

    private static boolean isEmpty(Path folder) {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new BadInputException("cannot read the folder " + folder + ": " + WholeFile.reason(e), e);
        }
    }

    /**
     * Opens the folder of an earlier run.
     *
     * @throws BadInputException if it is none, or in use
     */
    public static ResultsFolder open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(STORE)) || !Files.isRegularFile(folder.resolve(EXPERIMENT))) {
            throw new BadInputException(folder + " is no results folder: it needs " + EXPERIMENT + " and " + STORE);
        }
        return new ResultsFolder(folder, SqliteResultStore.open(folder.resolve(STORE)));
    }

    /**
     * Makes a plan the current one, in the store and then in the file for people: killed in between, the next opening writes
     * the file again.
     */
    public void begin(Plan plan) {
        store.begin(plan);
        WholeFile.write(experimentFile(), ExperimentWriter.write(plan.experiment()));
    }

    public Path path() {
        return folder;
    }

    /** The resolved experiment. */
    public Path experimentFile() {
        return folder.resolve(EXPERIMENT);
    }

    public ResultStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
