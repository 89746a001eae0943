package org.makeweight.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.file.FolderFile;
import org.makeweight.core.file.ScratchFolder;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.ResultStore;
import org.makeweight.report.citation.PaperStyle;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.environment.RunCrate;

/**
 * Checks the files of a results folder: against the sums that it names, and by making them again from its store. What stands
 * there with times is checked like all others, for these are stored too.
 */
public final class ReportCheck {
    private static final String ENVIRONMENT = "environment.json";

    private final Path folder;
    private final CheckSums sums;
    private final Optional<CheckSums> besides;

    /** Why the metadata name no sums; empty if they do. */
    private final String fault;

    private ReportCheck(Path folder, CheckSums sums, Optional<CheckSums> besides, String fault) {
        this.folder = folder;
        this.sums = sums;
        this.besides = besides;
        this.fault = fault;
    }

    /**
     * Of the files of a folder.
     *
     * @throws BadInputException if its check sums cannot be read
     */
    public static ReportCheck of(Path folder) {
        CheckSums sums = CheckSums.read(folder);
        try {
            CheckSums crate = new CheckSums(RunCrate.sums(folder), RunCrate.FILE);
            return new ReportCheck(
                    folder, sums, Optional.of(crate.without(sums.byName().keySet())), "");
        } catch (BadInputException e) {
            return new ReportCheck(folder, sums, Optional.empty(), e.getMessage());
        }
    }

    /** The files that are not what {@code SHA256SUMS} says, a line for each. */
    public List<String> changed() {
        return sums.changedIn(folder);
    }

    /** The files that are not what the metadata say, of those that no other list has, a line for each. */
    public List<String> changedBesides() {
        return besides.map(more -> more.changedIn(folder)).orElseGet(() -> List.of(RunCrate.FILE + ": " + fault));
    }

    /** The files for which stored results give other sums than the folder's, a line for each. */
    public List<String> differences(Results results, ResultStore store, Environment environment) throws IOException {
        try (ScratchFolder scratch = ScratchFolder.make("makeweight-verify-")) {
            Path made = scratch.path();
            Files.copy(FolderFile.in(folder, ENVIRONMENT), made.resolve(ENVIRONMENT));
            Report.Written report = Report.write(made, results, store, PaperStyle.of(folder));
            CheckSums here = CheckSums.read(made);
            List<String> differences = new ArrayList<>(sums.differencesTo(here));
            // what is told of another computer would make them others
            if (besides.isPresent() && changedBesides().stream().noneMatch(line -> line.startsWith(ENVIRONMENT))) {
                RunCrate.write(made, results, environment, report.sums());
                CheckSums recorded = besides.get().without(Set.of(ENVIRONMENT, CheckSums.FILE));
                CheckSums rest =
                        new CheckSums(report.sums()).without(here.byName().keySet());
                differences.addAll(recorded.differencesTo(rest));
                if (!RunCrate.same(folder, made)) {
                    differences.add(RunCrate.FILE + ": the stored results give other content");
                }
            }
            return differences;
        }
    }

    /** How many files have sums. */
    public int files() {
        return sums.byName().size() + besides.map(more -> more.byName().size()).orElse(0);
    }
}
