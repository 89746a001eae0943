package org.makeweight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.run.TakeOver;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.Report;
import org.makeweight.report.TextSummary;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.environment.RunCrate;
import org.makeweight.report.markup.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight merge}. */
@Command(
        name = "merge",
        description = {
            "Joins the parts of one experiment, made by 'makeweight run --shard', into a whole results folder, with the same"
                    + " bytes as one run. The parts must have the same experiment, data and software.",
        },
        footer = {
            "",
            "Example:",
            "  makeweight merge runs/whole runs/my-1-of-2 runs/my-2-of-2",
            "",
            "Exit code: 0 done; 2 the folders do not belong together; 3 done, but some trials failed."
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OUT_DIR", description = "The new folder.")
    private Path out;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RUN_DIR", description = "The folders of the parts.")
    private List<Path> folders;

    @Override
    public Integer call() {
        checkAll();
        Path first = folders.get(0);
        Results results;
        Report.Written report;
        try (ResultsFolder whole = copy(first)) {
            for (Path folder : folders.subList(1, folders.size())) {
                try (ResultsFolder part = ResultsFolder.read(folder)) {
                    new TakeOver(whole.store()).done(part.store(), folder.toString());
                }
            }
            Experiment experiment = StoredExperiment.of(whole);
            results = Results.of(experiment, whole.store());
            Environment environment =
                    environment(first).withTakenOver(whole.store().taken());
            environment.write(out);
            report = Report.write(out, results, whole.store());
            RunCrate.write(out, results, environment, report.sums());
            whole.complete();
        }
        sayWhatIsMissing(results);
        PrintWriter console = spec.commandLine().getOut();
        console.println(TextSummary.of(report.evidence()));
        console.println("Everything is in " + out + "; open " + out.resolve("report.html"));
        return results.failed() > 0 ? ExitCode.SOME_TRIALS_FAILED : ExitCode.DONE;
    }

    private void sayWhatIsMissing(Results results) {
        if (!results.complete()) {
            spec.commandLine()
                    .getErr()
                    .println(TerminalText.wrapped(
                            "makeweight: ",
                            "  ",
                            "trials are still to be done: a part is missing, or its run has not come to an end; the command"
                                    + " that made a part, without --shard and with --out " + out + ", does the rest"));
        }
    }

    private ResultsFolder copy(Path first) {
        try (ResultsFolder part = ResultsFolder.read(first)) {
            return ResultsFolder.copy(part, out);
        }
    }

    private static Environment environment(Path folder) {
        return Environment.read(folder)
                .orElseThrow(
                        () -> new BadInputException(
                                folder
                                        + " has no environment.json, so nobody knows which version made it; let its run come to an end"));
    }

    /** Everything is compared before anything is made. */
    private void checkAll() {
        Path first = folders.get(0);
        Part one = Part.of(first);
        for (Path folder : folders.subList(1, folders.size())) {
            String difference = one.differenceTo(Part.of(folder));
            if (difference != null) {
                throw new BadInputException("cannot merge " + first + " and " + folder + ": " + difference);
            }
        }
    }

    /** What the parts of one experiment have in common. */
    private record Part(String version, List<String> experiment, Map<String, String> data, Set<String> keys) {
        static Part of(Path folder) {
            try (ResultsFolder results = ResultsFolder.read(folder)) {
                Map<String, String> data = new LinkedHashMap<>();
                for (StoredDataset dataset : results.store().datasets()) {
                    data.put(dataset.id(), dataset.summary().fingerprint());
                }
                return new Part(
                        environment(folder).makeweight(),
                        results.experiment().lines().toList(),
                        data,
                        results.store().plannedKeys());
            }
        }

        /** In words; null if there is none. */
        String differenceTo(Part other) {
            if (!version.equals(other.version)) {
                return "the one was made with Makeweight " + version + ", the other with " + other.version;
            }
            if (!experiment.equals(other.experiment)) {
                int line = 0;
                while (line < Math.min(experiment.size(), other.experiment.size())
                        && experiment.get(line).equals(other.experiment.get(line))) {
                    line++;
                }
                return "their experiments differ in line " + (line + 1) + ": " + line(experiment, line) + " and "
                        + line(other.experiment, line);
            }
            for (Map.Entry<String, String> dataset : data.entrySet()) {
                if (!dataset.getValue().equals(other.data.get(dataset.getKey()))) {
                    return "data set '" + dataset.getKey() + "' has other content in each; its fingerprints are "
                            + dataset.getValue() + " and " + other.data.getOrDefault(dataset.getKey(), "none");
                }
            }
            if (!data.equals(other.data)) {
                return "the other has more data sets: " + String.join(", ", other.data.keySet());
            }
            return keys.equals(other.keys) ? null : "the versions of their methods differ";
        }

        private static String line(List<String> lines, int number) {
            return number < lines.size() ? Quote.of(lines.get(number).strip()) : "nothing";
        }
    }
}
