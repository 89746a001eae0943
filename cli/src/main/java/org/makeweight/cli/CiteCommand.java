package org.makeweight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.report.citation.CitedWorks;
import org.makeweight.report.citation.Software;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight cite}. */
@Command(
        name = "cite",
        description = "Prints BibTeX: of this software, or of everything that a run used, the software included.",
        footer = {"", "Examples:", "  makeweight cite", "  makeweight cite runs/quick-start > used.bib"})
final class CiteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RUN_DIR", description = "A results folder.")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        Software software = Software.current();
        if (folder == null) {
            console.print(software.reference().bibtex());
        } else {
            try (ResultsFolder results = ResultsFolder.read(folder)) {
                Results measured = Results.of(StoredExperiment.of(results), results.store());
                console.print(CitedWorks.bibtex(CitedWorks.of(measured, software)));
            }
        }
        console.flush();
        return ExitCode.DONE;
    }
}
