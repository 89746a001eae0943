package org.makeweight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeweight.cli.progress.RunProgress;
import org.makeweight.cli.progress.StatusLine;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Methods;
import org.makeweight.datasets.catalogue.Catalogue;
import org.makeweight.datasets.fetch.Cache;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.learner.Learners;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.run.Executor;
import org.makeweight.evaluation.run.ExperimentRun;
import org.makeweight.evaluation.run.LocalExecutor;
import org.makeweight.evaluation.run.RunListener;
import org.makeweight.evaluation.run.Shard;
import org.makeweight.evaluation.run.TakeOver;
import org.makeweight.evaluation.spec.ExperimentReader;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.report.Report;
import org.makeweight.report.TextSummary;
import org.makeweight.report.answer.AnswerText;
import org.makeweight.report.environment.Environment;
import org.makeweight.report.environment.RunCrate;
import org.makeweight.report.markup.TerminalText;
import org.makeweight.spark.SparkHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight run}. */
@Command(
        name = "run",
        description = {
            "Runs an experiment, or goes on with one that was stopped: every data set, augmentation method and"
                    + " classifier under the same folds. Writes tables, a figure, a bibliography and a web page.",
            "Without SPEC.yaml or --input the quick start runs, from embedded data."
        },
        footer = {
            "",
            "Examples:",
            "  makeweight run",
            "  makeweight run --input churn.csv --target Churn --drop customerID",
            "  makeweight run examples/keel.yaml --data ~/datasets --threads 4",
            "  makeweight run my.yaml --executor spark --master spark://host:7077",
            "  makeweight run my.yaml --dry-run         what would be run, nothing done",
            "  makeweight run my.yaml --shard 2/5       the second part for five machines",
            "  makeweight run more.yaml --from runs/my  with what is finished there",
            "",
            "A run that was stopped, in whatever way, goes on where it was with the same command.",
            "Settings of Spark:",
            "  MAKEWEIGHT_JAVA_OPTIONS=-Dspark.executor.memory=4g makeweight run ...",
            "Exit code: 0 done, 1 failed, 2 bad input, 3 finished but some trials failed, 130 stopped by Ctrl-C."
        })
