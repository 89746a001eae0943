package org.makeweight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.makeweight.cli.progress.RunProgress;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.failure.Quote;
import org.makeweight.core.file.FileErrors;
import org.makeweight.datasets.catalogue.Catalogue;
import org.makeweight.evaluation.experiment.Experiment;
import org.makeweight.evaluation.plan.Plan;
import org.makeweight.evaluation.plan.PlannedDataset;
import org.makeweight.evaluation.plan.Task;
import org.makeweight.evaluation.plan.WorkUnit;
import org.makeweight.evaluation.results.Results;
import org.makeweight.evaluation.run.LocalExecutor;
import org.makeweight.evaluation.run.Verification;
import org.makeweight.evaluation.store.ResultsFolder;
import org.makeweight.evaluation.store.StoredDataset;
import org.makeweight.report.ReportCheck;
import org.makeweight.report.citation.Software;
import org.makeweight.report.environment.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code makeweight verify}. */
@Command(
        name = "verify",
        description = {
            "Checks a results folder: its files against their check sums, its results by computing them again, bit for"
                    + " bit, and its tables by making them again. Nothing in the folder is altered.",
        },
        footer = {
            "",
            "Examples:",
            "  makeweight verify runs/quick-start",
            "  makeweight verify theirs --trials 50 --data ~/datasets",
            "                                     fifty results, chosen by --seed",
            "",
            "Exit code: 0 all equal; 1 a file or a result differs, a line for each; 2 it cannot be checked: data missing"
                    + " or other data, another version of this software."
        })
final class VerifyCommand implements Callable<Integer> {
    private static final String STORE = "results.sqlite: ";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN_DIR", description = "A results folder.")
    private Path folder;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Compute only so many results again, chosen by the seed. If not given, all.")
    private Integer trials;

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A folder of data sets with a catalogue.csv, or of the experiment's own files where they are no"
                            + " longer where they were; may be given several times.")
    private List<Path> data = new ArrayList<>();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use. If not given, one a processor.")
    private Integer threads;

    private final List<String> differences = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Arguments.threads(threads);
        seed.check();
        if (trials != null) {
            Arguments.atLeast("--trials", trials, 1);
        }
        try {
            return check();
        } catch (BadInputException e) {
            if (differences.isEmpty()) {
                throw e;
            }
            // what was found out is certain, whatever cannot be
            tell(e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private int check() throws IOException, InterruptedException {
        ResultsFolder.check(folder);
        ReportCheck files = ReportCheck.of(folder);
        files.changed().forEach(this::tell);
        try (ResultsFolder results = ResultsFolder.read(folder)) {
            Environment environment = environment();
            files.changedBesides().forEach(this::tell);
            Experiment experiment = StoredExperiment.withFiles(results, environment, data);
            Plan plan = Plan.of(experiment, Catalogue.of(catalogues()));
            checkData(plan, results.store().datasets());
            Verification verification = new Verification(plan, results.store());
            verification.planDifferences().forEach(what -> tell(STORE + what));
            Map<String, Integer> taken = results.store().taken();
            if (!taken.equals(environment.takenOver())) {
                tell("environment.json: what was taken over from elsewhere is " + environment.takenOver()
                        + ", but the store has " + taken);
            }
            Verification.Checkable checkable = verification.checkable();
            Set<String> all = checkable.keys();
            Set<String> keys = trials == null ? all : verification.sample(all, trials, seed.value());
            int workers = Arguments.threads(threads);
            verification.run(
                    keys,
                    new LocalExecutor(workers),
                    new RunProgress(workers),
                    difference -> tell(STORE + told(difference, environment)));
            files.differences(Results.of(experiment, results.store()), results.store(), environment)
                    .forEach(this::tell);
            return conclude(
                    files.files(),
                    keys.size() + " of " + all.size() + " stored results"
                            + unchecked(
                                    all.size(), results.store().plannedKeys().size(), checkable.endedByTheClock()));
        }
    }

    private void tell(String difference) {
        differences.add(difference);
        spec.commandLine().getOut().println(Quote.oneLine(difference));
    }

    private Environment environment() {
        Environment environment = Environment.read(folder)
                .orElseThrow(() -> new BadInputException("cannot check " + folder
                        + ": without environment.json nobody knows the version it was made with"));
        String here = Software.current().version();
        if (!environment.makeweight().equals(here)) {
            throw new BadInputException("cannot check " + folder + ": it was made with Makeweight "
                    + environment.makeweight() + ", and this is " + here);
        }
        return environment;
    }

    /** The folders that hold a catalogue; others hold files of the experiment. */
    private List<Path> catalogues() {
        data.forEach(dir -> FileErrors.checkFolder(dir, "a folder of data sets"));
        return data.stream()
                .filter(dir -> dir.resolve("catalogue.csv").toFile().exists())
                .toList();
    }

    private void checkData(Plan plan, List<StoredDataset> stored) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        stored.forEach(
                dataset -> fingerprints.put(dataset.id(), dataset.summary().fingerprint()));
        for (PlannedDataset dataset : plan.datasets()) {
            String then = fingerprints.remove(dataset.id());
            String now = dataset.summary().fingerprint();
            if (!now.equals(then)) {
                throw new BadInputException("cannot check: data set '" + dataset.id() + "' "
                        + (then == null
                                ? "was not part of the run"
                                : "has other content than in the run; its fingerprint is " + now + " and was " + then));
            }
        }
        if (!fingerprints.isEmpty()) {
            throw new BadInputException("cannot check: the data sets of the run "
                    + String.join(", ", fingerprints.keySet()) + " are missing; --data DIR names where they are");
        }
    }

    private static String told(Verification.Difference difference, Environment environment) {
        WorkUnit unit = difference.unit();
        String classifier = "";
        if (difference.task() instanceof Task.Train train) {
            classifier = train.at().classifier();
        } else if (difference.task() instanceof Task.TuneThreshold tune) {
            classifier = tune.at().classifier();
        } else if (difference.task() instanceof Task.Select select) {
            classifier = select.at().classifier();
        }
        return "data set " + unit.dataset().id() + ", repeat " + unit.repeat() + ", fold " + unit.fold() + ", "
                + unit.augmenter().name() + ", generator seed " + unit.generatorSeed()
                + (classifier.isEmpty() ? "" : ", " + classifier) + ": " + difference.what()
                + nativeCode(classifier, environment.machine());
    }

    /** XGBoost is outside the promise of equal bytes on another machine; that a result is its is said. */
    private static String nativeCode(String classifier, Environment.Machine then) {
        Environment.Machine now = Environment.Machine.current();
        boolean same = then != null
                && now.processor().equals(then.processor())
                && now.architecture().equals(then.architecture());
        return !classifier.startsWith("xgboost") || same
                ? ""
                : " (XGBoost is native code, and this is another processor, " + now.processor() + ", than "
                        + (then == null ? "that of the run" : then.processor()) + ")";
    }

    private static String unchecked(int checkable, int planned, int endedByTheClock) {
        if (checkable == planned) {
            return "";
        }
        return " (" + planned + " are planned"
                + (endedByTheClock == 0
                        ? ""
                        : ", " + endedByTheClock + " ended by their time limit and are not repeated")
                + ")";
    }

    private int conclude(int files, String results) {
        PrintWriter console = spec.commandLine().getOut();
        String work = results + " computed again, " + files + " files made again";
        if (differences.isEmpty()) {
            console.println("All equal: " + work + ".");
            return ExitCode.DONE;
        }
        console.println(
                differences.size() + (differences.size() == 1 ? " difference: " : " differences: ") + work + ".");
        return ExitCode.FAILED;
    }
}
