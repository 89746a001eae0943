package org.makeweight.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.makeweight.core.failure.BadInputException;
import org.makeweight.core.method.Method;
import org.makeweight.core.random.RandomState;
import org.makeweight.core.split.FoldFile;
import org.makeweight.core.split.Folds;
import org.makeweight.core.split.KFold;
import org.makeweight.core.split.RowRoles;
import org.makeweight.core.split.Schemes;
import org.makeweight.core.split.Splitter;
import org.makeweight.core.split.Twins;
import org.makeweight.core.table.Table;
import org.makeweight.datasets.format.DataFile;
import org.makeweight.datasets.format.RoleNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code makeweight split}. */
@Command(
        name = "split",
        description = {
            "Divides the rows of a file into stratified folds: one line a row, one column a repeat, each cell the fold,"
                    + " from 0, in which the row is tested.",
            "The folds are those of scikit-learn's RepeatedStratifiedKFold for the same seed, with groups those of its"
                    + " StratifiedGroupKFold, and those that 'run' uses for an experiment with that seed."
        },
        footer = {
            "",
            "Example:",
            "  makeweight split --input train.csv --target class --folds 5 --repeats 2 \\",
            "      --seed 42 --output folds.csv"
        })
final class SplitCommand implements Callable<Integer> {
    @Option(names = "--input", paramLabel = "FILE", required = true, description = "The data; - is standard input.")
    private String input;

    @Mixin
    private TargetOption target;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = "--folds",
            paramLabel = "K",
            defaultValue = "5",
            description = "Folds of each repeat; ${DEFAULT-VALUE}.")
    private int folds;

    @Option(names = "--repeats", paramLabel = "R", defaultValue = "1", description = "Repeats; ${DEFAULT-VALUE}.")
    private int repeats;

    @Mixin
    private SeedOption seed;

    @Option(
            names = "--scheme",
            paramLabel = "stratified|dob-scv",
            defaultValue = Schemes.DEFAULT,
            description = "dob-scv also puts near rows of a class into different folds; ${DEFAULT-VALUE}.")
    private String scheme;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description =
                    "Rows with equal values in it, such as those of one patient, are in one fold; it is no feature.")
    private String group;

    @Option(
            names = "--group-duplicates",
            description = "Rows with equal features are in one fold, whatever their labels.")
    private boolean groupDuplicates;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The folds; - is standard output.")
    private String output;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Arguments.atLeast("--folds", folds, 2);
        Arguments.atLeast("--repeats", repeats, 1);
        KFold splitter = splitter();
        seed.check();
        new CommandFiles().reads("--input", input).writesCsv("--output", output).check();
        RoleNames names = new RoleNames(Optional.ofNullable(group), Optional.empty());
        DataFile data = DataStreams.read(input, reading.with(target.options()).withRoles(names))
                .withoutSyntheticRows();
        Table table = data.table();
        RowRoles roles = groupDuplicates ? data.roles().groupingTwins(table) : data.roles();
        Folds divided = splitter.divide(table, roles, new RandomState(seed.value()));
        DataStreams.write(output, FoldFile.format(divided));
        noteTwins(Twins.of(table).testedShare(divided));
        return ExitCode.DONE;
    }

    private KFold splitter() {
        Method<Splitter> method = Schemes.all().get(scheme);
        if (!(method.withDefaults().make() instanceof KFold)) {
            throw new BadInputException(
                    "--scheme " + scheme + " cannot be written: a fold file says in which fold a row is"
                            + " tested, and all other rows of a fold are trained on, but this scheme trains on earlier rows alone;"
                            + " name it in an experiment, as validation: {scheme: " + scheme + "}");
        }
        Map<String, String> parameters = Map.of("folds", Integer.toString(folds), "repeats", Integer.toString(repeats));
        return (KFold) method.with(parameters).make();
    }

    private void noteTwins(double share) {
        if (share > 0) {
            command.commandLine()
                    .getErr()
                    .println("note: " + String.format(Locale.ROOT, "%.3g", 100 * share)
                            + " % of the test rows have the features of a training row; --group-duplicates keeps such rows"
                            + " in one fold");
        }
    }
}