final class RunCommand implements Callable<Integer> {
    private static final String QUICK_START = "quick-start.yaml";
    private static final String SPARK = "spark";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SPEC.yaml",
            description = "The experiment. If not given, the quick start.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A folder of data sets with a catalogue.csv; may be given several times.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder. If not given, runs/ and the experiment's name, here.")
    private Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; the results are the same for any number. If not given, one a processor.")
    private Integer threads;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Do only the I-th of N parts of the work, for several machines; I from 1. 'makeweight merge' joins"
                            + " the folders.")
    private String shard;

    @Option(
            names = "--from",
            paramLabel = "RUN_DIR",
            description = "Take over from another results folder what is finished there and planned here; may be given"
                    + " several times.")
    private List<Path> from = new ArrayList<>();

    @Option(
            names = "--executor",
            paramLabel = "local|spark",
            description =
                    "Where trials are run: on threads of this process, or on Apache Spark, with the same results. Spark"
                            + " is taken from SPARK_HOME, or fetched once if that is not set. If not given, local.")
    private String executor = "local";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "For Spark: local[4], spark://host:7077 and so on. If not given, what spark-submit says, else"
                    + " local[*].")
    private String master;

    @Mixin
    private OneFile oneFile;

    @Option(names = "--dry-run", description = "Check everything and say what would be run.")
    private boolean dryRun;

    @Option(names = "--quiet", description = "Print nothing but errors.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkOptions();
        Experiment experiment = oneFile.given() ? ofInput() : read();
        Plan plan = Plan.of(experiment, Catalogue.of(data));
        note(RunNotes.ofTwins(plan, oneFile.given() ? "--group-duplicates" : "group_duplicates: true"));
        if (dryRun) {
            new PlanText(plan, spec.commandLine().getOut()).print();
            return ExitCode.DONE;
        }
        Shard part = shard == null ? Shard.WHOLE : Shard.of(shard);
        Path folder = folder(experiment.name());
        checkSources(folder);
        long start = System.nanoTime();
        Results results;
        Report.Written report;
        try (Executor workers = executor();
                ResultsFolder resultsFolder = ResultsFolder.create(folder)) {
            resultsFolder.begin(plan);
            takeOver(resultsFolder);
            say(oneFile.given() ? PlanText.inShort(plan) : PlanText.trials(plan));
            new ExperimentRun(plan, resultsFolder.store(), part)
                    .run(workers, quiet ? RunListener.NONE : new RunProgress(workers.parallelism()));
            results = Results.of(experiment, resultsFolder.store());
            Environment environment = environment(results, resultsFolder);
            environment.write(folder);
            report = Report.write(folder, results, resultsFolder.store());
            RunCrate.write(folder, results, environment, report.sums());
        }
        if (!quiet) {
            PrintWriter console = spec.commandLine().getOut();
            if (oneFile.given() && report.answer().isPresent()) {
                console.println(TextSummary.inShort(report.evidence()));
                console.print(AnswerText.of(report.answer().get()));
            } else {
                console.println(TextSummary.of(report.evidence()));
            }
            if (part.count() > 1) {
                console.println("This is part " + part + " of the work: " + done(results) + " of " + results.planned()
                        + " trials. 'makeweight merge OUT_DIR " + folder + " ...' joins the parts.");
            }
            say("done in " + StatusLine.duration((System.nanoTime() - start) / 1e9));
            console.println("Everything is in " + folder + "; open " + folder.resolve("report.html"));
            if (oneFile.given()) {
                console.println(
                        "The experiment is " + folder.resolve("experiment.yaml") + "; it can be edited and run");
            }
        }
        return results.failed() > 0 ? ExitCode.SOME_TRIALS_FAILED : ExitCode.DONE;
    }

    /** The experiment of one file, after the notes on it. */
    private Experiment ofInput() {
        DataFile input = oneFile.read();
        note(RunNotes.ofInput(input));
        return oneFile.experiment(input, folder(oneFile.name()));
    }

    private Path folder(String name) {
        if (out != null) {
            return out;
        }
        // parts that run side by side need folders of their own
        return Path.of("runs", safeName(name) + (shard == null ? "" : "-" + shard.replace("/", "-of-")));
    }

    private void note(List<String> notes) {
        if (!quiet) {
            NoteLines.print(spec.commandLine().getErr(), notes);
        }
    }

    private void say(String sentence) {
        if (!quiet) {
            spec.commandLine().getErr().println(TerminalText.wrapped("makeweight: ", "  ", sentence));
        }
    }

    private void checkOptions() {
        oneFile.check(file, spec.commandLine().getParseResult());
        if (shard != null) {
            Shard.of(shard);
        }
        if (!executor.equals("local") && !executor.equals(SPARK)) {
            throw new BadInputException("--executor must be local or spark but was '" + executor + "'");
        }
        if (master != null && !executor.equals(SPARK)) {
            throw new BadInputException("--master is for Spark; add --executor spark");
        }
        if (threads != null && executor.equals(SPARK)) {
            throw new BadInputException(
                    "--threads is for --executor local; the threads of Spark stand in its --master, such as local[4]");
        }
        Arguments.threads(threads);
    }

    /** Before a folder is made. */
    private void checkSources(Path folder) {
        for (Path source : from) {
            if (CommandFiles.resolved(source).equals(CommandFiles.resolved(folder))) {
                throw new BadInputException("--from " + source + " is the folder of this run itself");
            }
            ResultsFolder.read(source).close();
        }
    }

    private void takeOver(ResultsFolder results) {
        for (Path source : from) {
            try (ResultsFolder other = ResultsFolder.read(source)) {
                int taken = new TakeOver(results.store()).finished(other.store(), source.toString());
                say(taken + " results taken over from " + source);
            }
        }
    }

    /** Written by whoever computes, with the place where relative paths start and what was computed elsewhere. */
    private Environment environment(Results results, ResultsFolder folder) {
        Environment environment =
                Environment.of(results).withTakenOver(folder.store().taken());
        if (oneFile.given()) {
            return environment.withSpecFolder(folder.path().toAbsolutePath().normalize());
        }
        return file == null || !StoredExperiment.namesFiles(results.experiment())
                ? environment
                : environment.withSpecFolder(file.toAbsolutePath().normalize().getParent());
    }

    private static long done(Results results) {
        return results.measurements().stream().map(m -> m.at()).distinct().count();
    }

    private Executor executor() throws IOException, InterruptedException {
        if (executor.equals(SPARK)) {
            PrintWriter console = spec.commandLine().getErr();
            return SparkHome.ofUser(Cache.ofUser().folder(), notice -> console.println("makeweight: " + notice))
                    .start(Optional.ofNullable(master));
        }
        return new LocalExecutor(Arguments.threads(threads));
    }

    private Experiment read() {
        if (file != null) {
            Experiment experiment = ExperimentReader.read(file, Methods.augmenters(), Learners.all());
            note(RunNotes.ofFiles(experiment));
            return experiment;
        }
        try (InputStream in = RunCommand.class.getResourceAsStream(QUICK_START)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ExperimentReader.parse(Path.of(QUICK_START), text, Methods.augmenters(), Learners.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name as a folder: letters, digits, points, hyphens and underscores. */
    private static String safeName(String name) {
        String safe = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return safe.isEmpty() ? "experiment" : safe;
    }
}
