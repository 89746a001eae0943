package org.makeweight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.report.Report;
import org.makeweight.report.TextSummary;
import org.makeweight.report.citation.PaperStyle;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.environment.RunCrate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight report}. */
@Command(
        name = "report",
        description =
                "Rebuilds tables, figures, the web page, the paper and slides from stored results, without running"
                        + " anything.",
        footer = {"", "Example:", "  makeweight report runs/quick-start --style two-column"})
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RUN_DIR", description = "Results folders.")
    private List<Path> folders;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "one-column",
            description =
                    "How paper.tex is set: one-column or two-column; ${DEFAULT-VALUE}. Tables and figures fit both.")
    private String style;

    private PaperStyle style() {
        return switch (style) {
            case "one-column" -> PaperStyle.ONE_COLUMN;
            case "two-column" -> PaperStyle.TWO_COLUMN;
            default -> throw new BadInputException("--style is '" + style + "'; it can be one-column or two-column");
        };
    }

    @Override
    public Integer call() {
        PaperStyle asked = style();
        boolean failed = false;
        for (Path folder : folders) {
            try (ResultsFolder results = ResultsFolder.open(folder)) {
                Experiment experiment = StoredExperiment.of(results);
                // before anything is written
                Optional<Environment> environment = Environment.read(folder);
                Results measured = Results.of(experiment, results.store());
                Report.Written report = Report.write(folder, measured, results.store(), asked);
                environment.ifPresent(then -> RunCrate.write(folder, measured, then, report.sums()));
                failed |= measured.failed() > 0;
                spec.commandLine().getOut().println(TextSummary.of(report.evidence()));
                spec.commandLine().getOut().println("Rebuilt " + folder.resolve("report.html"));
            }
        }
        return failed ? ExitCode.SOME_TRIALS_FAILED : ExitCode.DONE;
    }
}
