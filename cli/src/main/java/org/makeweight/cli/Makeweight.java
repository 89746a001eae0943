package org.makeweight.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.NotApplicableException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileErrors;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
        name = "makeweight",
        description = "Measures whether synthetic rows help a classifier find the rare class.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = SoftwareVersion.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  makeweight run                     the quick start, from embedded data",
            "  makeweight run my-experiment.yaml  an experiment of your own",
            "  makeweight augment --method smote --input train.csv --target class \\",
            "      --output more.csv",
            "  makeweight generate --method wgan-gp --input train.csv --rows 1000 \\",
            "      --output synthetic.csv",
            "  makeweight methods smote           what it does, parameters, what to cite"
        })
public final class Makeweight {
    /** In the order of the help text. */
    static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            MergeCommand.class,
            CiteCommand.class,
            AugmentCommand.class,
            GenerateCommand.class,
            CompareCommand.class,
            SplitCommand.class,
            StatsCommand.class,
            DatasetsCommand.class,
            MethodsCommand.class,
            GenerateCompletion.class);

    /** What any terminal shows. */
    private static final int HELP_WIDTH = 80;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of errors.")
    private boolean debug;

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        TrainingProcess.run(arguments).ifPresent(System::exit);
        StandardOutput.watch();
        try {
            NativeFiles.prepare(arguments);
        } catch (BadInputException e) {
            System.err.println("makeweight: " + Quote.oneLine(e.getMessage()));
            System.exit(ExitCode.REFUSED);
        }
        int code = run(arguments);
        Optional<String> failure = StandardOutput.failure();
        if (failure.isPresent() && !StandardOutput.isReadersWill(failure.get())) {
            System.err.println("makeweight: cannot write standard output: " + failure.get());
        }
        System.exit(failure.isPresent() ? ExitCode.FAILED : code);
    }

    /** Runs the command and gives its exit code. */
    static int run(String... arguments) {
        Makeweight makeweight = new Makeweight();
        CommandLine line = new CommandLine(makeweight);
        asked(arguments).forEach(line::addSubcommand);
        try {
            return makeweight.execute(line, arguments);
        } catch (OutOfMemoryError e) {
            return makeweight.complainOfMemory(line, e);
        }
    }

    private int complainOfMemory(CommandLine line, OutOfMemoryError e) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return complain(
                line,
                e,
                "failed: not enough memory; the Java virtual machine may use " + megabytes
                        + " MB, and more with MAKEWEIGHT_JAVA_OPTIONS=-Xmx8g",
                ExitCode.FAILED);
    }

    private int execute(CommandLine line, String... arguments) {
        return line.setOut(new PrintWriter(new ScreenWriter(System.out), true))
                .setErr(new PrintWriter(new ScreenWriter(System.err), true))
                .registerConverter(Path.class, FileErrors::path)
                .setParameterExceptionHandler((e, given) -> refuse(e))
                .setExecutionExceptionHandler(this::fail)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .execute(arguments);
    }

    /** The command that is plainly asked for, else all: to read the options of all takes longer than a short job itself. */
    private static List<Class<?>> asked(String... arguments) {
        for (Class<?> command : COMMANDS) {
            // completion is written for all of them
            if (arguments.length > 0
                    && command != GenerateCompletion.class
                    && command.getAnnotation(Command.class).name().equals(arguments[0])) {
                return List.of(command);
            }
        }
        return COMMANDS;
    }

    /** Wrong usage: what is wrong, and what it was probably meant to be. */
    private int refuse(ParameterException e) {
        if (e.getCause() instanceof BadInputException refused) {
            return complain(e.getCommandLine(), e, refused.getMessage(), ExitCode.REFUSED);
        }
        String message = e.getMessage()
                .lines()
                .findFirst()
                .orElse("wrong usage")
                .replace("is not an int", "is not a whole number of at most 2147483647")
                .replace("is not a long", "is not a whole number")
                .replace("is not a double", "is not a number");
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            message += "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
        } else {
            message += "; see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
        }
        return complain(e.getCommandLine(), e, message, ExitCode.REFUSED);
    }

    private int fail(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof StandardOutput.BrokenException) {
            // told at the end, as of any other output
            return ExitCode.FAILED;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError error) {
                return complainOfMemory(line, error);
            }
        }
        if (e instanceof InvalidPathException path) {
            return complain(line, e, FileErrors.noName(path).getMessage(), ExitCode.REFUSED);
        }
        if (e instanceof BadInputException || e instanceof NotApplicableException) {
            return complain(line, e, e.getMessage(), ExitCode.REFUSED);
        }
        String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return complain(line, e, "failed: " + what + " (--debug shows where)", ExitCode.FAILED);
    }

    private int complain(CommandLine line, Throwable e, String message, int code) {
        line.getErr().println("makeweight: " + Quote.oneLine(message));
        if (e instanceof BadInputException refused) {
            refused.choices().forEach(choice -> line.getErr().println("  " + Quote.oneLine(choice)));
        }
        if (debug) {
            e.printStackTrace(line.getErr());
        }
        return code;
    }
}
