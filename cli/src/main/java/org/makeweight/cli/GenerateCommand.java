package org.makeweight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.makeweight.cli.progress.FitProgress;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Configured;
import org.makeweight.core.method.Execution;
import org.makeweight.core.method.Methods;
import org.makeweight.core.method.Synthesizer;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.synthesis.Request;
import org.makeweight.core.synthesis.TableSynthesis;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code makeweight generate}. */
@Command(
        name = "generate",
        description = {
            "Learns a file and writes synthetic rows like it, with the same columns in the same order and spelling.",
            "With --target, rows of each class come in the file's shares, and a method may learn each class apart."
                    + " Without it, all columns are learnt together. A condition is met by the model itself if it can"
                    + " do so; else rows are drawn until enough of them meet it, or the command gives up and says so.",
            "Missing cells are learnt as well."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight generate --method gaussian-copula --input train.csv --rows 1000 --output synthetic.csv",
            "  makeweight generate --method tabddpm:steps=5000 --input train.csv --target class --rows 500 \\",
            "                    --condition class=rare --seed 42 --output rare.csv",
            "'makeweight methods' lists the methods, 'makeweight methods NAME' their parameters."
        })
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--method",
            paramLabel = "NAME[:key=value,...]",
            required = true,
            description = "The generator, with parameters that shall differ from the defaults.")
    private String method;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            description =
                    "The data: CSV, ARFF, KEEL .dat or LIBSVM, told by the ending, .gz allowed; - is standard input, as CSV.")
    private String input;

    @Option(names = "--rows", paramLabel = "N", required = true, description = "How many rows to write.")
    private int rows;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description =
                    "Where the rows go, in the format of its ending; - is standard output. An existing file is replaced.")
    private String output;

    @Option(names = "--target", paramLabel = "COLUMN", description = "The class column, if there shall be one.")
    private String target;

    @Option(
            names = "--condition",
            paramLabel = "COLUMN=VALUE",
            description = "Write only rows with this value in this column.")
    private String condition;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed, 0 to 4294967295; ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; the rows are the same for any number. If not given, one a processor.")
    private Integer threads;

    @Option(
            names = "--categorical",
            paramLabel = "COLUMN,...",
            description = "Columns that hold categories though their values are numbers.")
    private List<String> categorical = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Arguments.seed(seed);
        Arguments.threads(threads);
        Arguments.atLeast("--rows", rows, 1);
        Configured<Synthesizer> configured = generator();
        Synthesizer synthesizer = configured.make();
        DataStreams.checkWritable(output);
        ReadOptions options = target == null ? ReadOptions.withoutClass() : ReadOptions.target(target);
        DataFile file = DataStreams.read(input, options.withCategorical(Arguments.columns(categorical)));
        Request request = Request.of(rows);
        if (condition != null) {
            request = request.where(file.table(), condition);
        }
        TableSynthesis.Result result;
        try (FitProgress progress = new FitProgress()) {
            Execution execution = new Execution(Arguments.threads(threads), progress);
            result = TableSynthesis.of(synthesizer, file.table(), request, new RandomState(seed), execution);
        }
        DataStreams.write(output, file.layout(), result.table());
        report(file.table(), result);
        return ExitCode.DONE;
    }

    private Configured<Synthesizer> generator() {
        Methods<Synthesizer> generators = Methods.synthesizers();
        String name = method.split(":", 2)[0].strip();
        if (!generators.contains(name) && Methods.augmenters().contains(name)) {
            throw new BadInputException(
                    "'" + name + "' is no generator: it learns no distribution to write whole tables"
                            + " from; use 'makeweight augment --method " + name + "'");
        }
        return generators.parse(method);
    }

    private void report(Table learnt, TableSynthesis.Result result) {
        PrintWriter console = DataStreams.isStandard(output)
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
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
        FitNotes.print(console, result.flags(), result.fit());
        console.flush();
    }
}
