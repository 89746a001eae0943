package org.makeweight.evaluation.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FileErrors;
import org.makeweight.core.file.FolderFile;
import org.makeweight.core.file.WholeFile;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.spec.ExperimentWriter;

/** The folder of an experiment's results: the resolved experiment, the store, and what a report puts beside them. */
public final class ResultsFolder implements AutoCloseable {
    private static final String EXPERIMENT = "experiment.yaml";
    private static final String STORE = "results.sqlite";
    private static final String UNFINISHED = "merge.unfinished";

    private final Path folder;
    private final SqliteResultStore store;

    private ResultsFolder(Path folder, SqliteResultStore store) {
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
            throw FileErrors.cannotWrite(folder, "it is a file");
        }
        if (Files.notExists(folder.resolve(STORE)) && !isEmpty(folder)) {
            throw FileErrors.cannotWrite(folder, "it holds other files; name a new folder, or one of earlier results");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
        SqliteResultStore store = SqliteResultStore.open(FolderFile.in(folder, STORE));
        LeftParts.remove(folder);
        return new ResultsFolder(folder, store);
    }

    /**
     * Makes a folder with the plan of another one and everything that was done there. Until {@link #complete}, a file in it says
     * that there is more to come: what a killed process left so is made anew.
     *
     * @throws BadInputException if the folder is there and not empty, or it cannot be made
     */
    public static ResultsFolder copy(ResultsFolder from, Path folder) {
        Path mark = FolderFile.in(folder, UNFINISHED);
        if (!isEmpty(folder) && Files.notExists(mark)) {
            throw FileErrors.cannotWrite(folder, "it holds other files; name a new folder");
        }
        try {
            Files.createDirectories(folder);
            Files.write(mark, new byte[0]);
            for (String part : List.of("", "-journal", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(STORE + part));
            }
        } catch (IOException e) {
            throw FileErrors.cannotWrite(folder, e);
        }
        from.store.copyTo(folder.resolve(STORE));
        return open(folder);
    }

    /** All is there that was to come into a copy. */
    public void complete() {
        Path mark = folder.resolve(UNFINISHED);
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw FileErrors.cannotWrite(mark, e);
        }
    }

    private static boolean isEmpty(Path folder) {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw FileErrors.cannotRead(folder.toString(), e);
        }
    }

    /**
     * Opens the folder of an earlier run to write into it. What its store says of the experiment is true: the file for people
     * is written again where it says something else.
     *
     * @throws BadInputException if it is none, or in use
     */
    public static ResultsFolder open(Path folder) {
        SqliteResultStore store = SqliteResultStore.openExisting(storeIn(folder));
        ResultsFolder opened = new ResultsFolder(folder, store);
        try {
            LeftParts.remove(folder);
            opened.mendExperimentFile();
            return opened;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens the folder of an earlier run to read it; nothing in it is altered.
     *
     * @throws BadInputException if it is none, or in use
     */
    public static ResultsFolder read(Path folder) {
        return new ResultsFolder(folder, SqliteResultStore.read(storeIn(folder)));
    }

    private static Path storeIn(Path folder) {
        check(folder);
        Path store = FolderFile.in(folder, STORE);
        if (!Files.isRegularFile(store)) {
            throw new BadInputException(folder + " is no results folder: it has no " + STORE);
        }
        return store;
    }

    /**
     * Refuses what is no folder.
     *
     * @throws BadInputException if it is not there, or a file
     */
    public static void check(Path folder) {
        FileErrors.checkFolder(folder, "a results folder");
    }

    private void mendExperimentFile() {
        Path file = experimentFile();
        Optional<String> stored = store.experiment();
        if (stored.isEmpty() && !Files.isRegularFile(file)) {
            throw new BadInputException(folder + " is no results folder: it has no " + EXPERIMENT);
        }
        if (stored.isPresent() && !stored.equals(written(file))) {
            WholeFile.write(file, stored.get());
        }
    }

    private static Optional<String> written(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            // whatever it is, it is not the text
            return Optional.empty();
        }
    }

    /** The resolved experiment's text, as the store has it, or else the file. */
    public String experiment() {
        return store.experiment()
                .or(() -> written(experimentFile()))
                .orElseThrow(() -> new BadInputException(folder + " has no readable " + EXPERIMENT));
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
        return FolderFile.in(folder, EXPERIMENT);
    }

    public ResultStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
