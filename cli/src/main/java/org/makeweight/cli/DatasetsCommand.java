package org.makeweight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.split.FoldFile;
import org.makeweight.datasets.catalogue.Catalogue;
import org.makeweight.datasets.catalogue.Entry;
import org.makeweight.datasets.catalogue.Selection;
import org.makeweight.datasets.format.KeelPartition;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.simulate.Simulators;
import org.makeweight.report.markup.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight datasets}. */
@Command(
        name = "datasets",
        subcommands = {ShowCommand.class, FetchCommand.class},
        description = "Lists, shows, fetches and simulates data sets.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  makeweight datasets list --data ~/datasets --domain healthcare",
            "  makeweight datasets show ai4i",
            "  makeweight datasets show train.csv --target class",
            "  makeweight datasets fetch 'keel/*'",
            "  makeweight datasets simulate ai4i --rows 100000 --imbalance 50 \\",
            "      --output pumps.csv.gz"
        })
final class DatasetsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new BadInputException("datasets needs a command: list, show, fetch, folds or simulate");
    }

    /** The embedded data sets and those of the folders named. */
    static final class Folders {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "A folder of data sets with a catalogue.csv; may be given several times.")
        private List<Path> data = new ArrayList<>();

        Catalogue catalogue() {
            return Catalogue.of(data);
        }
    }

    @Command(
            name = "list",
            description = {
                "Lists the data sets that can be named in an experiment.",
                "Each is embedded, in a folder, fetched, or can be fetched; '-' marks one that must come from a folder."
            },
            footer = {
                "",
                "Examples:",
                "  makeweight datasets list --data ~/datasets --collection keel --min-ratio 30",
                "  makeweight datasets list --type mixed --max-rows 5000"
            })
    int list(
            @Mixin Folders folders,
            @Option(names = "--domain", paramLabel = "D", description = "Only of this domain, such as industry.")
                    Optional<String> domain,
            @Option(names = "--collection", paramLabel = "C", description = "Only of this collection, such as keel.")
                    Optional<String> collection,
            @Option(names = "--family", paramLabel = "F", description = "Only made from this table, such as ecoli.")
                    Optional<String> family,
            @Option(
                            names = "--type",
                            paramLabel = "T",
                            description = "Only with features of this type: numeric, mixed or categorical.")
                    Optional<Selection.Features> features,
            @Option(
                            names = "--min-ratio",
                            paramLabel = "R",
                            defaultValue = "0",
                            description = "Only with at least this many majority rows for a minority row.")
                    double minRatio,
            @Option(
                            names = "--max-rows",
                            paramLabel = "N",
                            defaultValue = "2147483647",
                            description = "Only with at most this many rows.")
                    int maxRows) {
        Selection selection = new Selection(domain, collection, family, features, minRatio, maxRows);
        List<Entry> entries = selection.of(folders.catalogue().entries());
        PrintWriter out = spec.commandLine().getOut();
        out.print(DatasetLines.of(entries));
        out.println(TerminalText.wrapped(
                "",
                "",
                entries.size() + (entries.size() == 1 ? " data set" : " data sets")
                        + "; features are numeric + categorical; 'makeweight datasets fetch ID' gets those to fetch"));
        return ExitCode.DONE;
    }

    @Command(
            name = "folds",
            description = {
                "Writes the folds of a data set that KEEL distributes ready-made for cross-validation, a folder with files"
                        + " such as ecoli4-5-1tra.dat and ecoli4-5-1tst.dat.",
                "Any command reads such a folder as one table; the file written goes with it as an experiment's folds_file."
            },
            footer = {"", "Example:", "  makeweight datasets folds ecoli4-5-fold --output folds.csv"})
    int folds(
            @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            required = true,
                            description = "The folds, as 'makeweight split' writes them; - is standard output.")
                    String output) {
        // whose name is no KEEL file's, so none of those read
        new CommandFiles().writesCsv("--output", output).check();
        DataStreams.write(
                output,
                FoldFile.format(KeelPartition.read(folder, ReadOptions.DEFAULT).folds()));
        return ExitCode.DONE;
    }

    @Command(
            name = "simulate",
            description = {
                "Makes a data set of any size from a published mechanism.",
                "Options of a simulator follow its name: clover and subclus have parts, borderline and noise, paw has"
                        + " borderline and noise, and noise has columns."
            },
            footer = {
                "",
                "Examples:",
                "  makeweight datasets simulate make-classification --rows 1000 \\",
                "      --output classic.csv",
                "  makeweight datasets simulate card-fraud --rows 2000000 --imbalance 28552 \\",
                "      --output payments.csv.gz",
                "  makeweight datasets simulate clover:parts=3,noise=0.1 --rows 800 \\",
                "      --output clover.csv"
            })
    int simulate(
            @Parameters(paramLabel = "ID", description = "A simulator; 'makeweight datasets list' shows them.")
                    String id,
            @Option(names = "--rows", paramLabel = "N", required = true, description = "How many rows.") int rows,
            @Option(
                            names = "--imbalance",
                            paramLabel = "R",
                            description = "Majority rows over minority rows; if not given, the mechanism's own.")
                    Double imbalance,
            @Mixin SeedOption seed,
            @Option(
                            names = "--output",
                            paramLabel = "FILE",
                            required = true,
                            description = "Where the rows go, in the format of its ending; - is standard output.")
                    String output)
            throws IOException {
        Arguments.atLeast("--rows", rows, 1);
        seed.check();
        DataStreams.checkWritable(output);
        OptionalDouble ratio = imbalance == null ? OptionalDouble.empty() : OptionalDouble.of(imbalance);
        DataStreams.write(output, Simulators.get(id).blocks(rows, ratio, seed.value()));
        return ExitCode.DONE;
    }
}
