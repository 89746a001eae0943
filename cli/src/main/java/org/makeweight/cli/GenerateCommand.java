package org.makeweight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.makeweight.cli.progress.FitProgress;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.synthesis.FreshIdentifiers;
import org.makeweight.core.synthesis.Request;
import org.makeweight.core.synthesis.TableSynthesis;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import org.makeweight.datasets.notes.Note;
import org.makeweight.datasets.notes.Notes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code makeweight generate}. */
@Command(
        name = "generate",
        description = {
            "Learns a file and writes synthetic rows like it, with the same columns in the same order and spelling.",
            "With --target, rows of each class come in the file's shares, and a method may learn each class apart."
                    + " Without it, all columns are learnt together. A condition is met by the model itself if it can"
                    + " do so; else rows are drawn until enough of them meet it, or the command gives up and says so.",
            "Missing cells are learnt as well. A column that tells rows apart, such as customer numbers, is not learnt: it"
                    + " gets new values of the same form, never one of the file's."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight generate --method gaussian-copula --input train.csv --rows 1000 \\",
            "      --output synthetic.csv",
            "  makeweight generate --method tabddpm:steps=5000 --input train.csv \\",
            "      --target class --rows 500 --condition class=rare --seed 42 \\",
            "      --output rare.csv",
            "'makeweight methods' lists the methods, 'makeweight methods NAME' their parameters."
        })
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private RowsOptions options;

    @Option(names = "--rows", paramLabel = "N", required = true, description = "How many rows to write.")
    private int rows;

    @Option(names = "--target", paramLabel = "COLUMN", description = "The class column, if there shall be one.")
    private String target;

    @Option(
            names = "--condition",
            paramLabel = "COLUMN=VALUE",
            description = "Write only rows with this value in this column.")
    private String condition;

    @Override
    public Integer call() throws IOException {
        options.check();
        new CommandFiles()
                .reads("--input", options.input())
                .writes("--output", options.output())
                .check();
        Arguments.atLeast("--rows", rows, 1);
        Configured<Synthesizer> configured = generator();
        Synthesizer synthesizer = configured.make();
        DataFile file = options.read(target == null ? ReadOptions.withoutClass() : ReadOptions.target(target));
        FreshIdentifiers identifiers = new FreshIdentifiers(file.table(), identifiers(file.table()));
        Table learnt = identifiers.others();
        Request request = Request.of(rows);
        if (condition != null) {
            request = request.where(learnt, condition);
        }
        TableSynthesis.Result result;
        try (FitProgress progress = new FitProgress()) {
            Execution execution = options.execution(progress);
            result = TableSynthesis.of(synthesizer, learnt, request, options.random(), execution);
        }
        Table written = identifiers.restored(result.table(), options.random("identifiers"));
        DataStreams.write(options.output(), file.layout(), written);
        options.note(Notes.of(file).stream().map(Note::onCommandLine).toList());
        report(file.table(), result);
        return ExitCode.DONE;
    }

    /** The columns that tell rows apart, unless a condition is on them or there are no others. */
    private int[] identifiers(Table table) {
        int[] columns = Arrays.stream(Notes.identifiers(table))
                .filter(c -> condition == null
                        || !condition.startsWith(table.schema().column(c).name() + "="))
                .toArray();
        return columns.length == table.columns() ? new int[0] : columns;
    }

    private Configured<Synthesizer> generator() {
        Methods<Synthesizer> generators = Methods.synthesizers();
        String name = options.method().split(":", 2)[0].strip();
        if (!generators.contains(name) && Methods.augmenters().contains(name)) {
            throw new BadInputException(
                    "'" + name + "' is no generator: it learns no distribution to write whole tables"
                            + " from; use 'makeweight augment --method " + name + "'");
        }
        return generators.parse(options.method());
    }

    private void report(Table learnt, TableSynthesis.Result result) {
        PrintWriter console = options.console();
        if (learnt.schema().hasTarget()) {
            int[] had = learnt.classCounts();
            int[] has = result.table().classCounts();
            console.println(String.format(Locale.ROOT, "%-24s %10s %10s", "class", "learnt", "written"));
            for (int label = 0; label < had.length; label++) {
                String name = learnt.schema().target().labels().get(label);
                console.println(String.format(Locale.ROOT, "%-24s %10d %10d", name, had[label], has[label]));
            }
        } else {
            console.println(learnt.rows() + " rows learnt, " + result.table().rows() + " written");
        }
        if (result.drawn() > result.table().rows()) {
            console.println("note: " + result.drawn() + " rows were drawn for the "
                    + result.table().rows() + " that meet the condition");
        }
        for (int c : identifiers(learnt)) {
            console.println("column '" + learnt.schema().column(c).name()
                    + "': new values of the same form, none of the file's");
        }
        FitNotes.print(console, result.flags(), result.fit(), false);
        console.flush();
    }
}
