package org.makeweight.cli;

import java.io.PrintWriter;
import java.util.List;
import org.makeweight.core.method.Execution;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.random.Seeds;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of the commands that make rows from those of a file. */
final class RowsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--method",
            paramLabel = "NAME[:key=value,...]",
            required = true,
            description = "The method, with parameters that shall differ from the defaults.")
    private String method;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description =
                    "The data: CSV, ARFF, KEEL .dat or LIBSVM, told by the ending, .gz allowed; - is standard input, as CSV.")
    private String input;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description =
                    "Where the rows go, in the format of its ending; - is standard output. An existing file is replaced.")
    private String output;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; the rows are the same for any number. If not given, one a processor.")
    private Integer threads;

    /** Refuses, before any work, what cannot be right. */
    void check() {
        seed.check();
        Arguments.threads(threads);
    }

    /** Reads the file of real rows. */
    DataFile read(ReadOptions options) {
        return DataStreams.read(input, reading.with(options)).withoutSyntheticRows();
    }

    /** Whether words for missing values are named. */
    boolean namesMissing() {
        return !reading.missing().isEmpty();
    }

    /** Says what deserves care, on standard error. */
    void note(List<String> notes) {
        NoteLines.print(command.commandLine().getErr(), notes);
    }

    String method() {
        return method;
    }

    String input() {
        return input;
    }

    String output() {
        return output;
    }

    /** A new one from the seed. */
    RandomState random() {
        return new RandomState(seed.value());
    }

    /** A new one from the seed, for a part of the work that shall not change what the others draw. */
    RandomState random(String part) {
        return new RandomState(new Seeds(seed.value()).of(part));
    }

    Execution execution(Execution.Progress progress) {
        return new Execution(Arguments.threads(threads), progress);
    }

    /** Where to tell of the work: standard output, unless the rows go there. */
    PrintWriter console() {
        return DataStreams.isStandard(output)
                ? command.commandLine().getErr()
                : command.commandLine().getOut();
    }
}
